import { makeUser } from "@huntboard/api/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../testing/open-test-app.ts";

// What DESIGN §3 promises of REST v1 as a whole: sign-in, errors, lists, and that no input gets a 5xx.

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

const applications = "/api/v1/applications";
const events = "/api/v1/calendar/events";
const nobody = "00000000-0000-7000-8000-000000000000";
const event = {
  title: "Interview",
  start_time: "2026-03-01T14:00:00Z",
  end_time: "2026-03-01T15:00:00Z",
};
const json = { "content-type": "application/json" };

let testApp: TestApp;
let bearer: string;
beforeAll(async () => {
  testApp = await openTestApp();
  bearer = (await makeUser(testApp.deps)).sessionToken;
});
afterAll(() => testApp.close());

async function call(
  method: Method,
  url: string,
  payload?: object | string,
  headers: Record<string, string> = {},
) {
  const all = { authorization: `Bearer ${bearer}`, ...headers };
  const answer = await testApp.app.inject({ method, url, payload, headers: all });
  return { status: answer.statusCode, headers: answer.headers, text: answer.body };
}

/** An opaque cursor as the server writes them, with anything in it. */
function cursor(...values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

const refusal = {
  error: { code: expect.stringMatching(/^[a-z_]+$/), message: expect.stringMatching(/\S/) },
};

describe("sign-in", () => {
  const person = { email: "Sam@Example.com", password: "quiet horse battery", name: "Sam" };
  const token = { access_token: expect.stringMatching(/\S{20,}/), token_type: "bearer" };

  it("registers with 201, signs in with 200, and both tokens are bearers", async () => {
    const registered = await call("POST", "/api/v1/auth/register", person, { authorization: "" });
    expect([registered.status, JSON.parse(registered.text)]).toEqual([201, token]);
    const { email, password } = person;
    const signedIn = await call("POST", "/api/v1/auth/token", { email, password });
    expect([signedIn.status, JSON.parse(signedIn.text)]).toEqual([200, token]);
    for (const { text } of [registered, signedIn]) {
      const authorization = `bearer ${JSON.parse(text).access_token}`;
      expect((await call("GET", applications, undefined, { authorization })).status).toBe(200);
    }
    const again = await call("POST", "/api/v1/auth/register", person);
    expect([again.status, JSON.parse(again.text).error.code]).toEqual([409, "email_taken"]);
  });

  it.each(["", "Bearer", "Bearer x", "Bearer hb_x", "Bearer a.b", "Basic dTpw"])(
    "is missing with Authorization: %j",
    async (authorization) => {
      const answer = await call("GET", applications, undefined, { authorization });
      expect([answer.status, JSON.parse(answer.text).error.code]).toEqual([401, "unauthenticated"]);
    },
  );

  it("lets 20 registrations a minute from one address pass", async () => {
    for (let number = 0; number < 20; number += 1) {
      const email = `many-${number}@example.com`;
      expect((await call("POST", "/api/v1/auth/register", { ...person, email })).status).toBe(201);
    }
  });
});

describe("lists", () => {
  it.each([
    [applications, { title: "Engineer", company: "Acme" }],
    [events, event],
  ])("%s has items and next_cursor, and pages without gap or double", async (url, body) => {
    const { sessionToken } = await makeUser(testApp.deps);
    const own = { authorization: `Bearer ${sessionToken}` };
    const made: string[] = [];
    for (let number = 0; number < 5; number += 1)
      made.push(JSON.parse((await call("POST", url, body, own)).text).id);
    const seen: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const from: string = next === "" ? "" : `&cursor=${encodeURIComponent(next)}`;
      const page = JSON.parse((await call("GET", `${url}?limit=2${from}`, undefined, own)).text);
      expect(page).toEqual({ items: expect.any(Array), next_cursor: page.next_cursor });
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      next = page.next_cursor;
    }
    expect(seen.toSorted()).toEqual(made.toSorted());
  });
});

describe("refusals", () => {
  const odd: [Method, string, (object | string)?, Record<string, string>?][] = [
    // Queries
    ["GET", `${events}?cursor=x`],
    ["GET", `${events}?cursor=${cursor(9_007_199_254_740_991, nobody)}`],
    ["GET", `${events}?cursor=${cursor(-8.64e15, nobody)}`],
    ["GET", `${events}?cursor=${cursor("+275760-09-13T00:00:00.000Z", nobody)}`],
    ["GET", `${events}?cursor=${cursor(null, null)}`],
    ["GET", `${events}?cursor=a&cursor=b`],
    ["GET", `${events}?limit=-1`],
    ["GET", `${events}?limit=1e9`],
    ["GET", `${events}?limit=`],
    ["GET", `${events}?start=0000-01-01T00:00:00Z`],
    ["GET", `${events}?end=9999-12-31T00:00:00Z`],
    ["GET", `${events}?application_id=1`],
    ["GET", `${events}?unknown=1`],
    ["GET", `${events}?__proto__=1`],
    ["GET", `${applications}?cursor=${cursor("updatedAt.desc", "\ud800", nobody)}`],
    ["GET", `${applications}?sort=company&cursor=${cursor("company.desc", "a\u0000", nobody)}`],
    ["GET", `${applications}?tag=%00`],
    ["GET", `${applications}?search=%00`],
    ["GET", `${applications}?stage=hired`],
    ["GET", `${applications}?sort=secret`],
    ["GET", `${applications}?limit=0`],
    // Addresses
    ["GET", `${applications}/x`],
    ["GET", `${applications}/%00`],
    ["GET", `${applications}/%E0%A4%A`],
    ["GET", `${applications}/${nobody}`],
    ["PUT", `${applications}/${nobody}`, {}],
    ["GET", "/api/v1/nothing"],
    ["DELETE", "/api/v1/calendar/credentials/icloud"],
    // Bodies
    ["POST", applications, {}],
    ["POST", applications, []],
    ["POST", applications, "null", json],
    ["POST", applications, "{", json],
    ["POST", applications, '{"__proto__":{"x":1}}', json],
    ["POST", applications, '{"constructor":{"prototype":1}}', json],
    ["POST", applications, "a=b", { "content-type": "application/x-www-form-urlencoded" }],
    ["POST", applications, "a", { "content-type": "text/plain" }],
    ["POST", applications, { title: "\ud800", company: "y" }],
    ["POST", applications, { title: "x\u0000", company: "y" }],
    ["POST", applications, { title: "x", company: "y", salary: { min: 1e308 } }],
    ["POST", applications, { title: "x", company: "y", salary: { min: 2, max: 1 } }],
    ["POST", applications, { title: "x", company: "y", applied_at: "9999-12-31T00:00:00Z" }],
    ["POST", applications, { title: "x", company: "y", url: "javascript:alert(1)" }],
    ["POST", applications, { title: "x", company: "y", user_id: nobody }],
    ["POST", applications, { title: "x", company: "y" }, { "idempotency-key": "a b" }],
    ["POST", events, { ...event, start_time: 5 }],
    ["POST", events, { ...event, start_time: "9999-12-31T00:00", end_time: "9999-12-31T01:00" }],
    ["POST", events, { ...event, start_time: "0000-01-01T00:00", end_time: "0000-01-01T01:00" }],
    ["POST", events, { ...event, end_time: "2026-05-01T15:00:00Z" }],
    ["POST", events, { ...event, timezone: "constructor" }],
    ["POST", events, { ...event, timezone: "\u0000" }],
    ["POST", events, { ...event, provider: "icloud" }],
    ["POST", events, { ...event, provider: "google" }],
    ["POST", events, { ...event, application_id: nobody }],
    ["POST", events, { ...event, all_day: true }],
    ["POST", "/api/v1/auth/register", { email: { contains: "" }, password: 1, name: [] }],
    ["POST", "/api/v1/auth/token", { email: "a\u0000@example.com", password: "" }],
    ["GET", "/api/v1/calendar/oauth/google/authorize?redirect_uri=x"],
  ];

  it.each(odd)("%s %s %j is a 4xx with code and words", async (method, url, payload, headers) => {
    const answer = await call(method, url, payload, headers);
    expect([400, 401, 404, 409, 415, 422]).toContain(answer.status);
    expect(JSON.parse(answer.text)).toMatchObject(refusal);
    const { error, ...rest } = JSON.parse(answer.text);
    expect(rest).toEqual({});
    expect(Object.keys(error).toSorted()).toEqual(
      error.details === undefined ? ["code", "message"] : ["code", "details", "message"],
    );
  });

  it("name every field that is wrong, as it was sent", async () => {
    const answer = await call("POST", applications, {
      title: "",
      company: 5,
      next_action: { due_at: "soon" },
    });
    expect(answer.status).toBe(422);
    const { error } = JSON.parse(answer.text);
    const fields = error.details.fields.map(({ field }: { field: string }) => field);
    expect(fields.toSorted()).toEqual(["company", "next_action.due_at", "title"]);
    for (const field of fields) expect(error.message).toContain(field);
  });

  it("say nothing more of another person's things than of those that are not there", async () => {
    const other = await makeUser(testApp.deps);
    const own = { authorization: `Bearer ${other.sessionToken}` };
    for (const [url, body] of [
      [applications, { title: "Engineer", company: "Acme" }],
      [events, event],
    ] as const) {
      const { id } = JSON.parse((await call("POST", url, body, own)).text);
      for (const method of ["GET", "PATCH", "DELETE"] as const) {
        const payload = method === "PATCH" ? {} : undefined;
        const foreign = await call(method, `${url}/${id}`, payload);
        const absent = await call(method, `${url}/${nobody}`, payload);
        expect(foreign.status).toBe(404);
        expect([foreign.status, foreign.text]).toEqual([absent.status, absent.text]);
      }
    }
  });
});

describe("text of any kind", () => {
  it.each([
    { title: "\ufdfa".repeat(300), company: "㌺㌠㌽㌋㌪".repeat(60) },
    { title: "x", company: "y", url: `https://example.com/${manyLetters(1900)}` },
    { title: "x", company: "y", url: `https://example.com/?${manyLetters(1900)}=1` },
    { title: "👩‍💻".repeat(50), company: "\u202eevil", tags: ["𝕿", "%_\\"], notes: "\n\t" },
  ])("is kept as it was sent", async (body) => {
    const made = await call("POST", applications, body);
    expect(made.status).toBe(201);
    const { notes: _notes, ...kept } = { notes: null, ...body };
    expect(JSON.parse(made.text)).toMatchObject(kept);
  });
});

/** Letters outside ASCII that no compression makes short. */
function manyLetters(length: number): string {
  return Array.from({ length }, (_, index) =>
    String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
  ).join("");
}

it("a server that is ready says so, and its document names every route", async () => {
  const health = await call("GET", "/api/health");
  expect([health.status, JSON.parse(health.text)]).toEqual([200, { status: "ok" }]);
  const { paths } = JSON.parse((await call("GET", "/api/v1/openapi.json")).text);
  for (const { method, url, scope } of testApp.routes) {
    if (scope === null || !url.startsWith("/api/v1/") || url.endsWith("openapi.json")) continue;
    if (method === "HEAD") continue;
    const path = url.replaceAll(/:(\w+)/g, "{$1}");
    expect(paths[path]?.[method.toLowerCase()], `${method} ${path}`).toBeDefined();
  }
});
