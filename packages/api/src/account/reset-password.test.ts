import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import type { Deps } from "../core/deps.ts";
import { createFakeClock, makeCaller, makeDeps, makeUser, testPassword } from "../testing/index.ts";
import { createPasswordResetLink } from "./create-password-reset-link.ts";
import { resolvePrincipal } from "./resolve-principal.ts";

function whoIs(deps: Deps, token: string) {
  return resolvePrincipal(deps, { authorization: `Bearer ${token}`, cookieHeader: null });
}

function outbox() {
  const mails: { to: string; subject: string; text: string }[] = [];
  return {
    mails,
    mailer: {
      send: async (mail: { to: string; subject: string; text: string }) => void mails.push(mail),
    },
  };
}

function tokenIn(text: string): string {
  return /\/login\/reset\?token=([\w-]+)/.exec(text)?.[1] ?? "";
}

const newPassword = "another horse battery";

describeOnEachEngine("resetting a password", (open) => {
  it("goes by a link in a mail, once, and ends everything that was open", async () => {
    const { db } = await open();
    const { mails, mailer } = outbox();
    const deps = makeDeps({ db, mailer, config: { publicUrl: "https://jobs.example.com" } });
    const user = await makeUser(deps);
    const apiToken = await user.caller.account.tokens.create({ name: "cli", scope: "write" });
    await db.calendarOauthRequest.create({
      data: {
        userId: user.userId,
        principalKey: "session:x",
        provider: "google",
        stateHash: "x",
        redirectUri: "https://jobs.example.com/calendar/callback",
        secrets: "x",
        expiresAt: new Date(),
      },
    });
    const { account } = makeCaller(deps, { principal: null });
    expect(await account.requestPasswordReset({ email: user.email.toUpperCase() })).toEqual({
      sent: true,
    });
    await expect.poll(() => mails).toHaveLength(1);
    expect(mails[0]?.to).toBe(user.email);
    expect(mails[0]?.text).toContain("https://jobs.example.com/login/reset?token=");
    const token = tokenIn(mails[0]?.text ?? "");
    expect(await account.resetPassword({ token, newPassword })).toEqual({ reset: true });
    expect(await whoIs(deps, user.sessionToken)).toBeNull();
    expect(await whoIs(deps, apiToken.token)).toBeNull();
    expect(await db.calendarOauthRequest.count()).toBe(0);
    await expect(account.resetPassword({ token, newPassword })).rejects.toThrow(
      "This link was used or is too old.",
    );
    await expect(account.signIn({ email: user.email, password: testPassword })).rejects.toThrow(
      "not right",
    );
    expect((await account.signIn({ email: user.email, password: newPassword })).id).toBe(
      user.userId,
    );
  });

  it("works once for many at the same moment", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const token = tokenIn((await createPasswordResetLink(deps, user)).url);
    const { account } = makeCaller(deps, { principal: null });
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => account.resetPassword({ token, newPassword })),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("answers the same for unknown people and without mail", async () => {
    const { db } = await open();
    const { mails, mailer } = outbox();
    const email = "nobody@example.com";
    for (const deps of [makeDeps({ db, mailer }), makeDeps({ db })]) {
      const { account } = makeCaller(deps, { principal: null });
      expect(await account.requestPasswordReset({ email })).toEqual({ sent: true });
    }
    await expect
      .poll(() => db.rateLimit.count({ where: { key: { startsWith: "reset-mail" } } }))
      .toBe(1);
    expect(mails).toEqual([]);
    expect(await db.passwordReset.count()).toBe(0);
  });

  it("sends five mails an hour to one address at most", async () => {
    const { db } = await open();
    const { mails, mailer } = outbox();
    const deps = makeDeps({ db, mailer });
    const { email } = await makeUser(deps);
    for (let round = 0; round < 8; round += 1) {
      const { account } = makeCaller(deps, { principal: null, clientKey: `192.0.2.${round}` });
      await account.requestPasswordReset({ email });
    }
    const asked = () => db.rateLimit.findFirst({ where: { key: { startsWith: "reset-mail" } } });
    await expect.poll(async () => (await asked())?.points).toBe(8);
    await expect.poll(() => mails).toHaveLength(5);
  });

  it("takes a link for 30 minutes, and no other kind of token", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const deps = makeDeps({ db, clock });
    const user = await makeUser(deps);
    const token = tokenIn((await createPasswordResetLink(deps, user)).url);
    const { token: apiToken } = await user.caller.account.tokens.create({
      name: "x",
      scope: "write",
    });
    const { account } = makeCaller(deps, { principal: null });
    const stored = await db.passwordReset.findFirstOrThrow();
    for (const other of [apiToken, user.sessionToken, stored.tokenHash, stored.id])
      await expect(account.resetPassword({ token: other, newPassword })).rejects.toThrow("token:");
    expect(await whoIs(deps, token)).toBeNull();
    expect(await whoIs(deps, `hb_${token}`)).toBeNull();
    await clock.advance(30 * 60_000);
    await expect(account.resetPassword({ token, newPassword })).rejects.toThrow("token:");
    await expect(createPasswordResetLink(deps, { email: "nobody@example.com" })).rejects.toThrow(
      "This account does not exist.",
    );
  });

  it("is void after the password was changed", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const token = tokenIn((await createPasswordResetLink(deps, user)).url);
    await user.caller.account.changePassword({ currentPassword: testPassword, newPassword });
    const { account } = makeCaller(deps, { principal: null });
    await expect(account.resetPassword({ token, newPassword })).rejects.toThrow("token:");
  });
});
