import type { Scope } from "@huntboard/api/server";
import { makeUser, type TestUser } from "@huntboard/api/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, type Endpoint, listEndpoints, listProcedures } from "./testing/endpoints.ts";
import { openTestApp, type TestApp } from "./testing/open-test-app.ts";

// Every procedure and every route, called by everybody. The lists come from the router and from Fastify, so a new one is
// here by itself. Nobody's input is right: a refusal for want of authority comes before the input is looked at.

let testApp: TestApp;
let user: TestUser;

beforeAll(async () => {
  testApp = await openTestApp();
  user = await makeUser(testApp.deps);
});
afterAll(() => testApp.close());

async function sessionToken(): Promise<string> {
  const client = { ipAddress: null, userAgent: null };
  return testApp.deps.auth.openSession(user.userId, client);
}

/** A session that is over: its row says so. */
async function expiredSession(): Promise<string> {
  const token = await sessionToken();
  await testApp.db.session.updateMany({
    where: { token: testApp.deps.auth.sessionSigner.verify(token) ?? "" },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  return token;
}

async function revokedSession(): Promise<string> {
  const token = await sessionToken();
  await testApp.db.session.deleteMany({
    where: { token: testApp.deps.auth.sessionSigner.verify(token) ?? "" },
  });
  return token;
}

async function apiToken(
  scope: "read" | "write",
  change: { expiresAt?: Date; revokedAt?: Date } = {},
): Promise<string> {
  await testApp.db.rateLimit.deleteMany();
  await testApp.db.apiToken.deleteMany();
  const made = await user.caller.account.tokens.create({ name: "matrix", scope });
  await testApp.db.apiToken.update({ where: { id: made.apiToken.id }, data: change });
  return made.token;
}

const past = new Date("2026-03-01T00:00:00Z");

/** Callers that are nobody, each for a reason of its own. */
const nobodies: Record<
  string,
  () => Promise<{ bearer?: string; headers?: Record<string, string> }>
> = {
  nobody: async () => ({}),
  "a made-up bearer": async () => ({ bearer: "made.up" }),
  "an expired session": async () => ({ bearer: await expiredSession() }),
  "a session that was signed out": async () => ({ bearer: await revokedSession() }),
  "a session's token as the database holds it": async () => ({
    bearer: testApp.deps.auth.sessionSigner.verify(await sessionToken()) ?? "",
  }),
  "an expired API token": async () => ({ bearer: await apiToken("write", { expiresAt: past }) }),
  "a revoked API token": async () => ({ bearer: await apiToken("write", { revokedAt: past }) }),
  "a bad bearer beside a good cookie": async () => ({
    bearer: "made.up",
    headers: { cookie: testApp.deps.auth.cookies.writeSession(await sessionToken()) },
  }),
};

const somebodies: Record<string, () => Promise<string>> = {
  "an API token with read scope": () => apiToken("read"),
  "an API token with write scope": () => apiToken("write"),
  "a signed-in person": sessionToken,
};

const mayCall: Record<Scope, string[]> = {
  public: Object.keys(somebodies),
  read: Object.keys(somebodies),
  write: ["an API token with write scope", "a signed-in person"],
  session: ["a signed-in person"],
};

function isRefused({ status, text }: { status: number; text: string }): boolean {
  return (status === 401 || status === 403) && /unauthenticated|insufficient_scope/.test(text);
}

/** What disagrees with the policy, as readable lines. */
async function disagreements(
  endpoints: Endpoint[],
  caller: () => Promise<{ bearer?: string; headers?: Record<string, string> }>,
  expected: (endpoint: Endpoint) => "refused" | "let in",
): Promise<string[]> {
  const lines: string[] = [];
  for (const endpoint of endpoints) {
    const answer = await call(testApp, endpoint, { ...(await caller()), values: { params: {} } });
    const got = isRefused(answer) ? "refused" : "let in";
    if (answer.status >= 500) lines.push(`${endpoint.name} answered ${answer.status}`);
    if (got !== expected(endpoint))
      lines.push(`${endpoint.name} (${endpoint.scope}): ${got}, ${answer.status}`);
  }
  return lines;
}

describe("the policy", () => {
  it("is named by every procedure and knows all scopes", () => {
    const scopes = new Set(listProcedures().map(({ scope }) => scope));
    expect([...scopes].toSorted()).toEqual(["public", "read", "session", "write"]);
    expect(listProcedures().length).toBeGreaterThan(50);
  });

  it("is named by every route but tRPC, the docs page and the web app", () => {
    const unnamed = testApp.routes
      .filter(({ scope }) => scope === null)
      .map(({ url }) => url)
      .filter(
        (url) =>
          !url.startsWith("/trpc/") &&
          !/^\/api\/docs(\/|$)/.test(url) &&
          !/^\/(\*|assets)/.test(url),
      );
    expect(unnamed).toEqual([]);
  });

  it("keeps account secrets, tokens and sessions for signed-in people", () => {
    const open = listProcedures()
      .filter(({ name, scope }) => name.startsWith("account.") && scope !== "session")
      .map(({ name, scope }) => `${name} ${scope}`);
    expect(open.toSorted()).toEqual([
      "account.config public",
      "account.issueToken public",
      "account.me read",
      "account.register public",
      "account.requestPasswordReset public",
      "account.resetPassword public",
      "account.signIn public",
    ]);
  });

  it("lets no read scope change anything", () => {
    expect(
      listEndpoints(testApp).filter(({ scope, mutates }) => scope === "read" && mutates),
    ).toEqual([]);
  });
});

describe("who may call", () => {
  it.each(Object.keys(nobodies))("%s gets at public endpoints only", async (name) => {
    const caller = nobodies[name] ?? (async () => ({}));
    const found = await disagreements(listEndpoints(testApp), caller, ({ scope }) =>
      scope === "public" ? "let in" : "refused",
    );
    // The operator's route asks for a proof of its own.
    expect(found.filter((line) => !line.includes("/api/operator/"))).toEqual([]);
  });

  it.each(Object.keys(somebodies))("%s gets at what the scope says", async (name) => {
    const caller = somebodies[name] ?? sessionToken;
    const found = await disagreements(
      listEndpoints(testApp),
      async () => ({ bearer: await caller() }),
      ({ scope }) => (mayCall[scope].includes(name) ? "let in" : "refused"),
    );
    expect(found.filter((line) => !line.includes("/api/operator/"))).toEqual([]);
  });

  it("a cookie gets at procedures, and never at REST", async () => {
    const endpoints = listEndpoints(testApp).filter(({ scope }) => scope !== "public");
    const found = await disagreements(
      endpoints,
      async () => ({
        headers: {
          cookie: testApp.deps.auth.cookies.writeSession(await sessionToken()).split(";")[0] ?? "",
          origin: "http://localhost:3000",
        },
      }),
      ({ name }) => (name.includes("/api/v1/") ? "refused" : "let in"),
    );
    expect(found).toEqual([]);
  });
});
