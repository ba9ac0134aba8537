import type { Db } from "@huntboard/db";
import type { Config } from "../core/config.ts";
import { readCookie, writeCookie } from "../core/cookies.ts";
import type { Log } from "../core/log.ts";
import { createSigner, deriveKey, hashToken } from "../core/tokens.ts";
import { createPasswordHasher, type PasswordHasher } from "./password-hash.ts";

/** Who calls, for the list of sessions. */
export interface SessionClient {
  ipAddress: string | null;
  userAgent: string | null;
}

/** Sessions and passwords. Limits, API tokens and resets are use cases on top. */
export interface Auth {
  /** Begins a session and gives its signed token: the bearer, and the value of the session cookie. */
  openSession(userId: string, client: SessionClient): Promise<string>;
  /** The same after checking e-mail and password; null when they do not match. Unknown people cost one argon2 run too. */
  signIn(
    credentials: { email: string; password: string },
    client: SessionClient,
  ): Promise<{ userId: string; accessToken: string } | null>;
  /** Who a signed session token stands for. A session lasts 30 days after it was last used. */
  readSession(signedToken: string): Promise<{ userId: string; sessionId: string } | null>;
  /** The signed form of a session's stored token, and the way back. */
  sessionSigner: { sign(token: string): string; verify(signed: string): string | null };
  passwords: PasswordHasher;
  cookies: AuthCookies;
}

/** The cookies of the browser: the session, and a mark that it signed in to an account before. */
export interface AuthCookies {
  readSession(cookieHeader: string | null): string | null;
  writeSession(signedToken: string): string;
  clearSession(): string;
  /** A random name for this browser when it signed in with this e-mail before, else null. */
  readDevice(cookieHeader: string | null, email: string): string | null;
  writeDevice(device: string, email: string): string;
}

interface AuthOptions {
  db: Db;
  config: Pick<Config, "appSecrets" | "publicUrl">;
  log: Log;
  passwords?: PasswordHasher;
}

const thirtyDays = 30 * 24 * 3600;
/** How often a session's last use is written, in seconds. */
const touchInterval = 3600;

/** Sign-in on better-auth; its HTTP handler is not mounted, and it is loaded at the first sign-in. */
export function createAuth(options: AuthOptions): Auth {
  const passwords = options.passwords ?? createPasswordHasher();
  const sessionSigner = createSigner(options.config.appSecrets, "session");
  let loaded: ReturnType<typeof loadBetterAuth> | undefined;
  const betterAuth = () => (loaded ??= loadBetterAuth(options, passwords));

  return {
    passwords,
    sessionSigner,
    cookies: createAuthCookies(options.config),
    openSession: async (userId, client) => {
      const { internalAdapter } = await (await betterAuth()).$context;
      const session = await internalAdapter.createSession(userId, false, {
        ipAddress: client.ipAddress,
        userAgent: client.userAgent,
      });
      return sessionSigner.sign(session.token);
    },
    signIn: async (credentials, client) => {
      const instance = await betterAuth();
      const { APIError } = await import("better-auth/api");
      try {
        const headers = new Headers();
        if (client.userAgent) headers.set("user-agent", client.userAgent);
        const { user, token } = await instance.api.signInEmail({ body: credentials, headers });
        if (client.ipAddress)
          await options.db.session.updateMany({
            where: { token },
            data: { ipAddress: client.ipAddress },
          });
        return { userId: user.id, accessToken: sessionSigner.sign(token) };
      } catch (error) {
        if (error instanceof APIError && error.statusCode === 401) return null;
        throw error;
      }
    },
    readSession: async (signedToken) => {
      const token = sessionSigner.verify(signedToken);
      return token === null ? null : readLiveSession(options.db, token);
    },
  };
}

/**
 * The session of a stored token. Every request asks, and better-auth's own way takes ten times as long. Use moves its end, which is
 * written once in `touchInterval` at most.
 */
async function readLiveSession(
  db: Db,
  token: string,
): Promise<{ userId: string; sessionId: string } | null> {
  const now = Date.now();
  const found = await db.session.findUnique({
    where: { token },
    select: { id: true, userId: true, expiresAt: true },
  });
  if (!found || found.expiresAt.getTime() <= now) return null;
  const { id, userId, expiresAt } = found;
  const end = new Date(now + thirtyDays * 1000);
  if (end.getTime() - expiresAt.getTime() >= touchInterval * 1000)
    await db.session.updateMany({ where: { id, expiresAt }, data: { expiresAt: end } });
  return { userId, sessionId: id };
}

async function loadBetterAuth(options: AuthOptions, passwords: PasswordHasher) {
  const [{ betterAuth }, { prismaAdapter }] = await Promise.all([
    import("better-auth/minimal"),
    import("better-auth/adapters/prisma"),
  ]);
  return betterAuth({
    appName: "Huntboard",
    baseURL: options.config.publicUrl,
    secret: deriveKey(options.config.appSecrets[0], "session"),
    database: prismaAdapter(options.db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      // Accounts are made by the register use case, in one transaction.
      disableSignUp: true,
      // The inputs' schemas hold the limits.
      minPasswordLength: 1,
      maxPasswordLength: 256,
      password: {
        hash: (password) => passwords.hash(password),
        verify: ({ hash, password }) => passwords.verify(password, hash),
      },
    },
    session: {
      expiresIn: thirtyDays,
      updateAge: touchInterval,
      cookieCache: { enabled: false },
    },
    advanced: { database: { generateId: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its arguments may hold addresses of people; the words say enough.
    logger: { level: "error", log: (_level, message) => options.log.warn({}, message) },
  });
}

/** As long as browsers keep one (RFC 6265bis §5.5); the session's own row says when it ends. */
const cookieLife = 400 * 24 * 3600;

function createAuthCookies(config: AuthOptions["config"]): AuthCookies {
  const secure = config.publicUrl.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  const session = { name: `${prefix}huntboard_session`, secure };
  const device = { name: `${prefix}huntboard_device`, secure };
  const signer = createSigner(config.appSecrets, "device");
  return {
    readSession: (header) => readCookie(header, session.name),
    writeSession: (value) => writeCookie({ ...session, value, maxAge: cookieLife }),
    clearSession: () => writeCookie({ ...session, value: "", maxAge: 0 }),
    readDevice: (header, email) => {
      const signed = readCookie(header, device.name);
      const value = signed === null ? null : signer.verify(signed);
      // A browser that knows one account is a stranger to every other.
      const [name, forEmail] = value?.split(".") ?? [];
      return name && forEmail === hashToken("email", email) ? name : null;
    },
    writeDevice: (name, email) => {
      const value = signer.sign(`${name}.${hashToken("email", email)}`);
      return writeCookie({ ...device, value, maxAge: cookieLife });
    },
  };
}
