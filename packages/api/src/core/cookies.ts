/** The value of a cookie in a Cookie header (RFC 6265 §5.4), percent-decoded; null when absent or when it comes twice. */
export function readCookie(header: string | null, name: string): string | null {
  if (!header) return null;
  const values: string[] = [];
  for (const pair of header.split(";")) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name)
      values.push(pair.slice(equals + 1).trim());
  }
  const [value, second] = values;
  // Two of one name means that another host or path planted one.
  if (value === undefined || second !== undefined) return null;
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** A Set-Cookie header for a cookie of the whole site that scripts cannot read. `maxAge` in seconds; 0 removes it. */
export function writeCookie(options: {
  name: string;
  value: string;
  maxAge: number;
  secure: boolean;
}): string {
  const parts = [
    `${options.name}=${encodeURIComponent(options.value)}`,
    "Path=/",
    `Max-Age=${options.maxAge}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  if (options.secure) parts.push("Secure");
  return parts.join("; ");
}
