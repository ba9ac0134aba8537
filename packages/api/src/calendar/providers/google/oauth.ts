import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { GoogleConfig } from "../../../core/config.ts";
import type { Http, HttpResponse } from "../../../core/http.ts";
import { readRetryAfter } from "../../../core/retry-after.ts";
import { type CalendarProvider, ProviderError, type RefreshedGrant } from "../provider.ts";
import { parseJson, readAnswer, send } from "../send.ts";
import { createIdTokenVerifier, untrusted } from "../verify-id-token.ts";
import { issuersOf } from "./issuers.ts";

const calendarScope = "https://www.googleapis.com/auth/calendar";
/** Events on the person's own calendars, their list, and a calendar of Huntboard's own; nothing wider. */
const requestedScopes = [
  "openid",
  "email",
  `${calendarScope}.events.owned`,
  `${calendarScope}.calendarlist.readonly`,
  `${calendarScope}.app.created`,
];
const writeScopes = [`${calendarScope}.events.owned`, `${calendarScope}.events`, calendarScope];
const tokenTimeout = 15_000;

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
  id_token: z.string().optional(),
});
const identity = z.object({ sub: z.string().min(1), email: z.string().optional() });
const stored = z.object({ refreshToken: z.string(), scopes: z.array(z.string()) });
const refusal = z.object({ error: z.string() });

type OAuthPart = "authorizationUrl" | "exchangeCode" | "refresh" | "revoke" | "adminConsentUrl";

/** Google's OAuth 2.0 for web server apps (developers.google.com/identity/protocols/oauth2/web-server). */
export function createGoogleOauth(options: {
  config: GoogleConfig;
  http: Http;
  clock: Clock;
}): Pick<CalendarProvider, OAuthPart> {
  const { config, clock } = options;
  const verifyIdToken = createIdTokenVerifier({
    ...options,
    jwksUrl: config.jwksUrl,
    audience: config.clientId,
    issuers: issuersOf(config),
  });

  return {
    authorizationUrl: async ({ redirectUri, state, nonce, codeChallenge }) => {
      const url = new URL(config.authUrl);
      const parameters = {
        client_id: config.clientId,
        redirect_uri: redirectUri,
        response_type: "code",
        scope: requestedScopes.join(" "),
        state,
        nonce,
        code_challenge: codeChallenge,
        code_challenge_method: "S256",
        // A refresh token comes only offline, and only when a consent page is really shown.
        access_type: "offline",
        prompt: "select_account consent",
      };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      return url.href;
    },

    exchangeCode: async ({ code, redirectUri, codeVerifier, nonce }) => {
      const answer = await requestToken({
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
      });
      if (answer.id_token === undefined) throw untrusted("missing");
      const claims = identity.safeParse(await verifyIdToken(answer.id_token, nonce));
      if (!claims.success) throw untrusted("claims");
      const { sub, email } = claims.data;
      const grant = toGrant(answer, { refreshToken: "", scopes: [] });
      // The one issuer was checked above, and is spelled in two ways: `sub` alone is the stable half of iss+sub.
      return { ...grant, accountKey: sub, accountEmail: email ?? sub };
    },

    refresh: async (secrets) => {
      const known = readSecrets(secrets);
      const answer = await requestToken({
        grant_type: "refresh_token",
        refresh_token: known.refreshToken,
      });
      return toGrant(answer, known);
    },

    revoke: async (secrets) => {
      const response = await postForm(config.revokeUrl, {
        token: readSecrets(secrets).refreshToken,
      });
      if (response.status === 200) return "revoked";
      const error = toError(response);
      // invalid_token: the grant was gone already (RFC 7009 §2.2 counts that as done).
      if (error.code === "invalid_token") return "revoked";
      throw error;
    },

    adminConsentUrl: () => null,
  };

  async function requestToken(fields: Record<string, string>) {
    const response = await postForm(config.tokenUrl, {
      ...fields,
      client_id: config.clientId,
      client_secret: config.clientSecret,
    });
    if (response.status !== 200) throw toError(response);
    return readAnswer(response.body, tokenAnswer);
  }

  function postForm(url: string, fields: Record<string, string>): Promise<HttpResponse> {
    return send(options.http, url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams(fields).toString(),
      timeout: tokenTimeout,
    });
  }

  function toGrant(
    answer: z.infer<typeof tokenAnswer>,
    known: z.infer<typeof stored>,
  ): RefreshedGrant {
    const scopes = answer.scope?.split(" ").filter(Boolean) ?? known.scopes;
    const refreshToken = answer.refresh_token ?? known.refreshToken;
    const missing = scopes.some((scope) => writeScopes.includes(scope))
      ? []
      : [`${calendarScope}.events.owned`];
    return {
      accessToken: answer.access_token,
      expiresAt: clock.now() + answer.expires_in * 1000,
      secrets: JSON.stringify({ refreshToken, scopes } satisfies z.infer<typeof stored>),
      grantedScopes: scopes,
      missingScopes: refreshToken === "" ? [...missing, "offline_access"] : missing,
    };
  }

  function toError(response: HttpResponse): ProviderError {
    const { status, headers, body } = response;
    const code = refusal.safeParse(parseJson(body)).data?.error ?? null;
    const retryAfter = readRetryAfter(headers, clock.now());
    const fail = (kind: ProviderError["kind"], message: string) =>
      new ProviderError(kind, message, { code, retryAfter });
    if (status === 429) return fail("rate-limited", "Google asks to wait.");
    if (status === 400 && code === "invalid_grant")
      return fail("grant-dead", "Google says the grant is gone.");
    if (code === "admin_policy_enforced")
      return fail("needs-admin", "The Google Workspace administrator blocks it.");
    if (code === "temporarily_unavailable")
      return fail("unavailable", "Google's token endpoint is away.");
    // Wrong keys are the operator's to mend; until then it is the same as a provider that is away.
    if (code === "invalid_client" || code === "unauthorized_client")
      return fail("unavailable", "Google does not accept this server's keys.");
    if (status >= 400 && status < 500 && code !== null)
      return fail("invalid", "Google refused the token request.");
    return fail("unavailable", `Google's token endpoint answered ${status}.`);
  }
}

function readSecrets(secrets: string): z.infer<typeof stored> {
  const parsed = stored.safeParse(parseJson(secrets));
  if (!parsed.success)
    throw new ProviderError("grant-dead", "The stored grant is not readable.", {
      code: "secrets_unreadable",
    });
  return parsed.data;
}
