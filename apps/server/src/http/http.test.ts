import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeUser } from "@huntboard/api/testing";
import { openTestApp, type TestApp } from "../testing/open-test-app.ts";

let server: TestApp;

beforeAll(async () => {
  const webRoot = mkdtempSync(join(tmpdir(), "huntboard-web-"));
  writeFileSync(join(webRoot, "index.html"), "<!doctype html><title>Huntboard</title>");
  writeFileSync(join(webRoot, "index.html.gz"), gzipSync("packed"));
  writeFileSync(join(webRoot, ".secret"), "hidden");
  server = await openTestApp({ webRoot });
});
afterAll(() => server.close());

const own = "http://localhost:3000";

describe("a body", () => {
  it("may hold a document of 5 MiB, where other procedures take 1 MiB", async () => {
    const { sessionToken } = await makeUser(server.deps);
    const headers = { authorization: `Bearer ${sessionToken}` };
    const send = (url: string, payload: object) =>
      server.app.inject({ method: "POST", url, headers, payload });
    const application = await send("/api/v1/applications", { title: "Engineer", company: "Acme" });
    const document = {
      applicationId: application.json().id,
      kind: "cv",
      name: "cv.pdf",
      mediaType: "application/pdf",
      content: Buffer.alloc(5 * 1024 * 1024, "cv").toString("base64"),
    };
    const url = "/trpc/applications.documents.create";
    const kept = await send(url, document);
    expect(kept.statusCode).toBe(200);
    expect(kept.json().result.data).toMatchObject({ name: "cv.pdf", size: 5 * 1024 * 1024 });
    const larger = { ...document, name: "x".repeat(1_000_000) };
    expect((await send(url, larger)).statusCode).toBe(413);
    const notes = "x".repeat(1_100_000);
    expect((await send("/trpc/applications.create", { notes })).statusCode).toBe(413);
  });

  it.each([
    ["jobs.preview", 12_000_000],
    ["jobs.create", 6_500_000],
    ["jobs.update", 6_500_000],
    ["jobs.triage", 1_048_576],
  ])("of %s may have %i bytes", async (procedure, limit) => {
    const send = async (size: number) => {
      const payload = JSON.stringify({ text: "x".repeat(size - 11) });
      expect(payload).toHaveLength(size);
      const url = `/trpc/${procedure}`;
      const headers = {
        authorization: "Bearer of nobody",
        "content-type": "application/json",
      };
      return (await server.app.inject({ method: "POST", url, headers, payload })).statusCode;
    };
    expect(await send(limit)).toBe(401);
    expect(await send(limit + 1)).toBe(413);
  });
});

describe("every answer", () => {
  it.each([
    "/",
    "/applications",
    "/api/health",
    "/api/docs",
    "/api/v1/openapi.json",
    "/nowhere.js",
    "/api/v1/nowhere",
    "/trpc/account.config",
    "/trpc/nowhere",
  ])("from %s carries the security headers", async (url) => {
    const { headers } = await server.app.inject({ url });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "referrer-policy": "no-referrer",
    });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("keeps its pages apart from those that open them, but for the one that a page is handed over to", async () => {
    const policy = async (url: string) =>
      (await server.app.inject({ url })).headers["cross-origin-opener-policy"];
    expect(await policy("/jobs/clip")).toBe("unsafe-none");
    expect(await policy("/jobs/clip?from=bookmark")).toBe("unsafe-none");
    const others = [
      "/jobs/clip/",
      "/jobs/clips",
      "/jobs",
      "/jobs?add=clip",
      "/Jobs/clip",
      "//jobs/clip",
    ];
    for (const url of [...others, "/trpc/jobs/clip", "/api/jobs/clip"])
      expect([url, await policy(url)]).toEqual([url, "same-origin"]);
  });

  it("says no to a preflight from elsewhere", async () => {
    for (const url of ["/trpc/account.me", "/api/v1/applications"]) {
      const answer = await server.app.inject({
        method: "OPTIONS",
        url,
        headers: {
          origin: "https://evil.example",
          "access-control-request-method": "POST",
          "access-control-request-headers": "authorization",
        },
      });
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
      expect(answer.headers["access-control-allow-headers"]).toBeUndefined();
    }
  });
});

describe("pages", () => {
  it.each([
    "/",
    "/dashboard",
    "/applications/0192d0a0-0000-7000-8000-000000000000",
    "/calendar/callback?code=a.b&state=c",
    "/settings/calendar",
    "/login",
  ])("%s gives the app", async (url) => {
    const answer = await server.app.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toContain("text/html");
  });

  const prefixes = ["", "/assets", "/api", "/api/v1", "/api/docs/static", "/trpc", "/applications"];
  const tails = [
    "/.secret",
    "/.env",
    "/.git/config",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/..%5cpackage.json",
    "/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/x%00.html",
    "/index.html.map",
    "//etc/passwd.txt",
  ];
  it.each(prefixes.flatMap((prefix) => tails.map((tail) => prefix + tail)))(
    "%s gives nothing",
    async (url) => {
      const answer = await server.app.inject({ url });
      expect([400, 401, 403, 404]).toContain(answer.statusCode);
      expect(answer.body).not.toContain("hidden");
      expect(answer.body).not.toContain("root:");
    },
  );
});

describe("a page", () => {
  it.each(["/", "/applications"])("comes packed at %s to who takes it so", async (url) => {
    const packed = await server.app.inject({ url, headers: { "accept-encoding": "br, gzip" } });
    expect(gunzipSync(packed.rawPayload).toString()).toBe("packed");
    expect(packed.headers).toMatchObject({
      "content-encoding": "gzip",
      "content-type": "text/html; charset=utf-8",
      vary: expect.stringMatching(/accept-encoding/i),
    });
    const plain = await server.app.inject({ url });
    expect(plain.body).toContain("<title>Huntboard</title>");
    expect(plain.headers).not.toHaveProperty("content-encoding");
  });
});

describe("a change that a foreign page tries", () => {
  const types = [
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/x-www-form-urlencoded",
    "text/plain; application/json",
    "application/jsonx",
    undefined,
  ];
  const origins = ["https://evil.example", "null", "http://localhost:1", own, undefined];
  const sites = ["cross-site", "same-site", "same-origin", undefined];

  it("is refused in every form, and nothing happens", async () => {
    const user = await makeUser(server.deps);
    const cookie = `huntboard_session=${encodeURIComponent(user.sessionToken)}`;
    const before = await server.deps.db.session.count();
    let tried = 0;
    for (const type of types) {
      for (const origin of origins) {
        for (const site of sites) {
          const headers = Object.fromEntries(
            Object.entries({
              cookie,
              host: "localhost:3000",
              "content-type": type,
              origin,
              "sec-fetch-site": site,
            }).filter((entry): entry is [string, string] => entry[1] !== undefined),
          );
          const answer = await server.app.inject({
            method: "POST",
            url: "/trpc/account.signOut",
            headers,
            payload: "{}",
          });
          expect([403, 415]).toContain(answer.statusCode);
          tried += 1;
        }
      }
    }
    expect(tried).toBe(120);
    for (const [origin, site] of [
      ["https://evil.example", undefined],
      [undefined, undefined],
      [own, "cross-site"],
      ["null", "same-origin"],
    ]) {
      const headers = {
        cookie,
        host: "localhost:3000",
        "content-type": "application/json",
        ...(origin ? { origin } : {}),
        ...(site ? { "sec-fetch-site": site } : {}),
      };
      expect(
        (await server.app.inject({ method: "POST", url: "/trpc/account.signOut", headers }))
          .statusCode,
      ).toBe(403);
      const basic = { ...headers, authorization: "Basic Zm9vOmJhcg==" };
      expect(
        (await server.app.inject({ method: "POST", url: "/trpc/account.signOut", headers: basic }))
          .statusCode,
      ).toBe(403);
    }
    expect(await server.deps.db.session.count()).toBe(before);
    const headers = {
      cookie,
      host: "localhost:3000",
      origin: own,
      "content-type": "application/json",
    };
    expect(
      (await server.app.inject({ method: "POST", url: "/trpc/account.signOut", headers }))
        .statusCode,
    ).toBe(200);
    expect(await server.deps.db.session.count()).toBe(before - 1);
  });

  it("does not go by GET, HEAD or an overridden method", async () => {
    const { sessionToken } = await makeUser(server.deps);
    const headers = { authorization: `Bearer ${sessionToken}`, "x-http-method-override": "POST" };
    for (const method of ["GET", "HEAD"] as const) {
      expect(
        (await server.app.inject({ method, url: "/trpc/account.signOut", headers })).statusCode,
      ).toBe(405);
    }
  });
});

describe("a batch", () => {
  it("of more than ten calls is refused whole, and one of ten is answered", async () => {
    const batch = (size: number) =>
      server.app.inject({
        url: `/trpc/${Array.from({ length: size }, () => "account.config").join(",")}?batch=1&input=%7B%7D`,
      });
    expect((await batch(10)).json()).toHaveLength(10);
    for (const size of [11, 250]) expect((await batch(size)).statusCode).toBe(400);
    const logins = await server.app.inject({
      method: "POST",
      url: `/trpc/${Array.from({ length: 200 }, () => "account.signIn").join(",")}?batch=1`,
      headers: { "content-type": "application/json" },
      payload: "{}",
    });
    expect([400, 404, 414]).toContain(logins.statusCode);
  });
});

describe("hostile bodies", () => {
  it("are refused, and the server goes on", async () => {
    const { sessionToken } = await makeUser(server.deps);
    const bodies = [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      "{",
      "[".repeat(100_000),
      '"x"',
      "null",
      "1e999",
      '{"title":{"contains":""}}',
      `{"a":"${"x".repeat(2_000_000)}"}`,
    ];
    for (const payload of bodies) {
      for (const url of [
        "/api/v1/auth/register",
        "/api/v1/auth/token",
        "/trpc/applications.create",
        "/trpc/account.signIn",
      ]) {
        const headers = {
          "content-type": "application/json",
          authorization: `Bearer ${sessionToken}`,
        };
        const { statusCode } = await server.app.inject({ method: "POST", url, headers, payload });
        expect(statusCode, `${url} ${payload.slice(0, 40)}`).toBeGreaterThanOrEqual(400);
        expect(statusCode, `${url} ${payload.slice(0, 40)}`).toBeLessThan(500);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await server.app.inject({ url: "/api/health" })).json()).toEqual({ status: "ok" });
  });
});
