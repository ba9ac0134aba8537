import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FaultPlan } from "../index.ts";
import { connectGoogle, connectMicrosoft, postForm, testApi } from "../testing/connect.ts";
import type { TestApi } from "../testing/connect.ts";
import { startForTest, startShared, tempFolder } from "../testing/start.ts";
import type { TestSandbox } from "../testing/start.ts";
import { decideFault, faultKinds, faultRule, globMatches } from "./plan.ts";

let sandbox: TestSandbox;
let google: TestApi;

beforeAll(async () => {
  sandbox = await startShared();
});
beforeEach(async () => {
  await sandbox.steer.reset();
  const { access_token: token } = await connectGoogle({
    google: sandbox.google,
    control: sandbox.steer,
  });
  google = testApi({ baseUrl: `${sandbox.google.apiUrl}calendar/v3`, token });
});

const events = "/calendars/primary/events";
const times = { start: { date: "2027-03-01" }, end: { date: "2027-03-02" } };
const insert = (id: string) => google("POST", events, { id, ...times });
const storedIds = async () => (await sandbox.steer.listEvents("google")).map(({ id }) => id);

describe("one fault of each kind", () => {
  it("answers a status in the provider's own words, Retry-After in seconds or as a date", async () => {
    const { steer } = sandbox;
    await steer.planFaults([
      { kind: "status", status: 403, count: 1 },
      { kind: "status", status: 503, retryAfter: 7, count: 1 },
      { kind: "status", status: 429, retryAfter: { dateInSeconds: 7 }, count: 1 },
    ]);
    expect(await insert("aaaaa")).toMatchObject({
      status: 403,
      body: { error: { errors: [{ reason: "userRateLimitExceeded" }] } },
    });
    const unavailable = await insert("aaaaa");
    expect([unavailable.status, unavailable.header("retry-after")]).toEqual([503, "7"]);
    const limited = await insert("aaaaa");
    const wait = Date.parse(limited.header("retry-after") ?? "") - Date.now();
    expect(limited.status).toBe(429);
    expect(wait).toBeGreaterThan(4_000);
    expect(wait).toBeLessThanOrEqual(7_000);
    expect(await storedIds()).toEqual([]);
    expect((await insert("aaaaa")).status).toBe(200);
  });

  it("delays", async () => {
    await sandbox.steer.planFaults([{ kind: "delay", delayMs: 250, count: 1 }]);
    const before = performance.now();
    expect((await insert("aaaaa")).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(200);
  });

  it("does the work and never answers", async () => {
    await sandbox.steer.planFaults([{ kind: "hang-after-commit", count: 1 }]);
    expect(await race(insert("aaaaa"), 300)).toBe("no answer");
    expect(await storedIds()).toEqual(["aaaaa"]);
  });

  it.each([
    ["reset-before-work", []],
    ["reset-after-commit", ["aaaaa"]],
    ["truncate-after-commit", ["aaaaa"]],
  ] as const)("breaks the connection with %s", async (kind, stored) => {
    await sandbox.steer.planFaults([{ kind, count: 1 }]);
    await expect(insert("aaaaa")).rejects.toBeInstanceOf(Error);
    expect(await storedIds()).toEqual(stored);
  });

  it("breaks an empty answer too", async () => {
    await insert("aaaaa");
    await sandbox.steer.planFaults([{ kind: "reset-after-commit", count: 1 }]);
    await expect(google("DELETE", `${events}/aaaaa`)).rejects.toBeInstanceOf(Error);
    expect((await google("DELETE", `${events}/aaaaa`)).status).toBe(410);
  });

  it.each([
    ["html", []],
    ["html-after-commit", ["aaaaa"]],
  ] as const)("answers 200 with a page for %s", async (kind, stored) => {
    await sandbox.steer.planFaults([{ kind, count: 1 }]);
    await expect(insert("aaaaa")).rejects.toBeInstanceOf(SyntaxError);
    expect(await storedIds()).toEqual(stored);
  });

  it("expires the token of the request", async () => {
    await sandbox.steer.planFaults([{ kind: "expire-token", count: 1 }]);
    expect((await insert("aaaaa")).status).toBe(401);
    expect((await insert("aaaaa")).status).toBe(401);
  });

  it("answers invalid_grant once, to a refresh only", async () => {
    const { microsoft, steer } = sandbox;
    const { refresh_token: token = "" } = await connectMicrosoft({ microsoft, control: steer });
    await steer.planFaults({ kind: "invalid-grant", count: 1 });
    await connectMicrosoft({ microsoft, control: steer });
    const refresh = () =>
      postForm(`${microsoft.authority}/common/oauth2/v2.0/token`, {
        grant_type: "refresh_token",
        refresh_token: token,
        client_id: microsoft.clientId,
        client_secret: microsoft.clientSecret,
      });
    expect(await refresh()).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect((await refresh()).status).toBe(200);
  });
});

describe("plans", () => {
  it("strike only the provider, method, path and number of requests they name", async () => {
    const { steer } = sandbox;
    await steer.planFaults([
      {
        kind: "status",
        provider: "google",
        method: "post",
        path: "/calendar/*/events",
        skip: 1,
        count: 1,
      },
    ]);
    expect((await google("GET", events)).status).toBe(200);
    expect((await insert("aaaaa")).status).toBe(200);
    expect((await insert("bbbbb")).status).toBe(503);
    expect((await insert("ccccc")).status).toBe(200);
    expect(await steer.faults()).toMatchObject([{ seen: 2, struck: 1 }]);
    expect(
      (await steer.requests({ method: "POST", path: "/events" })).map(({ fault }) => fault),
    ).toEqual([undefined, "status", undefined]);
  });

  it("leave pages and the control API alone", async () => {
    await sandbox.steer.planFaults([{ kind: "status" }]);
    expect((await fetch(`${sandbox.url}/`)).status).toBe(200);
    expect((await fetch(`${sandbox.url}/google/.well-known/openid-configuration`)).status).toBe(
      200,
    );
    expect(await storedIds()).toEqual([]);
  });

  it("go on where they stopped after a restart", async () => {
    const dataDir = tempFolder();
    const plan: FaultPlan = { seed: 7, rate: 0.5, kinds: ["status"], statuses: [500] };
    const run = async (restartAfter: number) => {
      const folder = restartAfter === 0 ? dataDir : tempFolder();
      let current = await startForTest({ dataDir: folder });
      await current.steer.planFaults(plan);
      const statuses = [];
      for (let call = 0; call < 20; call += 1) {
        if (call === restartAfter) {
          await current.close();
          current = await startForTest({ dataDir: folder });
        }
        statuses.push(
          (await fetch(`${current.google.apiUrl}calendar/v3/users/me/calendarList`)).status,
        );
      }
      return statuses;
    };
    const straight = await run(0);
    expect(new Set(straight)).toEqual(new Set([401, 500]));
    expect(await run(9)).toEqual(straight);
  });

  it.each([
    [{ kind: "unknown" }],
    [{ seed: 1 }],
    [{ seed: 1, rate: 2 }],
    [{ kind: "delay", delayMs: -1 }],
    [{ kind: "delay", sed: 1 }],
  ])("are refused when malformed: %o", async (plan) => {
    const response = await fetch(`${sandbox.control.url}/faults`, {
      method: "PUT",
      headers: { authorization: `Bearer ${sandbox.control.token}` },
      body: JSON.stringify(plan),
    });
    expect(response.status).toBe(400);
  });

  const subject = {
    provider: "google",
    method: "POST",
    path: "/x",
    routeKind: "api",
    isRefresh: false,
  } as const;

  it("decide the same from the same seed and ordinal, near the rate asked for", () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, rate) => {
        const rule = faultRule.parse({
          seed,
          rate,
          kinds: ["status", "delay", "hang-after-commit"],
        });
        const decide = () =>
          Array.from({ length: 400 }, (_, ordinal) => decideFault(rule, ordinal, subject));
        const first = decide();
        expect(decide()).toEqual(first);
        const share = first.filter(Boolean).length / first.length;
        expect(Math.abs(share - rate)).toBeLessThan(0.15);
      }),
    );
  });

  it("never plan what does not fit the request", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(500), (seed, ordinal) => {
        const rule = faultRule.parse({ seed, rate: 1, kinds: [...faultKinds] });
        expect(decideFault(rule, ordinal, subject)?.kind).not.toBe("invalid-grant");
        const token = decideFault(rule, ordinal, {
          ...subject,
          provider: "microsoft",
          routeKind: "token",
        });
        expect(token?.kind).not.toBe("expire-token");
        expect(token?.status).not.toBe(403);
      }),
    );
  });

  it("match globs like the regular expressions they stand for", () => {
    const piece = fc.constantFrom("a", "b", "/", "*", "ab");
    const text = (part: fc.Arbitrary<string>) =>
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text(piece), text(fc.constantFrom("a", "b", "/")), (glob, path) => {
        const expression = new RegExp(`^${glob.replaceAll("*", ".*")}$`);
        expect(globMatches(glob, path)).toBe(expression.test(path));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** A client that follows the rules: look up after an unknown outcome, never retry blindly. */
async function createSurely(id: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const created = await race(insert(id), 150).catch(() => undefined);
    if (created === "no answer" || created === undefined) continue;
    if (created.status === 200 || created.status === 409) return;
  }
  throw new Error(`${id} was never created`);
}

it("lets a client that repeats creates by id end with each event exactly once, whatever the seed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      await sandbox.steer.reset();
      const { access_token: token } = await connectGoogle({
        google: sandbox.google,
        control: sandbox.steer,
      });
      google = testApi({ baseUrl: `${sandbox.google.apiUrl}calendar/v3`, token });
      await sandbox.steer.planFaults({
        seed,
        rate: 0.5,
        kinds: faultKinds.filter((kind) => kind !== "expire-token"),
        maxDelayMs: 20,
      });
      const ids = Array.from({ length: 10 }, (_, index) => `event${index}`);
      for (const id of ids) await createSurely(id);
      expect((await storedIds()).toSorted()).toEqual(ids);
    }),
    { numRuns: 6 },
  );
}, 60_000);

async function race<T>(work: Promise<T>, ms: number): Promise<T | "no answer"> {
  const { promise, resolve } = Promise.withResolvers<"no answer">();
  const timer = setTimeout(() => {
    resolve("no answer");
  }, ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
