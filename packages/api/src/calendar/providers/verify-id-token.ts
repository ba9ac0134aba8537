import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from "jose";
import type { Clock } from "../../core/clock.ts";
import { HttpFailure, type Http } from "../../core/http.ts";
import { ProviderError } from "./provider.ts";

export type IdTokenVerifier = (idToken: string, nonce: string) => Promise<JWTPayload>;

/** Clocks of ours and the provider's may differ by this many seconds. */
const clockTolerance = 60;
const keysTimeout = 10_000;

/**
 * Checks an ID token as OpenID Connect Core §3.1.3.7 asks: RS256 with a key of the provider's own key set (never one that
 * the token names), audience, times, nonce. The issuer is the caller's to check: `issuers` for fixed ones.
 * Throws ProviderError "untrusted", or "unavailable" when the keys cannot be read.
 */
export function createIdTokenVerifier(options: {
  http: Http;
  clock: Clock;
  jwksUrl: string;
  audience: string;
  issuers?: string[];
}): IdTokenVerifier {
  const keys = createRemoteJWKSet(new URL(options.jwksUrl), {
    [customFetch]: async (url) => {
      const { status, headers, body } = await options.http(url, {
        method: "GET",
        headers: { accept: "application/json" },
        timeout: keysTimeout,
      });
      return new Response(body, { status, headers });
    },
  });
  return async (idToken, nonce) => {
    const payload = await verify(idToken);
    if (payload["nonce"] !== nonce) throw untrusted("nonce");
    const { azp } = payload;
    if (azp !== undefined && azp !== options.audience) throw untrusted("azp");
    return payload;
  };

  async function verify(idToken: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(idToken, keys, {
        algorithms: ["RS256"],
        audience: options.audience,
        issuer: options.issuers,
        requiredClaims: ["iss", "sub", "aud", "exp", "iat", "nonce"],
        clockTolerance,
        currentDate: new Date(options.clock.now()),
      });
      return payload;
    } catch (cause) {
      if (isKeyTrouble(cause))
        throw new ProviderError("unavailable", "The provider's signing keys could not be read.", {
          cause,
        });
      throw untrusted(cause instanceof errors.JOSEError ? cause.code : "unreadable");
    }
  }
}

function isKeyTrouble(cause: unknown): boolean {
  if (cause instanceof HttpFailure || cause instanceof errors.JWKSTimeout) return true;
  // jose reports a key set that did not come as its plain base error.
  return cause instanceof errors.JOSEError && cause.code === "ERR_JOSE_GENERIC";
}

/** Never carries the token itself. */
export function untrusted(code: string): ProviderError {
  return new ProviderError("untrusted", "The provider's ID token did not verify.", { code });
}
