import { isLoopbackName, type Config } from "@huntboard/api/server";

interface OriginQuestion {
  origin: string | undefined;
  host: string | undefined;
  secFetchSite: string | undefined;
  hasCookie: boolean;
  /** GET or HEAD. */
  safe: boolean;
}

/**
 * Whether a request without a bearer token may go on. A browser says where it comes from; a caller without cookies and
 * without an Origin is no browser and carries nobody's authority.
 */
export function originAllowed(
  config: Config,
  { origin, host, secFetchSite, hasCookie, safe }: OriginQuestion,
): boolean {
  if (secFetchSite !== undefined && secFetchSite !== "same-origin" && secFetchSite !== "none")
    return false;
  if (origin !== undefined) return isOwnOrigin(config, origin, host);
  return safe || !hasCookie;
}

/** PUBLIC_URL's origin, or a loopback name with the Host's own port while HOST is loopback. */
function isOwnOrigin(config: Config, origin: string, host: string | undefined): boolean {
  if (origin === new URL(config.publicUrl).origin) return true;
  if (!config.loopback) return false;
  const given = URL.parse(origin);
  const own = URL.parse(`http://${host ?? ""}`);
  if (!given || !own || given.protocol !== "http:" || given.origin !== origin) return false;
  return isLoopbackName(given.hostname) && isLoopbackName(own.hostname) && given.port === own.port;
}
