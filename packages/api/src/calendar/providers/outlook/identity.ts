import { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { MicrosoftConfig } from "../../../core/config.ts";
import type { Http } from "../../../core/http.ts";
import { type Grant, ProviderError } from "../provider.ts";
import { parseJson, send } from "../send.ts";
import { createIdTokenVerifier, type IdTokenVerifier, untrusted } from "../verify-id-token.ts";

const discoveryTimeout = 10_000;
const discovery = z.object({ issuer: z.string().min(1), jwks_uri: z.url() });
const claims = z.object({
  iss: z.string(),
  tid: z.string().min(1),
  oid: z.string().min(1),
  email: z.string().optional(),
  preferred_username: z.string().optional(),
});

type Identity = Pick<Grant, "accountKey" | "accountEmail">;

interface Issuer {
  verifyIdToken: IdTokenVerifier;
  /** `{tenantid}` stands for the tenant where several are served. */
  pattern: string;
}

/**
 * Who an ID token names. MSAL believes any token it is handed, so signature, audience, times, nonce and the exact issuer of
 * the token's own tenant are checked here; the account is tid+oid, never its address. Throws ProviderError "untrusted".
 */
export function createIdentityVerifier(options: {
  config: MicrosoftConfig;
  http: Http;
  clock: Clock;
}): (idToken: string, nonce: string) => Promise<Identity> {
  const { config, http, clock } = options;
  let known: Promise<Issuer> | null = null;

  return async (idToken, nonce) => {
    known ??= discover();
    const issuer = await known.catch((error: unknown) => {
      known = null;
      throw error;
    });
    const payload = await issuer.verifyIdToken(idToken, nonce);
    const parsed = claims.safeParse(payload);
    if (!parsed.success) throw untrusted("claims");
    const { iss, tid, oid, email, preferred_username: userName } = parsed.data;
    if (iss !== issuer.pattern.replace("{tenantid}", tid)) throw untrusted("issuer");
    return { accountKey: `${tid}.${oid}`, accountEmail: email ?? userName ?? oid };
  };

  async function discover(): Promise<Issuer> {
    const url = `${config.authority}/${config.tenantId}/v2.0/.well-known/openid-configuration`;
    const answer = await send(http, url, { method: "GET", timeout: discoveryTimeout });
    const parsed = discovery.safeParse(parseJson(answer.body));
    if (answer.status !== 200 || !parsed.success)
      throw new ProviderError("unavailable", "Microsoft's sign-in settings could not be read.");
    const { issuer, jwks_uri: jwksUrl } = parsed.data;
    return {
      pattern: issuer,
      verifyIdToken: createIdTokenVerifier({ http, clock, jwksUrl, audience: config.clientId }),
    };
  }
}
