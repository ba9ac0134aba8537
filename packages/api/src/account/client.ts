import type { Deps } from "../core/deps.ts";
import { randomToken } from "../core/tokens.ts";
import type { Profile } from "./schemas.ts";

/** Who asks, as the host sees it. */
export interface Client {
  /** What limits count by: an IPv4 address or an IPv6 /64. */
  clientKey: string;
  userAgent: string | null;
  /** null where cookies do not count. */
  cookieHeader: string | null;
}

/** A session that just began. */
export interface NewSession {
  /** The bearer, and the value of the session cookie. */
  accessToken: string;
  /** Set-Cookie headers for a browser. */
  cookies: string[];
}

/** What signing in or registering gives. */
export interface SignedIn {
  profile: Profile;
  session: NewSession;
}

/** Set-Cookie headers for a browser that signed in: the session, and the mark that it knows this account. */
export function newSession(
  deps: Pick<Deps, "auth">,
  options: { accessToken: string; email: string; cookieHeader: string | null },
): NewSession {
  const { cookies } = deps.auth;
  const device = cookies.readDevice(options.cookieHeader, options.email) ?? randomToken();
  return {
    accessToken: options.accessToken,
    cookies: [
      cookies.writeSession(options.accessToken),
      cookies.writeDevice(device, options.email),
    ],
  };
}

/** How a session remembers its client. */
export function sessionClient(client: Client): {
  ipAddress: string;
  userAgent: string | null;
} {
  return { ipAddress: client.clientKey, userAgent: client.userAgent?.slice(0, 500) ?? null };
}
