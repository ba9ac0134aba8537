import { describeOnEachEngine } from "@huntboard/db/testing";
import { expect, it } from "vitest";
import {
  cheapPasswords,
  createFakeClock,
  makeCaller,
  makeDeps,
  makeUser,
  testPassword,
} from "../testing/index.ts";
import { createPasswordHasher, type PasswordHasher } from "./password-hash.ts";

function countingPasswords(inner: PasswordHasher = cheapPasswords) {
  const counts = { runs: 0 };
  const passwords: PasswordHasher = {
    hash: (password) => {
      counts.runs += 1;
      return inner.hash(password);
    },
    verify: (password, hash) => {
      counts.runs += 1;
      return inner.verify(password, hash);
    },
    isStale: (hash) => inner.isStale(hash),
  };
  return { passwords, counts };
}

async function failure(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return { message: error.message, cause: error.cause };
    throw error;
  }
  throw new Error("The call was not refused.");
}

describeOnEachEngine("registration", (open) => {
  it("makes an account, signs the browser in and says who it is", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const cookies: string[] = [];
    const profile = await makeCaller(deps, { principal: null, cookies }).account.register({
      email: "  Ada@Example.COM ",
      password: testPassword,
      name: "Ada",
      timeZone: "Europe/London",
    });
    expect(profile).toMatchObject({
      email: "ada@example.com",
      name: "Ada",
      timeZone: "Europe/London",
    });
    expect(profile.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const [session, device] = cookies;
    expect(session).toMatch(
      /^huntboard_session=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    expect(device).toMatch(
      /^huntboard_device=[^;]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    expect(cookies.every((cookie) => cookie.length < 4096)).toBe(true);
  });

  it("uses __Host- cookies when Huntboard is on https", async () => {
    const { db } = await open();
    const deps = makeDeps({ db, config: { publicUrl: "https://jobs.example.com" } });
    const cookies: string[] = [];
    const caller = makeCaller(deps, { principal: null, cookies });
    await caller.account.register({ email: "a@example.com", password: testPassword, name: "A" });
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Host-huntboard_.*; Path=\/;.*; Secure$/);
  });

  it("refuses a known address, also when two come at once", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { account } = makeCaller(deps, { principal: null });
    const attempt = () =>
      account.register({ email: "ada@example.com", password: testPassword, name: "Ada" });
    const results = await Promise.allSettled([attempt(), attempt(), attempt()]);
    const refusals = results.flatMap((result) =>
      result.status === "rejected" ? [String(result.reason)] : [],
    );
    expect(refusals).toHaveLength(2);
    for (const refusal of refusals) expect(refusal).toContain("There is an account with this");
    expect((await failure(attempt())).cause).toMatchObject({ code: "email_taken" });
    expect(await db.user.count()).toBe(1);
    expect(await db.account.count()).toBe(1);
  });

  it("is refused when the operator closed it", async () => {
    const { db } = await open();
    const deps = makeDeps({ db, config: { registration: "closed" } });
    const { account } = makeCaller(deps, { principal: null });
    const call = account.register({ email: "a@example.com", password: testPassword, name: "A" });
    expect((await failure(call)).cause).toMatchObject({ code: "registration_closed" });
    expect(await account.config()).toEqual({ registration: "closed", sandbox: false, mail: false });
  });

  it("lets 20 a minute from one client through, and ends a flood", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const { account } = makeCaller(deps, { principal: null });
    const attempt = (index: number) =>
      account.register({ email: `${index}@example.com`, password: testPassword, name: "A" });
    for (let index = 0; index < 20; index += 1) await attempt(index);
    const flood = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) => attempt(index)),
    );
    expect(
      flood.filter(
        (result) =>
          result.status === "rejected" &&
          result.reason instanceof Error &&
          /Too many attempts/.test(result.reason.message),
      ),
    ).toHaveLength(20);
  });

  it("refuses passwords that are too short, too long or easy to guess, without hashing them", async () => {
    const { db } = await open();
    const { passwords, counts } = countingPasswords();
    const { account } = makeCaller(makeDeps({ db, passwords }), { principal: null });
    for (const password of ["short", "x".repeat(1_000_000), "password123"]) {
      const call = account.register({ email: "a@example.com", password, name: "A" });
      await expect(call).rejects.toThrow(/password|characters/i);
    }
    expect(counts.runs).toBe(0);
  });
});

describeOnEachEngine("sign-in", (open) => {
  it("gives a new token each time", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { account } = makeCaller(deps, { principal: null });
    const first = await account.issueToken({ email: user.email, password: testPassword });
    const second = await account.issueToken({ email: user.email, password: testPassword });
    expect(new Set([user.sessionToken, first.accessToken, second.accessToken]).size).toBe(3);
  });

  it("says the same for unknown people and wrong passwords, at the same cost", async () => {
    const { db } = await open();
    const { passwords, counts } = countingPasswords();
    const deps = makeDeps({ db, passwords });
    const user = await makeUser(deps);
    const { account } = makeCaller(deps, { principal: null });
    counts.runs = 0;
    const wrong = await failure(
      account.signIn({ email: user.email, password: "wrong horse battery" }),
    );
    expect(counts.runs).toBe(1);
    const unknown = await failure(
      account.signIn({ email: "nobody@example.com", password: "wrong horse battery" }),
    );
    expect(counts.runs).toBe(2);
    expect(unknown).toEqual(wrong);
    expect(wrong.cause).toMatchObject({ code: "invalid_credentials" });
  });

  it("makes guessing at one account wait, from wherever it comes, known or not", async () => {
    const { db } = await open();
    const clock = createFakeClock();
    const { passwords, counts } = countingPasswords();
    const deps = makeDeps({ db, clock, passwords });
    const user = await makeUser(deps);
    for (const email of [user.email, "nobody@example.com"]) {
      counts.runs = 0;
      const codes: unknown[] = [];
      for (let guess = 0; guess < 50; guess += 1) {
        const { account } = makeCaller(deps, { principal: null, clientKey: `10.0.0.${guess}` });
        const { cause } = await failure(account.signIn({ email, password: `wrong ${guess}` }));
        codes.push(cause instanceof Error && "code" in cause ? cause.code : null);
      }
      expect(codes.filter((code) => code === "invalid_credentials")).toHaveLength(6);
      expect(codes.filter((code) => code === "too_many_requests")).toHaveLength(44);
      expect(counts.runs).toBe(6);
    }
    await clock.advance(2000);
    const { account } = makeCaller(deps, { principal: null, clientKey: "10.0.1.1" });
    const profile = await account.signIn({ email: user.email, password: testPassword });
    expect(profile.id).toBe(user.userId);
  });

  it("lets a browser in that signed in before, while strangers guess", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const cookies: string[] = [];
    await makeCaller(deps, { principal: null, cookies }).account.signIn({
      email: user.email,
      password: testPassword,
    });
    const cookieHeader = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    const stranger = makeCaller(deps, { principal: null, clientKey: "192.0.2.1" });
    for (let guess = 0; guess < 10; guess += 1)
      await failure(stranger.account.signIn({ email: user.email, password: `wrong ${guess}` }));
    const refused = await failure(
      stranger.account.signIn({ email: user.email, password: testPassword }),
    );
    expect(refused.cause).toMatchObject({ code: "too_many_requests" });
    const owner = makeCaller(deps, { principal: null, clientKey: "192.0.2.1", cookieHeader });
    const profile = await owner.account.signIn({ email: user.email, password: testPassword });
    expect(profile.id).toBe(user.userId);
  });

  it("gives a known browser no free guesses, at its own account or at others", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const [mallory, ada] = [await makeUser(deps), await makeUser(deps)];
    const cookies: string[] = [];
    await makeCaller(deps, { principal: null, cookies }).account.signIn({
      email: mallory.email,
      password: testPassword,
    });
    const cookieHeader = cookies.map((cookie) => cookie.split(";")[0]).join("; ");
    const { account } = makeCaller(deps, { principal: null, cookieHeader });
    for (const { email } of [mallory, ada]) {
      for (let guess = 0; guess < 6; guess += 1) {
        const { cause } = await failure(account.signIn({ email, password: `wrong ${guess}` }));
        expect(cause).toMatchObject({ code: "invalid_credentials" });
      }
      const { cause } = await failure(account.signIn({ email, password: "wrong" }));
      expect(cause).toMatchObject({ code: "too_many_requests" });
    }
  });

  it("limits one client that tries many accounts; right passwords of its own buy it nothing", async () => {
    const { db } = await open();
    const deps = makeDeps({ db });
    const user = await makeUser(deps);
    const { account } = makeCaller(deps, { principal: null });
    for (let guess = 0; guess < 50; guess += 1) {
      await account.issueToken({ email: user.email, password: testPassword });
      await failure(account.signIn({ email: `${guess}@example.com`, password: "wrong" }));
    }
    const { cause } = await failure(account.signIn({ email: "x@example.com", password: "wrong" }));
    expect(cause).toMatchObject({ code: "too_many_requests", details: { retryAfter: 2 } });
  });

  it("replaces a hash of old parameters while the password is at hand", async () => {
    const { db } = await open();
    const user = await makeUser(makeDeps({ db }));
    const passwords = createPasswordHasher({ memory: 16, passes: 1, parallelism: 1 });
    const { account } = makeCaller(makeDeps({ db, passwords }), { principal: null });
    await account.signIn({ email: user.email, password: testPassword });
    const { password } = await db.account.findFirstOrThrow({ where: { userId: user.userId } });
    expect(password).toContain("m=16,");
    await account.signIn({ email: user.email, password: testPassword });
  });
});
