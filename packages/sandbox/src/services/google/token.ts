import { empty, json, Refusal } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import type { SandboxRequest } from "../../http/router.ts";
import { issueIdToken } from "../../oauth/id-token.ts";
import type { Grant } from "../../oauth/oauth-state.ts";
import { readClient, readForm, sameSecret, verifierMatches } from "../../oauth/request-form.ts";
import { tokenError } from "./errors.ts";
import { googleClient } from "./state.ts";
import type { GoogleState } from "./state.ts";

const codeLifetimeMs = 10 * 60_000;
/** Live refresh tokens per account and client; the oldest one dies silently. */
const refreshTokenLimit = 100;

export const invalidGrant = (description = "Token has been expired or revoked.") =>
  tokenError(400, "invalid_grant", description);

export function token(state: GoogleState, request: SandboxRequest): Reply {
  const form = readForm(request);
  if (!form) return tokenError(400, "invalid_request", "Invalid or duplicated parameters.");
  const client = readClient(request, form);
  if (client.id !== googleClient.id)
    return tokenError(401, "invalid_client", "The OAuth client was not found.");
  if (!sameSecret(client.secret, googleClient.secret)) {
    return tokenError(401, "invalid_client", "The provided client secret is invalid.");
  }
  switch (form.get("grant_type")) {
    case "authorization_code":
      return exchange(state, form);
    case "refresh_token":
      return refresh(state, form);
    default:
      return tokenError(400, "unsupported_grant_type", "Invalid grant_type.");
  }
}

function exchange(state: GoogleState, form: URLSearchParams): Reply {
  const secret = form.get("code") ?? "";
  const code = state.oauth.codes.get(secret);
  const grant = code && liveGrant(state, code.grantId);
  if (!code || !grant || code.used || code.issuedAt + codeLifetimeMs <= state.now())
    return invalidGrant("Malformed auth code.");
  if (form.get("redirect_uri") !== code.redirectUri)
    return tokenError(400, "redirect_uri_mismatch", "Bad Request");
  // A wrong verifier spends the code: an attacker gets one guess.
  state.oauth.codes.replace(secret, { ...code, used: true });
  const verifier = form.get("code_verifier");
  if (verifier === null) return invalidGrant("Missing code verifier.");
  if (!verifierMatches(verifier, code.challenge)) return invalidGrant("Invalid code verifier.");
  const refreshToken = code.offline ? issueRefreshToken(state, grant) : undefined;
  return json(200, {
    ...accessTokenFields(state, grant, code.scopes),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    ...refreshLifetime(state, refreshToken),
    ...idTokenFields(state, grant, code.nonce),
  });
}

function refresh(state: GoogleState, form: URLSearchParams): Reply {
  const secret = form.get("refresh_token") ?? "";
  if (secret === "")
    return tokenError(400, "invalid_request", "Missing required parameter: refresh_token");
  const stored = state.oauth.refreshTokens.get(secret);
  const grant = stored && liveGrant(state, stored.grantId);
  const { oneTimeRefreshTokens, refreshTokenLifetimeSeconds: lifetime } = state.options();
  if (!stored || !grant || stored.spent) return invalidGrant();
  if (lifetime !== null && stored.issuedAt + lifetime * 1000 <= state.now()) return invalidGrant();
  const asked = form.get("scope")?.split(" ").filter(Boolean);
  if (asked?.some((scope) => !grant.scopes.includes(scope)))
    return tokenError(400, "invalid_scope", "Bad Request");
  let next: string | undefined;
  if (oneTimeRefreshTokens) {
    state.oauth.refreshTokens.replace(secret, { ...stored, spent: true });
    next = issueRefreshToken(state, grant);
  }
  return json(200, {
    ...accessTokenFields(state, grant, asked ?? grant.scopes),
    ...(next === undefined ? {} : { refresh_token: next }),
    ...refreshLifetime(state, next),
    ...idTokenFields(state, grant, null),
  });
}

function liveGrant(state: GoogleState, id: string): Grant | undefined {
  const grant = state.oauth.grants.get(id);
  return grant?.service === state.service && grant.endedBy === null ? grant : undefined;
}

function accessTokenFields(state: GoogleState, grant: Grant, scopes: string[]) {
  const now = state.now();
  const lifetime = state.options().accessTokenLifetimeSeconds;
  return {
    access_token: state.oauth.accessTokens.issue("ya29.", {
      grantId: grant.id,
      scopes,
      issuedAt: now,
      expiresAt: now + lifetime * 1000,
    }),
    // One second less, as answers of the real endpoint mostly say.
    expires_in: Math.max(1, lifetime - 1),
    scope: scopes.join(" "),
    token_type: "Bearer",
  };
}

function refreshLifetime(state: GoogleState, refreshToken: string | undefined) {
  const lifetime = state.options().refreshTokenLifetimeSeconds;
  return refreshToken === undefined || lifetime === null
    ? {}
    : { refresh_token_expires_in: lifetime };
}

function issueRefreshToken(state: GoogleState, grant: Grant): string {
  const accountOf = (grantId: string) => state.oauth.grants.get(grantId)?.account;
  const mine = state.oauth.refreshTokens
    .values()
    .filter(
      (one) =>
        !one.spent && liveGrant(state, one.grantId) && accountOf(one.grantId) === grant.account,
    )
    .toSorted((a, b) => a.order - b.order);
  const surplus = new Set(
    mine.slice(0, Math.max(0, mine.length - refreshTokenLimit + 1)).map(({ order }) => order),
  );
  if (surplus.size > 0) {
    state.oauth.refreshTokens.updateAll((one) => (surplus.has(one.order) ? undefined : one));
  }
  return state.oauth.refreshTokens.issue("1//0", {
    grantId: grant.id,
    issuedAt: state.now(),
    order: state.store.nextSequence(),
    spent: false,
  });
}

function idTokenFields(
  state: GoogleState,
  grant: Grant,
  nonce: string | null,
): { id_token?: string } {
  const account = state.accounts.get(grant.account);
  if (!account || !grant.scopes.includes("openid")) return {};
  const now = Math.floor(state.now() / 1000);
  const granted = (name: string) =>
    grant.scopes.includes(`https://www.googleapis.com/auth/userinfo.${name}`);
  const claims = {
    iss: state.base(),
    azp: googleClient.id,
    aud: googleClient.id,
    sub: account.id,
    ...(granted("email") ? { email: account.email, email_verified: account.emailVerified } : {}),
    ...(granted("profile") ? { name: account.name } : {}),
    ...(nonce === null ? {} : { nonce }),
    iat: now,
    exp: now + 3600,
  };
  const { signingKey, service } = state;
  return {
    id_token: issueIdToken({
      signingKey,
      service,
      claims,
      clientSecret: googleClient.secret,
      forgery: state.options().forgedIdToken,
    }),
  };
}

/** Ends every grant of the person to this client, whichever of its tokens is sent (RFC 7009 and Google's own note). */
export function revoke(state: GoogleState, request: SandboxRequest): Reply {
  const secret = readForm(request)?.get("token") ?? request.query.get("token") ?? "";
  const found = state.oauth.refreshTokens.get(secret) ?? state.oauth.accessTokens.get(secret);
  const grant = found && liveGrant(state, found.grantId);
  if (!grant) throw new Refusal(tokenError(400, "invalid_token", "Token expired or revoked"));
  for (const [id, one] of state.oauth.grants.entries()) {
    if (one.service !== state.service || one.account !== grant.account || one.endedBy !== null)
      continue;
    state.oauth.grants.put(id, { ...one, endedBy: "revoked" });
  }
  return {
    ...empty(200),
    headers: { "content-type": "application/json; charset=utf-8" },
    body: "{}",
  };
}
