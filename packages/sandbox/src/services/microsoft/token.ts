import { createHash } from "node:crypto";
import { json } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import type { SandboxRequest } from "../../http/router.ts";
import { issueIdToken } from "../../oauth/id-token.ts";
import type { Grant } from "../../oauth/oauth-state.ts";
import { readClient, readForm, sameSecret, verifierMatches } from "../../oauth/request-form.ts";
import { identityError } from "./errors.ts";
import { identityScopes, readScopes, writeScopes } from "./scopes.ts";
import { consumerTenant, microsoftClient } from "./state.ts";
import type { MicrosoftAccount, MicrosoftState } from "./state.ts";

const codeLifetimeMs = 10 * 60_000;

const deadGrants = {
  revoked: [
    50173,
    "The provided grant has expired due to it being revoked, a fresh auth token is needed.",
  ],
  "password-changed": [
    50173,
    "The provided grant has expired due to it being revoked: the user might have changed or reset their password.",
  ],
  inactive: [700082, "The refresh token has expired due to inactivity."],
  "consent-withdrawn": [
    65001,
    "The user or administrator has not consented to use the application.",
  ],
} satisfies Record<NonNullable<Grant["endedBy"]>, [number, string]>;

/** The identity platform's token endpoint. */
export function token(
  state: MicrosoftState,
  request: SandboxRequest,
  accounts: MicrosoftAccount[],
): Reply {
  const fail = failure(state);
  const form = readForm(request);
  if (!form) return fail("invalid_request", 900144, "The request is not properly formatted.");
  const client = readClient(request, form);
  if (client.id !== microsoftClient.id) {
    return fail("unauthorized_client", 700016, "The application was not found in the directory.");
  }
  if (!sameSecret(client.secret, microsoftClient.secret)) {
    return identityError({
      status: 401,
      error: "invalid_client",
      number: 7000215,
      message: "Invalid client secret provided.",
      now: state.now(),
    });
  }
  switch (form.get("grant_type")) {
    case "authorization_code":
      return exchange(state, form, accounts);
    case "refresh_token":
      return refresh(state, form, accounts);
    default:
      return fail("unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
  }
}

function failure(state: MicrosoftState) {
  return (error: string, number: number, message: string) =>
    identityError({ error, number, message, now: state.now() });
}

export function invalidGrant(now: number): Reply {
  return identityError({
    error: "invalid_grant",
    number: 700082,
    message: "The refresh token has expired due to inactivity.",
    now,
  });
}

function exchange(
  state: MicrosoftState,
  form: URLSearchParams,
  accounts: MicrosoftAccount[],
): Reply {
  const fail = failure(state);
  const secret = form.get("code") ?? "";
  const code = state.oauth.codes.get(secret);
  const grant = code && state.oauth.grants.get(code.grantId);
  const account = accounts.find(({ id }) => id === grant?.account);
  if (!code || grant?.service !== state.service || !account) {
    return fail("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.");
  }
  if (code.used)
    return fail(
      "invalid_grant",
      54005,
      "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
    );
  if (code.issuedAt + codeLifetimeMs <= state.now())
    return fail("invalid_grant", 70008, "The provided authorization code has expired.");
  if (form.get("redirect_uri") !== code.redirectUri) {
    return fail(
      "invalid_client",
      500112,
      "The reply address does not match the reply address provided when requesting the authorization code.",
    );
  }
  state.oauth.codes.replace(secret, { ...code, used: true });
  if (!verifierMatches(form.get("code_verifier") ?? "", code.challenge)) {
    return fail(
      "invalid_grant",
      501481,
      "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
    );
  }
  const asked = readScopes(form.get("scope")).filter((scope) => code.scopes.includes(scope));
  return answer(state, {
    grant,
    account,
    scopes: asked.length > 0 ? asked : code.scopes,
    nonce: code.nonce,
    offline: code.offline,
  });
}

function refresh(
  state: MicrosoftState,
  form: URLSearchParams,
  accounts: MicrosoftAccount[],
): Reply {
  const fail = failure(state);
  const secret = form.get("refresh_token") ?? "";
  const stored = state.oauth.refreshTokens.get(secret);
  const grant = stored && state.oauth.grants.get(stored.grantId);
  const account = accounts.find(({ id }) => id === grant?.account);
  if (!stored || grant?.service !== state.service || !account) {
    return fail(
      "invalid_grant",
      70000,
      "The provided value for the input parameter 'refresh_token' is not valid.",
    );
  }
  if (grant.endedBy) return fail("invalid_grant", ...deadGrants[grant.endedBy]);
  if (stored.spent) return fail("invalid_grant", 70000, "The refresh token has already been used.");
  const options = state.options();
  if (stored.issuedAt + options.refreshTokenLifetimeSeconds * 1000 <= state.now()) {
    return fail("invalid_grant", 700082, "The refresh token has expired due to inactivity.");
  }
  if (options.requireAdminConsent && account.tenantId !== consumerTenant) {
    return fail("invalid_grant", 90094, "The grant requires admin permission.");
  }
  const asked = readScopes(form.get("scope"));
  const missing = asked.find(
    (scope) =>
      !identityScopes.has(scope) &&
      !grant.scopes.includes(scope) &&
      !options.droppedScopes.includes(scope),
  );
  if (missing !== undefined)
    return fail(
      "invalid_grant",
      65001,
      "The user or administrator has not consented to use the application.",
    );
  if (options.oneTimeRefreshTokens)
    state.oauth.refreshTokens.replace(secret, { ...stored, spent: true });
  const scopes =
    asked.length > 0 ? asked.filter((scope) => grant.scopes.includes(scope)) : grant.scopes;
  return answer(state, { grant, account, scopes, nonce: null, offline: true });
}

interface Answer {
  grant: Grant;
  account: MicrosoftAccount;
  scopes: string[];
  nonce: string | null;
  offline: boolean;
}

/** Every answer brings a new refresh token; the old one stays good unless one-time tokens are switched on. */
function answer(state: MicrosoftState, { grant, account, scopes, nonce, offline }: Answer): Reply {
  const now = state.now();
  const { accessTokenLifetimeSeconds: lifetime, longScopeNames } = state.options();
  const accessToken = state.oauth.accessTokens.issue("EwSBX", {
    grantId: grant.id,
    scopes,
    issuedAt: now,
    expiresAt: now + lifetime * 1000,
  });
  const refreshToken = offline
    ? state.oauth.refreshTokens.issue("M.C5_SBX.RT.", {
        grantId: grant.id,
        issuedAt: now,
        order: state.store.nextSequence(),
        spent: false,
      })
    : undefined;
  const clientInfo = Buffer.from(
    JSON.stringify({ uid: account.oid, utid: account.tenantId }),
  ).toString("base64url");
  return json(200, {
    token_type: "Bearer",
    scope: writeScopes(scopes, longScopeNames),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: accessToken,
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    ...(scopes.includes("openid") ? { id_token: idToken(state, account, scopes, nonce) } : {}),
    client_info: clientInfo,
  });
}

function idToken(
  state: MicrosoftState,
  account: MicrosoftAccount,
  scopes: string[],
  nonce: string | null,
): string {
  const now = Math.floor(state.now() / 1000);
  const { signingKey, service } = state;
  const claims = {
    ver: "2.0",
    iss: `${state.base()}/${account.tenantId}/v2.0`,
    // Pairwise: differs from app to app, unlike oid.
    sub: createHash("sha256").update(`${microsoftClient.id}/${account.id}`).digest("base64url"),
    aud: microsoftClient.id,
    exp: now + 3600,
    iat: now,
    nbf: now,
    ...(scopes.includes("profile")
      ? { name: account.name, preferred_username: account.userPrincipalName }
      : {}),
    ...(scopes.includes("email") ? { email: account.email } : {}),
    oid: account.oid,
    tid: account.tenantId,
    ...(nonce === null ? {} : { nonce }),
  };
  return issueIdToken({
    signingKey,
    service,
    claims,
    clientSecret: microsoftClient.secret,
    forgery: state.options().forgedIdToken,
  });
}
