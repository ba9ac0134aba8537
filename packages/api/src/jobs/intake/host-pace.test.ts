import type { Db } from "@huntboard/db";
import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { createFakeClock, type FakeClock } from "../../testing/fake-clock.ts";
import { endTurn, type NoTurn, takeTurn, type Turn, type VisitResult } from "./host-pace.ts";

const host = "jobs.example.com";
const served: VisitResult = { kind: "served", read: true };
const challenged: VisitResult = { kind: "refused", outcome: "challenged", retryAfter: null };
const limited = (retryAfter: number | null): VisitResult => ({
  kind: "refused",
  outcome: "rate_limited",
  retryAfter,
});

async function turnAt(deps: { db: Db; clock: FakeClock }): Promise<Turn> {
  const turn = await takeTurn(deps, host);
  if ("why" in turn) throw new Error(`No turn: ${JSON.stringify(turn)}`);
  return turn;
}

async function visit(
  deps: { db: Db; clock: FakeClock },
  result: VisitResult,
  crawlDelay: number | null = null,
) {
  return endTurn(deps, await turnAt(deps), { result, crawlDelay });
}

/** A clock that says how many sleep, so that a test moves it when all do and never in between. */
function createCountingClock(): FakeClock & { asleep: () => number } {
  const clock = createFakeClock();
  let asleep = 0;
  return {
    ...clock,
    asleep: () => asleep,
    sleep: async (milliseconds, signal) => {
      asleep += 1;
      await clock.sleep(milliseconds, signal);
      asleep -= 1;
    },
  };
}

describeOnEachEngine("the pace at a host", (open) => {
  let db: Db;
  beforeAll(async () => {
    ({ db } = await open());
  });
  beforeEach(async () => {
    await db.fetchHost.deleteMany();
  });

  it("is one at a time and five seconds apart, however many ask at once", async () => {
    const clock = createCountingClock();
    const start = clock.now();
    const count = { visiting: 0, done: 0 };
    const visits: [from: number, to: number][] = [];
    const refusals: NoTurn[] = [];
    const ask = async () => {
      const turn = await takeTurn({ db, clock }, host);
      if ("why" in turn) refusals.push(turn);
      else {
        count.visiting += 1;
        expect(count.visiting).toBe(1);
        const from = clock.now() - start;
        await clock.sleep(1000);
        visits.push([from, clock.now() - start]);
        count.visiting -= 1;
        await endTurn({ db, clock }, turn, { result: served, crawlDelay: null });
      }
      count.done += 1;
    };
    const all = Promise.all(Array.from({ length: 5 }, ask));
    while (count.done < 5) {
      await new Promise(setImmediate);
      if (count.done + clock.asleep() === 5 && count.done < 5) await clock.advance(500);
    }
    await all;
    expect(visits).toEqual([
      [0, 1000],
      [6000, 7000],
    ]);
    expect(refusals).toHaveLength(3);
    for (const { why, retryAfter } of refusals) {
      expect(why).toBe("busy");
      expect(retryAfter).toBeGreaterThan(0);
    }
  });

  it("is each host's own", async () => {
    const clock = createFakeClock();
    await turnAt({ db, clock });
    expect(await takeTurn({ db, clock }, "other.example.com")).not.toHaveProperty("why");
  });

  it("goes on after a visit that never ended", async () => {
    const clock = createFakeClock();
    const lost = await turnAt({ db, clock });
    await clock.advance(15_000);
    const next = await turnAt({ db, clock });
    await endTurn({ db, clock }, lost, { result: served, crawlDelay: null });
    const row = await db.fetchHost.findUniqueOrThrow({ where: { host } });
    expect(row.nextAllowedAt).toEqual(next.until);
  });

  it("waits as long as robots.txt asks, a minute at most", async () => {
    const clock = createFakeClock();
    await visit({ db, clock }, served, 30_000);
    expect(await takeTurn({ db, clock }, host)).toEqual({ why: "busy", retryAfter: 30 });
    await clock.advance(30_000);
    await visit({ db, clock }, served, 86_400_000);
    expect(await takeTurn({ db, clock }, host)).toEqual({ why: "busy", retryAfter: 60 });
  });

  it("is 200 pages a day, counted in UTC", async () => {
    const clock = createFakeClock({ start: "2026-03-02T23:59:00Z" });
    await visit({ db, clock }, served);
    await db.fetchHost.update({ where: { host }, data: { dayCount: 199 } });
    await clock.advance(5000);
    await visit({ db, clock }, served);
    await clock.advance(5000);
    expect(await takeTurn({ db, clock }, host)).toEqual({ why: "day_full", retryAfter: 50 });
    await clock.advance(50_000);
    await visit({ db, clock }, served);
    const { day, dayCount } = await db.fetchHost.findUniqueOrThrow({ where: { host } });
    expect({ day, dayCount }).toEqual({ day: "2026-03-03", dayCount: 1 });
  });

  it("pauses for as long as a host asks, a week at most", async () => {
    const clock = createFakeClock();
    expect(await visit({ db, clock }, limited(20_000))).toEqual({ pause: 20_000 });
    expect(await takeTurn({ db, clock }, host)).toEqual({ why: "paused", retryAfter: 20 });
    await clock.advance(19_000);
    expect(await takeTurn({ db, clock }, host)).toEqual({ why: "paused", retryAfter: 1 });
    await clock.advance(1000);
    await visit({ db, clock }, served);
    await clock.advance(5000);
    const failed: VisitResult = {
      kind: "failed",
      outcome: "unreachable",
      retryAfter: 90 * 86_400_000,
    };
    expect(await visit({ db, clock }, failed)).toEqual({ pause: 7 * 86_400_000 });
  });

  it("pauses longer with each refusal in a row, up to a day", async () => {
    const clock = createFakeClock();
    const pauses: (number | null)[] = [];
    for (let round = 0; round < 8; round += 1) {
      const { pause } = await visit({ db, clock }, limited(null));
      pauses.push(pause);
      await clock.advance(Math.max(pause ?? 0, 5000));
    }
    const minutes = [1, 4, 16, 64, 256, 1024, 1440, 1440];
    expect(pauses).toEqual(minutes.map((count) => count * 60_000));
    await visit({ db, clock }, served);
    await clock.advance(5000);
    expect(await visit({ db, clock }, limited(null))).toEqual({ pause: 60_000 });
  });

  it("forgives two challenges in a row, not three, and takes a pause that is asked for anyway", async () => {
    const clock = createFakeClock();
    for (const expected of [null, null, 60_000, 240_000]) {
      expect(await visit({ db, clock }, challenged)).toEqual({ pause: expected });
      await clock.advance(Math.max(expected ?? 0, 5000));
    }
    expect(await visit({ db, clock }, { ...challenged, retryAfter: 5_000_000 })).toEqual({
      pause: 5_000_000,
    });
  });

  it("tells when a host last answered, and how it last failed", async () => {
    const clock = createFakeClock({ start: "2026-03-02T09:00:00Z" });
    await visit({ db, clock }, served);
    await clock.advance(60_000);
    await visit({ db, clock }, { kind: "served", read: false });
    await clock.advance(60_000);
    await visit({ db, clock }, { kind: "failed", outcome: "too_large", retryAfter: null });
    expect(await db.fetchHost.findUniqueOrThrow({ where: { host } })).toMatchObject({
      lastSuccessAt: new Date("2026-03-02T09:00:00Z"),
      lastErrorAt: new Date("2026-03-02T09:02:00Z"),
      lastError: "too_large",
      refusals: 0,
      dayCount: 3,
    });
  });
});
