import { makeUser, testPassword } from "@huntboard/api/testing";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { listProcedures } from "./testing/endpoints.ts";
import { openTestApp } from "./testing/open-test-app.ts";

async function open(options: Parameters<typeof openTestApp>[0] = {}) {
  const testApp = await openTestApp(options);
  onTestFinished(() => testApp.close());
  return testApp;
}

const refusal = z.object({
  error: z.object({ data: z.object({ details: z.object({ retryAfter: z.number() }) }) }),
});
const json = { "content-type": "application/json" };

it("200 guesses at one account from 50 addresses are refused, and the known browser gets in", async () => {
  const { app, deps } = await open({ trustProxy: 1 });
  const { email } = await makeUser(deps);
  const signIn = (headers: Record<string, string>, password: string) =>
    app.inject({
      method: "POST",
      url: "/trpc/account.signIn",
      headers: { ...json, origin: "http://localhost:3000", ...headers },
      payload: JSON.stringify({ email, password }),
    });
  const known = await signIn({}, testPassword);
  const cookie = [known.headers["set-cookie"] ?? []]
    .flat()
    .map((value) => value.split(";")[0])
    .join("; ");
  const spell = [
    (index: number) => `203.0.113.${index}`,
    (index: number) => `::ffff:203.0.113.${index}`,
    (index: number) => `2001:db8:0:${index}::1`,
    (index: number) => `2001:0DB8:0000:${index}:0:0:0:FFFF`,
  ];
  const statuses: number[] = [];
  const waits: number[] = [];
  for (let guess = 0; guess < 200; guess += 1) {
    const address = spell[guess % spell.length]?.(guess % 50) ?? "";
    const answer = await signIn({ "x-forwarded-for": address }, `wrong horse ${guess}`);
    statuses.push(answer.statusCode);
    if (answer.statusCode === 429)
      waits.push(refusal.parse(answer.json()).error.data.details.retryAfter);
  }
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(190);
  expect(waits.filter((seconds) => seconds < 1 || seconds > 60)).toEqual([]);
  expect(statuses.filter((status) => status !== 429 && status !== 401)).toEqual([]);
  const refused = await signIn({ "x-forwarded-for": "203.0.113.99" }, testPassword);
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  expect((await signIn({ cookie }, testPassword)).statusCode).toBe(200);
});

it("a header says nothing about the address without a trusted proxy", async () => {
  const { app } = await open();
  const statuses: number[] = [];
  const waits = new Set<unknown>();
  for (let guess = 0; guess < 60; guess += 1) {
    const answer = await app.inject({
      method: "POST",
      url: "/api/v1/auth/token",
      headers: { ...json, "x-forwarded-for": `203.0.113.${guess}` },
      payload: JSON.stringify({ email: `${guess}@example.com`, password: "wrong" }),
    });
    statuses.push(answer.statusCode);
    waits.add(answer.headers["retry-after"]);
  }
  expect(statuses.filter((status) => status === 401)).toHaveLength(50);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect([...waits]).toEqual([undefined, "2"]);
});

it("a batch of ten sign-ins counts as ten", async () => {
  const { app, deps, db } = await open();
  const { email } = await makeUser(deps);
  const calls = Array.from({ length: 10 }, () => "account.signIn").join(",");
  const inputs = Array.from({ length: 10 }, (_, index) => ({ email, password: `wrong ${index}` }));
  const answer = await app.inject({
    method: "POST",
    url: `/trpc/${calls}?batch=1`,
    headers: json,
    payload: JSON.stringify(Object.fromEntries(inputs.entries())),
  });
  const statuses = z
    .array(z.object({ error: z.object({ data: z.object({ httpStatus: z.number() }) }) }))
    .parse(answer.json())
    .map(({ error }) => error.data.httpStatus);
  expect(statuses.filter((status) => status === 401)).toHaveLength(6);
  expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  const points = async (kind: string) =>
    (await db.rateLimit.findFirst({ where: { key: { startsWith: `sign-in:${kind}:` } } }))?.points;
  expect([await points("client"), await points("account")]).toEqual([10, 6]);
});

it("no value of the sessions table is a cookie or a bearer", async () => {
  const { app, deps, db } = await open();
  await makeUser(deps);
  const rows = await db.session.findMany();
  for (const value of rows.flatMap((row) => Object.values(row)).map(String)) {
    const headers = [
      { authorization: `Bearer ${value}` },
      { cookie: `huntboard_session=${encodeURIComponent(value)}`, origin: "http://localhost:3000" },
    ];
    for (const given of headers) {
      const answer = await app.inject({ url: "/trpc/account.me", headers: given });
      expect(answer.statusCode).toBe(401);
    }
  }
});

it("no mutation goes by another method, overridden or not", async () => {
  const { app, deps } = await open();
  const { sessionToken } = await makeUser(deps);
  const headers = {
    authorization: `Bearer ${sessionToken}`,
    "x-http-method-override": "POST",
    "x-method-override": "POST",
  };
  const wrong: string[] = [];
  for (const { name } of listProcedures().filter(({ mutates }) => mutates)) {
    for (const method of ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"] as const) {
      const type = method === "GET" || method === "HEAD" ? {} : json;
      const answer = await app.inject({
        method,
        url: `/trpc/${name}?input=%7B%7D&_method=POST`,
        headers: { ...headers, ...type },
      });
      const isRefused = answer.statusCode >= 400 && answer.statusCode < 500;
      if (method === "GET" || method === "HEAD" ? answer.statusCode !== 405 : !isRefused)
        wrong.push(`${method} ${name}: ${answer.statusCode}`);
    }
  }
  expect(wrong).toEqual([]);
});

it("no mutation goes from a foreign page with the person's cookie", async () => {
  const { app, deps, db } = await open();
  const { sessionToken, userId } = await makeUser(deps);
  const cookie = deps.auth.cookies.writeSession(sessionToken).split(";")[0] ?? "";
  const foreign = [
    { "content-type": "multipart/form-data; boundary=x", origin: "https://evil.example" },
    { "content-type": "text/plain", origin: "http://localhost:3000" },
    { "content-type": "application/x-www-form-urlencoded" },
    { "content-type": "application/json", origin: "https://evil.example" },
    { "content-type": "application/json", origin: "null" },
    { "content-type": "application/json", "sec-fetch-site": "cross-site" },
    { "content-type": "application/json" },
  ];
  const ran: string[] = [];
  for (const { name } of listProcedures().filter(({ mutates }) => mutates)) {
    for (const headers of foreign) {
      const answer = await app.inject({
        method: "POST",
        url: `/trpc/${name}`,
        headers: { host: "localhost:3000", cookie, ...headers },
        payload: "{}",
      });
      if (![403, 415].includes(answer.statusCode)) ran.push(`${name}: ${answer.statusCode}`);
    }
  }
  expect(ran).toEqual([]);
  expect(await db.session.count({ where: { userId } })).toBe(1);
  expect(await db.application.count()).toBe(0);
});
