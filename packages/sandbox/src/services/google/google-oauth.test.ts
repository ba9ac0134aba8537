import { createRemoteJWKSet, jwtVerify } from "jose";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgeries } from "../../oauth/id-token.ts";
import {
  authorizationUrl,
  connectGoogle,
  googleScopes,
  newVerifier,
  postForm,
  redirectUri,
  testApi,
} from "../../testing/connect.ts";
import { startShared } from "../../testing/start.ts";
import type { TestSandbox } from "../../testing/start.ts";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startShared();
});
beforeEach(() => sandbox.steer.reset());

function request(fields: Record<string, string | undefined> = {}) {
  const { verifier, challenge } = newVerifier();
  const all: Record<string, string | undefined> = {
    client_id: sandbox.google.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: googleScopes,
    state: "state & more",
    access_type: "offline",
    prompt: "consent",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...fields,
  };
  const given = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return { verifier, url: authorizationUrl(sandbox.google.authUrl, Object.fromEntries(given)) };
}

async function code(fields: Record<string, string | undefined> = {}) {
  const { verifier, url } = request(fields);
  const answer = await sandbox.steer.consent(url);
  return { verifier, answer, code: answer.searchParams.get("code") ?? "" };
}

function exchange(fields: Record<string, string>) {
  const { clientId, clientSecret, tokenUrl } = sandbox.google;
  return postForm(tokenUrl, {
    grant_type: "authorization_code",
    redirect_uri: redirectUri,
    client_id: clientId,
    client_secret: clientSecret,
    ...fields,
  });
}

function refresh(refreshToken: string | undefined) {
  const { clientId, clientSecret, tokenUrl } = sandbox.google;
  return postForm(tokenUrl, {
    grant_type: "refresh_token",
    refresh_token: refreshToken ?? "",
    client_id: clientId,
    client_secret: clientSecret,
  });
}

describe("the authorization page", () => {
  it("has a first form that consents, with double-quoted attributes and no script", async () => {
    const response = await fetch(request().url);
    const page = await response.text();
    const form = /<form[^>]*>[\s\S]*?<\/form>/.exec(page)?.[0] ?? "";
    expect(form).toContain('method="post"');
    expect(form.match(/<option /g)?.length).toBeGreaterThanOrEqual(2);
    expect(form).not.toContain("decision");
    expect(page.replaceAll(/="[^"]*"/g, "")).not.toContain("='");
    expect(page).not.toContain("<script");
    expect(response.headers.get("content-security-policy")).toContain(
      "form-action 'self' http://localhost:3000;",
    );
  });

  it("consents to everything even for a client that knows inputs only and keeps one value per name", async () => {
    const page = await (await fetch(request().url)).text();
    const form = /<form[^>]*>[\s\S]*?<\/form>/.exec(page)?.[0] ?? "";
    const fields = new Map<string, string>();
    for (const [, name = "", value = ""] of form.matchAll(
      /<input[^>]*name="([^"]*)" value="([^"]*)"/g,
    ))
      fields.set(name, value);
    const action = /action="([^"]*)"/.exec(form)?.[1] ?? "";
    const response = await fetch(new URL(action, sandbox.url), {
      method: "POST",
      body: new URLSearchParams([...fields]),
      redirect: "manual",
    });
    expect([302, 303]).toContain(response.status);
    const location = new URL(response.headers.get("location") ?? "");
    expect(location.origin + location.pathname).toBe(redirectUri);
    expect(location.searchParams.get("state")).toBe("state & more");
    expect(location.searchParams.get("scope")?.split(" ")).toHaveLength(4);
    expect(location.searchParams.get("code")).toBeTruthy();
  });

  it("grants only the scopes left ticked", async () => {
    const { google, steer } = sandbox;
    const tokens = await connectGoogle({ google, control: steer, choice: { scopes: [] } });
    expect(tokens.scope).toBe("openid https://www.googleapis.com/auth/userinfo.email");
  });

  it("comes back with access_denied when the person cancels", async () => {
    const answer = await sandbox.steer.consent(request().url, { deny: true });
    expect(answer.searchParams.get("error")).toBe("access_denied");
    expect(answer.searchParams.get("state")).toBe("state & more");
    expect(answer.searchParams.has("code")).toBe(false);
  });

  it("connects the account that was picked, or hinted at", async () => {
    const { google, steer } = sandbox;
    const accountOf = async (tokens: { access_token: string }) =>
      (await testApi({ baseUrl: google.apiUrl, token: tokens.access_token })("GET", "v1/userinfo"))
        .body;
    const sam = { email: "sam.sandbox@workspace.example", sub: "100000000000000000002" };
    expect(
      await accountOf(
        await connectGoogle({ google, control: steer, choice: { account: sam.sub } }),
      ),
    ).toMatchObject(sam);
    expect(
      await accountOf(
        await connectGoogle({ google, control: steer, fields: { login_hint: sam.email } }),
      ),
    ).toMatchObject(sam);
  });

  it.each([
    ["an unknown client", { client_id: "other" }],
    ["no client", { client_id: undefined }],
    ["no redirect URI", { redirect_uri: undefined }],
    ["a foreign redirect URI", { redirect_uri: "https://evil.example/calendar/callback" }],
    ["another path", { redirect_uri: "http://localhost:3000/calendar/callback/x" }],
    ["a query", { redirect_uri: "http://localhost:3000/calendar/callback?x=1" }],
    ["a fragment", { redirect_uri: "http://localhost:3000/calendar/callback#x" }],
    ["user info", { redirect_uri: "http://evil@localhost:3000/calendar/callback" }],
    ["a look-alike host", { redirect_uri: "http://localhost.evil.example:3000/calendar/callback" }],
    ["dot segments", { redirect_uri: "http://localhost:3000/x/../calendar/callback" }],
  ])("shows %s as an error and redirects nowhere", async (_name, fields) => {
    const response = await fetch(request(fields).url, { redirect: "manual" });
    expect(response.status).toBe(400);
    expect(response.headers.get("location")).toBeNull();
  });

  it.each([
    "http://localhost:3000",
    "http://127.0.0.1:65535",
    "http://[::1]:1",
    "http://localhost",
  ])("takes the loopback redirect URI of %s", async (origin) => {
    const { answer } = await code({ redirect_uri: `${origin}/calendar/callback` });
    expect(answer.searchParams.get("code")).toBeTruthy();
  });

  it("takes exactly the registered redirect URIs once some are registered", async () => {
    await sandbox.steer.set("sandbox", {
      redirectUris: ["https://jobs.example/calendar/callback"],
    });
    expect(
      (await code({ redirect_uri: "https://jobs.example/calendar/callback" })).code,
    ).toBeTruthy();
    expect((await fetch(request().url, { redirect: "manual" })).status).toBe(400);
  });

  it.each([
    ["a plain challenge", { code_challenge_method: "plain" }, "invalid_request"],
    ["no challenge method", { code_challenge_method: undefined }, "invalid_request"],
    ["no challenge", { code_challenge: undefined }, "invalid_request"],
    ["a short challenge", { code_challenge: "abc" }, "invalid_request"],
    ["a token response", { response_type: "token" }, "unsupported_response_type"],
    ["no scope", { scope: undefined }, "invalid_request"],
    ["an unknown scope", { scope: "openid everything" }, "invalid_scope"],
    ["prompt none", { prompt: "none" }, "interaction_required"],
  ])("sends %s back as an error with the state", async (_name, fields, error) => {
    const answer = await sandbox.steer.consent(request(fields).url);
    expect(answer.searchParams.get("error")).toBe(error);
    expect(answer.searchParams.get("state")).toBe("state & more");
  });

  it("refuses a form that it did not make", async () => {
    const response = await fetch(sandbox.google.authUrl, {
      method: "POST",
      body: new URLSearchParams({
        request: `${Buffer.from("client_id=x").toString("base64url")}.AAAA`,
      }),
      redirect: "manual",
    });
    expect(response.status).toBe(400);
  });
});

describe("the token endpoint", () => {
  it("takes a code once", async () => {
    const { code: fresh, verifier } = await code();
    expect((await exchange({ code: fresh, code_verifier: verifier })).status).toBe(200);
    expect(await exchange({ code: fresh, code_verifier: verifier })).toMatchObject({
      status: 400,
      body: { error: "invalid_grant" },
    });
  });

  it("spends the code on a wrong verifier", async () => {
    const { code: fresh, verifier } = await code();
    const wrong = await exchange({ code: fresh, code_verifier: newVerifier().verifier });
    expect(wrong).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect((await exchange({ code: fresh, code_verifier: verifier })).status).toBe(400);
  });

  it("refuses a missing verifier, another redirect URI, a wrong secret and an old code", async () => {
    const one = await code();
    expect(await exchange({ code: one.code })).toMatchObject({ body: { error: "invalid_grant" } });
    const two = await code();
    expect(
      await exchange({
        code: two.code,
        code_verifier: two.verifier,
        redirect_uri: "http://localhost:3001/calendar/callback",
      }),
    ).toMatchObject({
      status: 400,
      body: { error: "redirect_uri_mismatch" },
    });
    expect(
      await exchange({ code: two.code, code_verifier: two.verifier, client_secret: "wrong" }),
    ).toMatchObject({
      status: 401,
      body: { error: "invalid_client" },
    });
    await sandbox.steer.setClockOffset(10 * 60_000);
    expect(await exchange({ code: two.code, code_verifier: two.verifier })).toMatchObject({
      body: { error: "invalid_grant" },
    });
  });

  it("gives a refresh token for offline access, later only when consent is asked for", async () => {
    const first = await code({ prompt: undefined });
    expect(
      (await exchange({ code: first.code, code_verifier: first.verifier })).body,
    ).toHaveProperty("refresh_token");
    const second = await code({ prompt: undefined });
    expect(
      (await exchange({ code: second.code, code_verifier: second.verifier })).body,
    ).not.toHaveProperty("refresh_token");
    const third = await code();
    expect(
      (await exchange({ code: third.code, code_verifier: third.verifier })).body,
    ).toHaveProperty("refresh_token");
    const online = await code({ access_type: undefined });
    expect(
      (await exchange({ code: online.code, code_verifier: online.verifier })).body,
    ).not.toHaveProperty("refresh_token");
  });

  it("refreshes again and again without a new refresh token", async () => {
    const { refresh_token: token } = await connectGoogle({
      google: sandbox.google,
      control: sandbox.steer,
    });
    for (const answer of [await refresh(token), await refresh(token)]) {
      expect(answer.status).toBe(200);
      expect(answer.body).not.toHaveProperty("refresh_token");
    }
  });

  it("rotates one-time refresh tokens in strict mode", async () => {
    await sandbox.steer.set("google", { oneTimeRefreshTokens: true });
    const { refresh_token: token } = await connectGoogle({
      google: sandbox.google,
      control: sandbox.steer,
    });
    const next = await refresh(token);
    expect(next.body).toHaveProperty("refresh_token");
    expect(await refresh(token)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect((await refresh(JSON.parse(JSON.stringify(next.body)).refresh_token)).status).toBe(200);
  });

  it("ends the grant on revoke, by refresh or access token", async () => {
    const { google, steer } = sandbox;
    for (const which of ["refresh_token", "access_token"] as const) {
      const tokens = await connectGoogle({ google, control: steer });
      const api = testApi({ baseUrl: `${google.apiUrl}calendar/v3`, token: tokens.access_token });
      expect((await postForm(google.revokeUrl, { token: tokens[which] ?? "" })).status).toBe(200);
      expect(await refresh(tokens.refresh_token)).toMatchObject({
        status: 400,
        body: { error: "invalid_grant" },
      });
      expect((await api("GET", "/users/me/calendarList")).status).toBe(401);
      expect(await postForm(google.revokeUrl, { token: tokens[which] ?? "" })).toMatchObject({
        status: 400,
        body: { error: "invalid_token" },
      });
    }
  });

  it("kills refresh tokens after their life and by control", async () => {
    const { google, steer } = sandbox;
    await steer.set("google", { refreshTokenLifetimeSeconds: 604_800 });
    const { refresh_token: token } = await connectGoogle({ google, control: steer });
    await steer.setClockOffset(604_799_000);
    expect((await refresh(token)).status).toBe(200);
    await steer.setClockOffset(604_900_000);
    expect(await refresh(token)).toMatchObject({ body: { error: "invalid_grant" } });
    const { refresh_token: other } = await connectGoogle({ google, control: steer });
    await steer.revokeGrants("google");
    expect(await refresh(other)).toMatchObject({ body: { error: "invalid_grant" } });
  });

  it("drops the oldest refresh token of an account beyond a hundred", async () => {
    const { google, steer } = sandbox;
    const first = await connectGoogle({ google, control: steer });
    const second = await connectGoogle({ google, control: steer });
    for (let more = 0; more < 99; more += 1) await connectGoogle({ google, control: steer });
    expect(await refresh(first.refresh_token)).toMatchObject({ body: { error: "invalid_grant" } });
    expect((await refresh(second.refresh_token)).status).toBe(200);
  }, 30_000);

  it("counts what reached it", async () => {
    const { google, steer } = sandbox;
    await connectGoogle({ google, control: steer });
    expect(await steer.countRequests({ service: "google", path: "/token" })).toBe(1);
    expect(await steer.countRequests({ grantType: "refresh_token" })).toBe(0);
  });
});

describe("ID tokens", () => {
  async function verify(idToken: string | undefined, nonce: string) {
    const { google } = sandbox;
    const keys = createRemoteJWKSet(new URL(google.jwksUrl));
    const { payload } = await jwtVerify(idToken ?? "", keys, {
      issuer: google.issuer,
      audience: google.clientId,
      algorithms: ["RS256"],
      requiredClaims: ["sub", "exp", "iat"],
    });
    if (payload["nonce"] !== nonce) throw new Error("nonce");
    return payload;
  }

  it("verify against the published keys", async () => {
    const { google, steer } = sandbox;
    const { id_token: token } = await connectGoogle({
      google,
      control: steer,
      fields: { nonce: "n1" },
    });
    expect(await verify(token, "n1")).toMatchObject({
      sub: "100000000000000000001",
      email: "alex.sandbox@gmail.example",
      email_verified: true,
    });
  });

  it.each(forgeries)("do not verify when forged as %s", async (forgery) => {
    const { google, steer } = sandbox;
    await steer.set("google", { forgedIdToken: forgery });
    const { id_token: token } = await connectGoogle({
      google,
      control: steer,
      fields: { nonce: "n1" },
    });
    await expect(verify(token, "n1")).rejects.toBeInstanceOf(Error);
  });
});
