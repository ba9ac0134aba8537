/** Whether a URL's hostname is one of the names a browser has for this machine: localhost, 127.0.0.1 and [::1]. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}
