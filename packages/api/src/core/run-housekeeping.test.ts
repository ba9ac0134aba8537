import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import { createPasswordResetLink } from "../account/create-password-reset-link.ts";
import { createFakeClock, makeDeps, makeUser } from "../testing/index.ts";
import { withIdempotency } from "./idempotency.ts";
import { consume } from "./rate-limit.ts";
import { runHousekeeping } from "./run-housekeeping.ts";

describeOnEachEngine("housekeeping", (open) => {
  it("removes what has run out and nothing else", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = makeDeps({ db, clock });
    const user = await makeUser(deps);
    await db.rateLimit.deleteMany();
    const fill = async (name: string) => {
      await createPasswordResetLink(deps, user);
      await consume(deps, { key: name, limit: 1, windowMs: 3600_000 });
      await withIdempotency(
        deps,
        { userId: user.userId, key: name, operation: "POST /", body: null },
        async () => ({ status: 200, body: null }),
      );
      await db.calendarOauthRequest.create({
        data: {
          userId: user.userId,
          principalKey: "session:x",
          provider: "google",
          stateHash: name,
          redirectUri: "http://localhost:3000/calendar/callback",
          secrets: "x",
          expiresAt: new Date(clock.now() + 600_000),
        },
      });
    };
    const left = async () => [
      await db.rateLimit.count(),
      await db.idempotencyKey.count(),
      await db.calendarOauthRequest.count(),
      await db.passwordReset.count(),
    ];
    await fill("old");
    await clock.advance(24 * 3600_000);
    await fill("new");
    await runHousekeeping(deps);
    expect(await left()).toEqual([1, 1, 1, 1]);
    expect((await db.rateLimit.findFirstOrThrow()).key).toBe("new");
    expect(await user.caller.account.me()).toMatchObject({ id: user.userId });
    expect(await db.session.count()).toBe(1);
  });

  it("forgets hosts that nobody fetched from for three months", async () => {
    const { db } = await open();
    const clock = createFakeClock({ start: "2026-06-01T12:00:00Z" });
    await db.fetchHost.createMany({
      data: [
        { host: "old.example.com", day: "2026-03-02" },
        { host: "new.example.com", day: "2026-03-03" },
      ],
    });
    await runHousekeeping(makeDeps({ db, clock }));
    expect(await db.fetchHost.findMany({ select: { host: true } })).toEqual([
      { host: "new.example.com" },
    ]);
  });
});
