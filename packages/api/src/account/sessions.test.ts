import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import type { Deps } from "../core/deps.ts";
import { makeCaller, makeDeps, makeUser, testConfig, testPassword } from "../testing/index.ts";
import { resolvePrincipal } from "./resolve-principal.ts";

function whoIs(deps: Deps, token: string) {
  return resolvePrincipal(deps, { authorization: `Bearer ${token}`, cookieHeader: null });
}

/** The Cookie header that a browser sends back after Set-Cookie headers. */
function browserOf(cookies: string[]): string {
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

const newPassword = "another horse battery";

describeOnEachEngine("a session", (open) => {
  it("is known by its cookie or bearer; a bad bearer is not made good by a cookie", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { sessionToken, principal } = await makeUser(deps);
    const cookieHeader = browserOf([deps.auth.cookies.writeSession(sessionToken)]);
    const ask = (authorization: string | null, header: string | null = cookieHeader) =>
      resolvePrincipal(deps, { authorization, cookieHeader: header });
    expect(await ask(null)).toEqual(principal);
    expect(await ask(`bearer ${sessionToken}`, null)).toEqual(principal);
    expect(await ask("Basic cHJveHk6cHJveHk=")).toEqual(principal);
    for (const bad of ["Bearer", "Bearer ", "Bearer x", "Bearer hb_x", `Bearer ${sessionToken}x`])
      expect(await ask(bad)).toBeNull();
    expect(await ask(null, null)).toBeNull();
  });

  it("cannot be made from what the database holds", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    await makeUser(deps);
    const row = await db.session.findFirstOrThrow();
    const stolen = makeDeps({ db, config: { appSecrets: ["a secret of somebody else, 32 long"] } });
    for (const value of [row.token, row.id, stolen.auth.sessionSigner.sign(row.token)]) {
      expect(await whoIs(deps, value)).toBeNull();
      const cookieHeader = browserOf([deps.auth.cookies.writeSession(value)]);
      expect(await resolvePrincipal(deps, { authorization: null, cookieHeader })).toBeNull();
    }
  });

  it("outlives a change of APP_SECRET while the old one is kept", async () => {
    const { db } = await open();
    const { sessionToken, principal } = await makeUser(makeDeps({ db }));
    const fresh = "a fresh secret of more than 32 characters";
    const rotated = makeDeps({ db, config: { appSecrets: [fresh, ...testConfig.appSecrets] } });
    expect(await whoIs(rotated, sessionToken)).toEqual(principal);
    expect(await whoIs(makeDeps({ db, config: { appSecrets: [fresh] } }), sessionToken)).toBeNull();
  });

  it("ends 30 days after it was last used, and use moves the end", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { sessionToken } = await makeUser(deps);
    const day = 24 * 3600_000;
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() + 2 * day) } });
    expect(await whoIs(deps, sessionToken)).not.toBeNull();
    const { expiresAt } = await db.session.findFirstOrThrow();
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * day);
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await whoIs(deps, sessionToken)).toBeNull();
  });

  it("has its use written once an hour at most, and by one of many at once", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { sessionToken } = await makeUser(deps);
    const minute = 60_000;
    const endOf = async () => (await db.session.findFirstOrThrow()).expiresAt.getTime();
    const useFor = async (minutes: number) => {
      const before = new Date(Date.now() + 30 * 24 * 60 * minute - minutes * minute);
      await db.session.updateMany({ data: { expiresAt: before } });
      await Promise.all([1, 2, 3].map(() => whoIs(deps, sessionToken)));
      return (await endOf()) - before.getTime();
    };
    expect(await useFor(55)).toBe(0);
    expect(await useFor(65)).toBeGreaterThanOrEqual(65 * minute);
  });

  it("ends with signing out, which clears the cookie", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { sessionToken, principal } = await makeUser(deps);
    const cookies: string[] = [];
    await makeCaller(deps, { principal, cookies }).account.signOut();
    expect(cookies).toEqual([expect.stringMatching(/^huntboard_session=; .*Max-Age=0/)]);
    expect(await whoIs(deps, sessionToken)).toBeNull();
  });

  it("is listed with what is known of its client, and can be ended from another", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { accessToken } = await makeCaller(deps, {
      principal: null,
      clientKey: "192.0.2.7",
      userAgent: "Firefox",
    }).account.issueToken({ email: user.email, password: testPassword });
    const listed = await user.caller.account.sessions.list();
    expect(listed).toHaveLength(2);
    const other = listed.find(({ current }) => !current);
    expect(other).toMatchObject({ userAgent: "Firefox", ipAddress: "192.0.2.7" });
    await user.caller.account.sessions.revoke({ id: other?.id ?? "" });
    expect(await whoIs(deps, accessToken)).toBeNull();
    expect(await whoIs(deps, user.sessionToken)).toEqual(user.principal);
  });

  it("can end all others at once, and nobody else's", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const [user, other] = [await makeUser(deps), await makeUser(deps)];
    const { account } = makeCaller(deps, { principal: null });
    await account.issueToken({ email: user.email, password: testPassword });
    expect(await user.caller.account.sessions.revokeOthers()).toEqual({ revoked: 1 });
    expect(await whoIs(deps, other.sessionToken)).toEqual(other.principal);
    const [theirs] = await other.caller.account.sessions.list();
    await expect(user.caller.account.sessions.revoke({ id: theirs?.id ?? "" })).rejects.toThrow(
      "This session does not exist.",
    );
    expect(await whoIs(deps, other.sessionToken)).toEqual(other.principal);
  });
});

describeOnEachEngine("changing the password", (open) => {
  it("ends all sessions, and gives the browser that did it a new token", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { account } = makeCaller(deps, { principal: null });
    const other = await account.issueToken({ email: user.email, password: testPassword });
    const cookieHeader = browserOf([deps.auth.cookies.writeSession(user.sessionToken)]);
    const cookies: string[] = [];
    const caller = makeCaller(deps, { principal: user.principal, cookieHeader, cookies });
    const answer = await caller.account.changePassword({
      currentPassword: testPassword,
      newPassword,
    });
    expect(answer).toEqual({ changed: true, accessToken: null });
    expect(await whoIs(deps, other.accessToken)).toBeNull();
    expect(await whoIs(deps, user.sessionToken)).toBeNull();
    expect(
      await resolvePrincipal(deps, { authorization: null, cookieHeader: browserOf(cookies) }),
    ).toEqual(user.principal);
    await expect(account.signIn({ email: user.email, password: testPassword })).rejects.toThrow(
      "not right",
    );
    expect((await account.signIn({ email: user.email, password: newPassword })).id).toBe(
      user.userId,
    );
  });

  it("gives a bearer its new token in the answer", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { accessToken } = await user.caller.account.changePassword({
      currentPassword: testPassword,
      newPassword,
    });
    expect(await whoIs(deps, user.sessionToken)).toBeNull();
    expect(await whoIs(deps, accessToken ?? "")).toEqual(user.principal);
  });

  it("asks for the old one, and limits guesses at it", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { caller } = await makeUser(deps);
    for (let guess = 0; guess < 6; guess += 1)
      await expect(
        caller.account.changePassword({ currentPassword: `wrong ${guess}`, newPassword }),
      ).rejects.toThrow("currentPassword: This is not your password.");
    await expect(
      caller.account.changePassword({ currentPassword: testPassword, newPassword }),
    ).rejects.toThrow("Too many attempts");
    await expect(caller.account.deleteAccount({ password: testPassword })).rejects.toThrow(
      "Too many attempts",
    );
  });
});

describeOnEachEngine("deleting the account", (open) => {
  it("asks for the password, and ends sessions and API tokens with all else", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { token } = await user.caller.account.tokens.create({ name: "cli", scope: "write" });
    await expect(user.caller.account.deleteAccount({ password: "wrong" })).rejects.toThrow(
      "password: This is not your password.",
    );
    await user.caller.account.deleteAccount({ password: testPassword });
    expect(await whoIs(deps, user.sessionToken)).toBeNull();
    expect(await whoIs(deps, token)).toBeNull();
    expect([await db.user.count(), await db.session.count(), await db.account.count()]).toEqual([
      0, 0, 0,
    ]);
    const again = await makeUser(deps, { email: user.email });
    expect(again.userId).not.toBe(user.userId);
  });
});

describeOnEachEngine("an account with a connected calendar", (open) => {
  it("is disconnected before it is deleted, and says what is left to do", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    await db.calendarCredential.create({
      data: {
        userId: user.userId,
        provider: "outlook",
        accountKey: "tid:oid",
        accountEmail: "ada@outlook.example",
        activeSlot: `${user.userId}:outlook`,
        activeAccount: "outlook:tid:oid",
      },
    });
    const { notes } = await user.caller.account.deleteAccount({ password: testPassword });
    expect(notes).toEqual([expect.stringContaining("https://account.live.com/consent/Manage")]);
    expect(await db.calendarCredential.count()).toBe(0);
  });
});

describeOnEachEngine("the profile", (open) => {
  it("changes in the fields that are given", async () => {
    const { db } = await open();
    const { caller } = await makeUser(makeDeps({ db }));
    await caller.account.updateProfile({ timeZone: "Asia/Kathmandu" });
    const profile = await caller.account.updateProfile({ name: "Ada Lovelace" });
    expect(profile).toMatchObject({ name: "Ada Lovelace", timeZone: "Asia/Kathmandu" });
    expect(await caller.account.me()).toEqual(profile);
  });
});
