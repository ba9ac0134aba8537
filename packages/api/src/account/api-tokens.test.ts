import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import type { Deps } from "../core/deps.ts";
import { createApiToken } from "../core/tokens.ts";
import { createFakeClock, makeCaller, makeDeps, makeUser } from "../testing/index.ts";
import { resolvePrincipal } from "./resolve-principal.ts";

function whoIs(deps: Deps, token: string) {
  return resolvePrincipal(deps, { authorization: `Bearer ${token}`, cookieHeader: null });
}

describeOnEachEngine("an API token", (open) => {
  it("stands for its person within its scope, and is kept as a hash", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const made = await user.caller.account.tokens.create({ name: "script", scope: "read" });
    expect(made.apiToken).toMatchObject({
      name: "script",
      scope: "read",
      hint: made.token.slice(-4),
      status: "active",
      lastUsedAt: null,
      expiresAt: "2026-05-31T09:00:00.000Z",
    });
    expect(await whoIs(deps, made.token)).toEqual({
      kind: "token",
      userId: user.userId,
      tokenId: made.apiToken.id,
      scope: "read",
    });
    const stored = JSON.stringify(await db.apiToken.findMany());
    expect(stored).not.toContain(made.token.slice(3, 30));
    const { tokenHash } = await db.apiToken.findFirstOrThrow();
    for (const value of [tokenHash, `hb_${tokenHash}`]) expect(await whoIs(deps, value)).toBeNull();
  });

  it("never reaches account secrets, tokens or sessions", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { token } = await user.caller.account.tokens.create({ name: "x", scope: "write" });
    const { account } = makeCaller(deps, { principal: await whoIs(deps, token) });
    expect((await account.me()).id).toBe(user.userId);
    for (const call of [
      () => account.tokens.create({ name: "more", scope: "write" }),
      () => account.tokens.list(),
      () => account.sessions.list(),
      () => account.signOut(),
      () => account.deleteAccount({ password: "x" }),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("ends when it is revoked, and when its time is over", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = makeDeps({ db, clock });
    const { caller } = await makeUser(deps);
    const short = await caller.account.tokens.create({
      name: "a",
      scope: "read",
      expiresInDays: 1,
    });
    const long = await caller.account.tokens.create({ name: "b", scope: "read", expiresInDays: 9 });
    await clock.advance(24 * 3600_000 - 1);
    expect(await whoIs(deps, short.token)).not.toBeNull();
    await clock.advance(1);
    expect(await whoIs(deps, short.token)).toBeNull();
    expect(await caller.account.tokens.revoke({ id: long.apiToken.id })).toMatchObject({
      status: "revoked",
    });
    expect(await whoIs(deps, long.token)).toBeNull();
    expect((await caller.account.tokens.list()).map(({ name, status }) => [name, status])).toEqual([
      ["b", "revoked"],
      ["a", "expired"],
    ]);
  });

  it("is revoked by its owner only", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const [user, other] = [await makeUser(deps), await makeUser(deps)];
    const made = await user.caller.account.tokens.create({ name: "a", scope: "read" });
    await expect(other.caller.account.tokens.revoke({ id: made.apiToken.id })).rejects.toThrow(
      "This API token does not exist.",
    );
    expect(await whoIs(deps, made.token)).not.toBeNull();
  });

  it("writes down its last use at most once a minute", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = makeDeps({ db, clock });
    const { caller } = await makeUser(deps);
    const { token } = await caller.account.tokens.create({ name: "a", scope: "read" });
    const lastUse = async () => (await db.apiToken.findFirstOrThrow()).lastUsedAt?.getTime();
    const start = clock.now();
    await whoIs(deps, token);
    await clock.advance(59_999);
    await whoIs(deps, token);
    expect(await lastUse()).toBe(start);
    await clock.advance(1);
    await whoIs(deps, token);
    expect(await lastUse()).toBe(start + 60_000);
  });

  it("costs no query when it is garbage", async () => {
    const database = await open();
    const deps = makeDeps({ db: database.db });
    await database.close();
    for (const garbage of ["hb_", "hb_123", `hb_${"1".repeat(48)}`])
      expect(await whoIs(deps, garbage)).toBeNull();
    await expect(whoIs(deps, createApiToken())).rejects.toThrow(/./);
  });

  it("is one of 50 at most", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const { caller } = await makeUser(makeDeps({ db, clock }));
    for (let index = 0; index < 50; index += 1) {
      await clock.advance(5000);
      await caller.account.tokens.create({ name: `${index}`, scope: "read" });
    }
    await expect(caller.account.tokens.create({ name: "more", scope: "read" })).rejects.toThrow(
      "You have 50 active tokens.",
    );
  });
});
