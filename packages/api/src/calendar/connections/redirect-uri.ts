import { invalidField } from "../../core/app-error.ts";
import type { Config } from "../../core/config.ts";
import { isLoopbackName } from "../../core/loopback.ts";

const path = "/calendar/callback";

/**
 * Refuses a redirect URI that is not PUBLIC_URL/calendar/callback; a server on loopback without PUBLIC_URL also takes any
 * port of a loopback host (RFC 8252 §7.3). AppError invalid_input.
 */
export function requireRedirectUri(config: Config, redirectUri: string): void {
  if (redirectUri === config.publicUrl + path) return;
  if (config.loopback && !config.publicUrlSet && isLoopback(redirectUri)) return;
  throw invalidField("redirectUri", `Use ${config.publicUrl}${path}.`);
}

/** Compared whole, which refuses user info, queries, fragments and odd spellings in one go. */
function isLoopback(redirectUri: string): boolean {
  const url = URL.parse(redirectUri);
  if (url?.protocol !== "http:" || !isLoopbackName(url.hostname)) return false;
  return redirectUri === `${url.origin}${path}`;
}

/** The redirect URIs to register with a provider. */
export function listRedirectUris(config: Config): string[] {
  const own = config.publicUrl + path;
  if (!config.loopback || config.publicUrlSet) return [own];
  const { port } = new URL(config.publicUrl);
  const others = ["localhost", "127.0.0.1"].map(
    (host) => `http://${host}${port ? `:${port}` : ""}${path}`,
  );
  return [...new Set([own, ...others])];
}
