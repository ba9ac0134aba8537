import type { AuthenticationResult } from "@azure/msal-node";
import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { MicrosoftConfig } from "../../../core/config.ts";
import type { Http } from "../../../core/http.ts";
import { type CalendarProvider, ProviderError, type RefreshedGrant } from "../provider.ts";
import { parseJson } from "../send.ts";
import { createIdentityVerifier } from "./identity.ts";
import { type MsalOperation, startMsalOperation } from "./msal-app.ts";

/** MSAL adds openid, profile and offline_access; `email` names the account in the settings. */
const requestedScopes = ["email", "Calendars.ReadWrite"];
const writeScope = "Calendars.ReadWrite";
const graphPrefix = "https://graph.microsoft.com/";

const stored = z.object({ cache: z.string(), homeAccountId: z.string() });
const cachedRefreshTokens = z.object({
  RefreshToken: z.record(z.string(), z.unknown()).optional(),
});

type OAuthPart = "authorizationUrl" | "exchangeCode" | "refresh" | "revoke" | "adminConsentUrl";

/** The Microsoft identity platform v2 through MSAL: its serialised token cache is what a connection keeps as its secrets. */
export function createOutlookOauth(options: {
  config: MicrosoftConfig;
  http: Http;
  clock: Clock;
  /** Where an administrator's consent comes back to. */
  redirectUri: string;
}): Pick<CalendarProvider, OAuthPart> {
  const { config, clock } = options;
  const verifyIdentity = createIdentityVerifier(options);

  return {
    authorizationUrl: async ({ redirectUri, state, nonce, codeChallenge }) => {
      const operation = startMsalOperation(options);
      try {
        return await operation.app.getAuthCodeUrl({
          scopes: requestedScopes,
          redirectUri,
          state,
          nonce,
          codeChallenge,
          codeChallengeMethod: "S256",
          responseMode: "query",
          prompt: "select_account",
        });
      } catch (cause) {
        throw operation.toError(cause);
      }
    },

    exchangeCode: async ({ code, redirectUri, codeVerifier, nonce }) => {
      const operation = startMsalOperation(options);
      const result = await attempt(operation, () =>
        operation.app.acquireTokenByCode({
          code,
          redirectUri,
          codeVerifier,
          nonce,
          scopes: requestedScopes,
        }),
      );
      const identity = await verifyIdentity(result.idToken, nonce);
      return { ...toGrant(operation, result), ...identity };
    },

    refresh: async (secrets) => {
      const { cache, homeAccountId } = readSecrets(secrets);
      const operation = startMsalOperation(options);
      const result = await attempt(operation, async () => {
        const tokens = operation.app.getTokenCache();
        tokens.deserialize(cache);
        const account = await tokens.getAccountByHomeId(homeAccountId);
        if (!account)
          throw new ProviderError("grant-dead", "The stored grant names no account.", {
            code: "secrets_unreadable",
          });
        return operation.app.acquireTokenSilent({
          account,
          scopes: requestedScopes,
          forceRefresh: true,
        });
      });
      return toGrant(operation, result);
    },

    // The identity platform has no revocation endpoint for one app's grant.
    revoke: () => Promise.resolve("unsupported"),

    adminConsentUrl: () => {
      const { authority, tenantId } = config;
      // Personal accounts have no administrator.
      const tenant = tenantId === "common" || tenantId === "consumers" ? "organizations" : tenantId;
      const url = new URL(`${authority}/${tenant}/adminconsent`);
      url.searchParams.set("client_id", config.clientId);
      url.searchParams.set("redirect_uri", options.redirectUri);
      return url.href;
    },
  };

  function toGrant(operation: MsalOperation, result: AuthenticationResult): RefreshedGrant {
    const cache = operation.app.getTokenCache().serialize();
    const scopes = result.scopes.map(shortName);
    const missing = scopes.some((scope) => scope.toLowerCase() === writeScope.toLowerCase())
      ? []
      : [writeScope];
    const homeAccountId = result.account?.homeAccountId ?? "";
    return {
      accessToken: result.accessToken,
      expiresAt: clock.now() + operation.lifetime() * 1000,
      secrets: JSON.stringify({ cache, homeAccountId } satisfies z.infer<typeof stored>),
      grantedScopes: scopes,
      // The answer's scope list never names offline_access; the token itself is the proof.
      missingScopes: hasRefreshToken(cache) ? missing : [...missing, "offline_access"],
    };
  }
}

async function attempt(
  operation: MsalOperation,
  run: () => Promise<AuthenticationResult>,
): Promise<AuthenticationResult> {
  try {
    const result = await run();
    // MSAL makes a result of an answer that is no token answer at all.
    if (result.accessToken === "") throw new Error("There is no access token in the answer.");
    return result;
  } catch (cause) {
    throw operation.toError(cause);
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

function hasRefreshToken(cache: string): boolean {
  const { RefreshToken = {} } = cachedRefreshTokens.safeParse(parseJson(cache)).data ?? {};
  return Object.keys(RefreshToken).length > 0;
}

/** Graph's scopes come back short or with their resource in front. */
function shortName(scope: string): string {
  return scope.toLowerCase().startsWith(graphPrefix) ? scope.slice(graphPrefix.length) : scope;
}
