import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchHttp, systemClock } from "@huntboard/api/server";
import { makeDeps, makeUser, testConfig } from "@huntboard/api/testing";
import { openTestDatabase, type TestDatabase } from "@huntboard/db/testing";
import {
  createSandboxControl,
  type Sandbox,
  type SandboxControl,
  startSandbox,
} from "@huntboard/sandbox";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../build-app.ts";

const redirectUri = "http://localhost:3000/calendar/callback";

describe("REST calendar connections", () => {
  let dataDir: string;
  let sandbox: Sandbox;
  let control: SandboxControl;
  let database: TestDatabase;
  let app: FastifyInstance;
  let headers: { authorization: string };
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "huntboard-sandbox-"));
    sandbox = await startSandbox({ dataDir });
    control = createSandboxControl(sandbox.control);
    database = await openTestDatabase();
    const { google, microsoft } = sandbox;
    const config = { ...testConfig, google, microsoft, sandbox: true };
    const deps = makeDeps({ db: database.db, config, clock: systemClock, http: fetchHttp });
    app = await buildApp({ deps, database, webRoot: import.meta.dirname, trustProxy: 0 });
    const { sessionToken } = await makeUser(deps);
    headers = { authorization: `Bearer ${sessionToken}` };
  });
  afterAll(async () => {
    await app.close();
    await database.close();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const call = async (method: "GET" | "POST" | "DELETE", path: string, payload?: object) => {
    const url = `/api/v1/calendar${path}`;
    const response = await app.inject({ method, url, headers, payload });
    return { status: response.statusCode, body: response.body === "" ? null : response.json() };
  };
  const authorize = (provider: string, uri = redirectUri) =>
    call("GET", `/oauth/${provider}/authorize?redirect_uri=${encodeURIComponent(uri)}`);

  it.each(["google", "outlook"])("connects and disconnects %s in snake case", async (provider) => {
    const begun = await authorize(provider);
    expect(begun).toEqual({
      status: 200,
      body: { authorization_url: expect.stringMatching(/^http/), state: expect.any(String) },
    });
    const answer = await control.consent(begun.body.authorization_url);
    const callback = {
      code: answer.searchParams.get("code"),
      state: answer.searchParams.get("state"),
      redirect_uri: redirectUri,
    };
    const connected = await call("POST", `/oauth/${provider}/callback`, callback);
    const credential = {
      id: expect.any(String),
      provider,
      account_email: expect.stringContaining("@"),
      is_active: true,
      status: "active",
      target_calendar: { id: expect.any(String), name: expect.any(String) },
      token_expiry: expect.any(String),
      last_synced_at: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    };
    expect(connected).toEqual({ status: 201, body: credential });
    const again = await call("POST", `/oauth/${provider}/callback`, callback);
    expect(again).toMatchObject({ status: 400, body: { error: { code: "oauth_state_invalid" } } });
    expect(await call("GET", "/credentials")).toEqual({
      status: 200,
      body: { items: expect.arrayContaining([connected.body]), next_cursor: null },
    });
    expect(await call("DELETE", `/credentials/${provider}`)).toEqual({ status: 204, body: null });
    const { body } = await call("GET", "/credentials");
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: connected.body.id, is_active: false, token_expiry: null }),
    );
    expect(await call("DELETE", `/credentials/${provider}`)).toMatchObject({
      status: 409,
      body: { error: { code: "not_connected" } },
    });
  });

  it("names the field of a foreign redirect URI as it came", async () => {
    expect(await authorize("google", "https://evil.example/calendar/callback")).toMatchObject({
      status: 422,
      body: { error: { code: "invalid_input", details: { fields: [{ field: "redirect_uri" }] } } },
    });
  });

  it.each([
    ["/oauth/google/callback", { code: "c", redirect_uri: redirectUri }],
    ["/oauth/google/callback", { code: "c", state: "", redirect_uri: redirectUri }],
    ["/oauth/google/callback", { code: "c", state: "s" }],
    ["/oauth/icloud/callback", { code: "c", state: "s", redirect_uri: redirectUri }],
  ])("refuses %s with %o and sends nothing to the provider", async (path, body) => {
    await control.clearRequests();
    expect((await call("POST", path, body)).status).toBe(422);
    expect(await control.countRequests()).toBe(0);
  });
});
