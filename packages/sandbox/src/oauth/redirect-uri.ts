const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * The registered redirect URIs: exactly one of the list or, when the list is empty, http on any loopback host and port
 * with the path `/calendar/callback` (RFC 8252 §7.3) and nothing more.
 */
export function isRegisteredRedirectUri(value: string, registered: string[]): boolean {
  if (registered.length > 0) return registered.includes(value);
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.protocol !== "http:" || !loopbackHosts.has(url.hostname)) return false;
  // Comparing whole strings refuses user info, queries, fragments, dot segments and odd escapes in one go.
  return (
    value === `${url.origin}/calendar/callback` ||
    value === `http://${url.hostname}:80/calendar/callback`
  );
}
