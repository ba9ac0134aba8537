import { setTimeout } from "node:timers/promises";
import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import { createFakeClock } from "../testing/fake-clock.ts";
import { AppError } from "./app-error.ts";
import { systemClock } from "./clock.ts";
import { withIdempotency } from "./idempotency.ts";

async function makePerson(db: Db): Promise<string> {
  const { id } = await db.user.create({
    data: { name: "Ada", email: "ada@example.com" },
    select: { id: true },
  });
  return id;
}

const operation = "POST /api/v1/things";

describeOnEachEngine("an Idempotency-Key", (open) => {
  it("runs a request once and gives the same answer again, to the byte", async () => {
    const { db } = await open();
    const deps = { db, clock: createFakeClock() };
    const request = { userId: await makePerson(db), key: "k", operation, body: { a: 1 } };
    let runs = 0;
    const run = async () => {
      runs += 1;
      return { status: 201, body: { z: runs, a: ["ä", null] } };
    };
    const first = await withIdempotency(deps, request, run);
    const second = await withIdempotency(deps, request, run);
    expect(runs).toBe(1);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it("refuses another body or another address", async () => {
    const { db } = await open();
    const deps = { db, clock: createFakeClock() };
    const request = { userId: await makePerson(db), key: "k", operation, body: { a: 1 } };
    const run = async () => ({ status: 201, body: null });
    await withIdempotency(deps, request, run);
    for (const other of [{ body: { a: 2 } }, { operation: "POST /api/v1/others" }]) {
      await expect(withIdempotency(deps, { ...request, ...other }, run)).rejects.toMatchObject({
        code: "idempotency_mismatch",
      });
    }
  });

  it("belongs to one person", async () => {
    const { db } = await open();
    const deps = { db, clock: createFakeClock() };
    const other = await db.user.create({ data: { name: "Bob", email: "bob@example.com" } });
    const request = { userId: await makePerson(db), key: "k", operation, body: null };
    await withIdempotency(deps, request, async () => ({ status: 200, body: "hers" }));
    const his = await withIdempotency(deps, { ...request, userId: other.id }, async () => ({
      status: 200,
      body: "his",
    }));
    expect(his.body).toBe("his");
  });

  it("lets one of five requests at once run; the others wait for its answer", async () => {
    const { db } = await open();
    const deps = { db, clock: systemClock };
    const request = { userId: await makePerson(db), key: "k", operation, body: null };
    let runs = 0;
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        withIdempotency(deps, request, async () => {
          runs += 1;
          await setTimeout(100);
          return { status: 201, body: { runs } };
        }),
      ),
    );
    expect(runs).toBe(1);
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ status: 201, body: { runs: 1 } })));
  });

  it("says so when the first request does not end in five seconds", async () => {
    const { db } = await open();
    const clock = createFakeClock({ autoAdvance: true });
    const deps = { db, clock };
    const request = { userId: await makePerson(db), key: "k", operation, body: null };
    const started = clock.now();
    const first = Promise.withResolvers<{ status: number; body: unknown }>();
    const running = withIdempotency(deps, request, () => first.promise);
    await expect.poll(() => db.idempotencyKey.count()).toBe(1);
    await expect(
      withIdempotency(deps, request, async () => ({ status: 200, body: null })),
    ).rejects.toMatchObject({ code: "request_in_progress" });
    expect(clock.now() - started).toBeLessThan(6000);
    first.resolve({ status: 201, body: "done" });
    expect(await running).toEqual({ status: 201, body: "done" });
  });

  it("names its run the same when it is run again, and anew for another request", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = { db, clock };
    const request = { userId: await makePerson(db), key: "k", operation, body: null };
    const ids: string[] = [];
    const run = async (operationId: string) => {
      ids.push(operationId);
      return { status: 201, body: null };
    };
    void withIdempotency(deps, request, async (operationId) => {
      await run(operationId);
      return new Promise(() => {});
    });
    await expect.poll(() => ids).toHaveLength(1);
    await clock.advance(2 * 60_000);
    await withIdempotency(deps, request, run);
    await clock.advance(24 * 3600_000);
    await withIdempotency(deps, request, run);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("is free again after a request that failed", async () => {
    const { db } = await open();
    const deps = { db, clock: createFakeClock() };
    const request = { userId: await makePerson(db), key: "k", operation, body: null };
    await expect(
      withIdempotency(deps, request, () => Promise.reject(new AppError("not_found", "gone"))),
    ).rejects.toMatchObject({ code: "not_found" });
    const answer = await withIdempotency(deps, request, async () => ({ status: 201, body: 1 }));
    expect(answer).toEqual({ status: 201, body: 1 });
  });

  it("is taken over from a process that died two minutes ago, and the late answer is dropped", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = { db, clock };
    const request = { userId: await makePerson(db), key: "k", operation, body: null };
    const late = Promise.withResolvers<{ status: number; body: unknown }>();
    const dead = withIdempotency(deps, request, () => late.promise);
    await expect.poll(() => db.idempotencyKey.count()).toBe(1);
    await clock.advance(2 * 60_000);
    const taken = await withIdempotency(deps, request, async () => ({ status: 201, body: "new" }));
    expect(taken.body).toBe("new");
    late.resolve({ status: 201, body: "late" });
    await dead;
    const again = await withIdempotency(deps, request, async () => ({ status: 500, body: "no" }));
    expect(again.body).toBe("new");
  });

  it("is forgotten after a day", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = { db, clock };
    const request = { userId: await makePerson(db), key: "k", operation, body: 1 };
    await withIdempotency(deps, request, async () => ({ status: 201, body: "first" }));
    await clock.advance(24 * 3600_000);
    const later = await withIdempotency(deps, { ...request, body: 2 }, async () => ({
      status: 201,
      body: "second",
    }));
    expect(later.body).toBe("second");
  });
});
