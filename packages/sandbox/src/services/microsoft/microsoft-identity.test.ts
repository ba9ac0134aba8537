import { ConfidentialClientApplication } from "@azure/msal-node";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { forgeries } from "../../oauth/id-token.ts";
import {
  authorizationUrl,
  connectMicrosoft,
  microsoftScopes,
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

const sam = {
  email: "sam.sandbox@company.example",
  tenantId: "5a4db0c5-7e4a-4b07-8000-000000000001",
};
const base = (tenant = "common") => `${sandbox.microsoft.authority}/${tenant}/oauth2/v2.0`;
const read = (value: unknown) => JSON.parse(JSON.stringify(value));

function request(fields: Record<string, string> = {}, tenant?: string) {
  const { verifier, challenge } = newVerifier();
  const url = authorizationUrl(`${base(tenant)}/authorize`, {
    client_id: sandbox.microsoft.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: microsoftScopes,
    state: "s",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...fields,
  });
  return { verifier, url };
}

function exchange(fields: Record<string, string>, tenant?: string) {
  const { clientId, clientSecret } = sandbox.microsoft;
  return postForm(`${base(tenant)}/token`, {
    grant_type: "authorization_code",
    redirect_uri: redirectUri,
    client_id: clientId,
    client_secret: clientSecret,
    ...fields,
  });
}

const refresh = (token: string | undefined, fields: Record<string, string> = {}) =>
  exchange({
    grant_type: "refresh_token",
    refresh_token: token ?? "",
    scope: microsoftScopes,
    ...fields,
  });

describe("tenants", () => {
  it("publishes a configuration for each", async () => {
    const configuration = async (tenant: string) =>
      read(
        await (
          await fetch(
            `${sandbox.microsoft.authority}/${tenant}/v2.0/.well-known/openid-configuration`,
          )
        ).json(),
      );
    expect((await configuration("common")).issuer).toBe(
      `${sandbox.microsoft.authority}/{tenantid}/v2.0`,
    );
    expect((await configuration(sam.tenantId)).issuer).toBe(
      `${sandbox.microsoft.authority}/${sam.tenantId}/v2.0`,
    );
    expect(await configuration("nowhere")).toMatchObject({
      error: "invalid_tenant",
      error_codes: [90002],
    });
  });

  it.each([
    ["common", 2],
    ["organizations", 1],
    ["consumers", 1],
    [sam.tenantId, 1],
  ])("offers at %s only its own accounts", async (tenant, accounts) => {
    const page = await (await fetch(request({}, tenant).url)).text();
    expect(page.match(/<option /g)).toHaveLength(accounts);
  });

  it("tells two people with one address in two tenants apart", async () => {
    const { microsoft, steer } = sandbox;
    const twin = await steer.addAccount("microsoft", {
      ...sam,
      tenantId: "11111111-2222-4333-8444-555555555555",
    });
    const [, known] = await steer.accounts("microsoft");
    await expect(steer.listEvents("microsoft", sam.email)).rejects.toThrow(/several accounts/);
    const infos = [];
    for (const account of [known?.id, twin.id]) {
      const { client_info: info = "" } = await connectMicrosoft({
        microsoft,
        control: steer,
        choice: { account },
      });
      infos.push(JSON.parse(Buffer.from(info, "base64url").toString()));
    }
    expect(infos[0].utid).toBe(sam.tenantId);
    expect(infos[1].utid).toBe(twin.tenantId);
    expect(infos[0].uid).not.toBe(infos[1].uid);
  });
});

describe("the authorization page", () => {
  it.each([[{ client_id: "x" }], [{ redirect_uri: "https://evil.example/calendar/callback" }]])(
    "redirects nowhere for %o",
    async (fields) => {
      const response = await fetch(request(fields).url, { redirect: "manual" });
      expect([response.status, response.headers.get("location")]).toEqual([400, null]);
    },
  );

  it.each([
    [{ code_challenge_method: "plain" }, "invalid_request"],
    [{ response_mode: "fragment" }, "invalid_request"],
    [{ response_type: "id_token" }, "unsupported_response_type"],
    [{ scope: "openid Everything" }, "invalid_scope"],
    [{ prompt: "none" }, "login_required"],
  ])("sends the error of %o back", async (fields, error) => {
    const answer = await sandbox.steer.consent(request(fields).url);
    expect(answer.searchParams.get("error")).toBe(error);
  });

  it("demands the administrator's consent of work accounts only, until it is given", async () => {
    const { microsoft, steer } = sandbox;
    await steer.set("microsoft", { requireAdminConsent: true });
    const account = (await steer.accounts("microsoft")).find(
      ({ email }) => email === sam.email,
    )?.id;
    const refused = await steer.consent(request().url, { account });
    expect(refused.searchParams.get("error_description")).toContain("AADSTS90094");
    expect(await connectMicrosoft({ microsoft, control: steer })).toHaveProperty("access_token");
    const approval = authorizationUrl(`${microsoft.authority}/${sam.tenantId}/adminconsent`, {
      client_id: microsoft.clientId,
      redirect_uri: redirectUri,
      state: "s",
    });
    expect((await steer.consent(approval)).searchParams.get("admin_consent")).toBe("True");
    expect((await steer.consent(request().url, { account })).searchParams.get("code")).toBeTruthy();
  });

  it("names a person's refusal", async () => {
    const answer = await sandbox.steer.consent(request().url, { deny: true });
    expect(answer.searchParams.get("error_description")).toContain("AADSTS65004");
  });
});

describe("the token endpoint", () => {
  it("refuses with the number of the cause", async () => {
    const { verifier, url } = request();
    const code = (await sandbox.steer.consent(url)).searchParams.get("code") ?? "";
    const good = { code, code_verifier: verifier };
    const number = async (fields: Record<string, string>) =>
      read((await exchange(fields)).body).error_codes[0];
    expect(await exchange({ ...good, client_secret: "x" })).toMatchObject({
      status: 401,
      body: { error: "invalid_client", error_codes: [7000215] },
    });
    expect(await number({ ...good, redirect_uri: "http://localhost:1/calendar/callback" })).toBe(
      500112,
    );
    expect((await exchange(good)).status).toBe(200);
    expect(await number(good)).toBe(54005);
    const other = request();
    const stolen = (await sandbox.steer.consent(other.url)).searchParams.get("code") ?? "";
    expect(await number({ code: stolen, code_verifier: verifier })).toBe(501481);
  });

  it("gives a new refresh token each time and lets the old one live", async () => {
    const { microsoft, steer } = sandbox;
    const { refresh_token: first } = await connectMicrosoft({ microsoft, control: steer });
    const second = read((await refresh(first)).body).refresh_token;
    expect(second).not.toBe(first);
    expect((await refresh(first)).status).toBe(200);
    expect((await refresh(second)).status).toBe(200);
  });

  it("lets a refresh token work once in strict mode", async () => {
    const { microsoft, steer } = sandbox;
    await steer.set("microsoft", { oneTimeRefreshTokens: true });
    const { refresh_token: first } = await connectMicrosoft({ microsoft, control: steer });
    const second = read((await refresh(first)).body).refresh_token;
    expect(await refresh(first)).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", error_codes: [70000] },
    });
    expect((await refresh(second)).status).toBe(200);
  });

  it.each([
    ["revoked", 50173],
    ["password-changed", 50173],
    ["inactive", 700082],
    ["consent-withdrawn", 65001],
  ] as const)("answers invalid_grant for a grant that is %s", async (cause, number) => {
    const { microsoft, steer } = sandbox;
    const { refresh_token: token } = await connectMicrosoft({ microsoft, control: steer });
    await steer.revokeGrants("microsoft", undefined, cause);
    expect(await refresh(token)).toMatchObject({
      status: 400,
      body: { error: "invalid_grant", error_codes: [number] },
    });
  });

  it("lets a refresh token rest for 90 days at most and wants consent for new scopes", async () => {
    const { microsoft, steer } = sandbox;
    const { refresh_token: token } = await connectMicrosoft({ microsoft, control: steer });
    expect(
      await refresh(token, { scope: `${microsoftScopes} MailboxSettings.Read` }),
    ).toMatchObject({ body: { error_codes: [65001] } });
    await steer.setClockOffset(90 * 24 * 3_600_000);
    expect(await refresh(token)).toMatchObject({ body: { error_codes: [700082] } });
  });

  it("gives no refresh token without offline_access, and drops or renames scopes when told to", async () => {
    const { microsoft, steer } = sandbox;
    const short = await connectMicrosoft({
      microsoft,
      control: steer,
      fields: { scope: "openid User.Read" },
    });
    expect(short.refresh_token).toBeUndefined();
    await steer.set("microsoft", { droppedScopes: ["Calendars.ReadWrite"], longScopeNames: true });
    const { scope } = await connectMicrosoft({ microsoft, control: steer });
    expect(scope).toBe("openid profile https://graph.microsoft.com/User.Read");
  });
});

describe("MSAL", () => {
  it("signs in and refreshes through its authority metadata", async () => {
    const { microsoft, steer } = sandbox;
    const response = await fetch(
      `${microsoft.authority}/common/v2.0/.well-known/openid-configuration`,
    );
    const app = new ConfidentialClientApplication({
      auth: {
        clientId: microsoft.clientId,
        clientSecret: microsoft.clientSecret,
        authority: "https://sandbox.invalid/common",
        knownAuthorities: ["sandbox.invalid"],
        authorityMetadata: await response.text(),
      },
    });
    const { verifier, challenge } = newVerifier();
    const scopes = ["User.Read", "Calendars.ReadWrite"];
    const url = await app.getAuthCodeUrl({
      scopes,
      redirectUri,
      state: "s",
      nonce: "n",
      prompt: "select_account",
      codeChallenge: challenge,
      codeChallengeMethod: "S256",
    });
    const answer = await steer.consent(url);
    const code = answer.searchParams.get("code") ?? "";
    const result = await app.acquireTokenByCode({
      code,
      scopes,
      redirectUri,
      codeVerifier: verifier,
      nonce: "n",
    });
    expect(result.account).toMatchObject({
      homeAccountId: "00000000-0000-0000-a1e0-5a4db0c50001.9188040d-6c67-4c5b-b112-36a304b66dad",
      username: "alex.sandbox@outlook.example",
    });
    const silent = await app.acquireTokenSilent({
      account: result.account ?? read(null),
      scopes,
      forceRefresh: true,
    });
    expect(silent.accessToken).not.toBe(result.accessToken);
    const api = testApi({ baseUrl: microsoft.graphUrl, token: silent.accessToken });
    expect((await api("GET", "/me/calendars")).status).toBe(200);
    await steer.revokeGrants("microsoft", undefined, "inactive");
    await expect(
      app.acquireTokenSilent({ account: result.account ?? read(null), scopes, forceRefresh: true }),
    ).rejects.toMatchObject({ errorCode: "invalid_grant" });
  });
});

describe("ID tokens", () => {
  async function verify(idToken: string | undefined) {
    const { authority, clientId } = sandbox.microsoft;
    const keys = createRemoteJWKSet(new URL(`${authority}/common/discovery/v2.0/keys`));
    const { payload } = await jwtVerify(idToken ?? "", keys, {
      issuer: `${authority}/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0`,
      audience: clientId,
      algorithms: ["RS256"],
      requiredClaims: ["sub", "oid", "tid"],
    });
    if (payload["nonce"] !== "n1") throw new Error("nonce");
    return payload;
  }

  it("verify against the published keys", async () => {
    const { microsoft, steer } = sandbox;
    const { id_token: token } = await connectMicrosoft({
      microsoft,
      control: steer,
      fields: { nonce: "n1" },
    });
    expect(await verify(token)).toMatchObject({
      preferred_username: "alex.sandbox@outlook.example",
    });
  });

  it.each(forgeries)("do not verify when forged as %s", async (forgery) => {
    const { microsoft, steer } = sandbox;
    await steer.set("microsoft", { forgedIdToken: forgery });
    const { id_token: token } = await connectMicrosoft({
      microsoft,
      control: steer,
      fields: { nonce: "n1" },
    });
    await expect(verify(token)).rejects.toBeInstanceOf(Error);
  });
});
