import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { Collection, Store } from "../store/store.ts";

export const grant = z.object({
  id: z.string(),
  service: z.string(),
  account: z.string(),
  scopes: z.array(z.string()),
  createdAt: z.number(),
  /** Set when the grant died, with the cause the token endpoint will name. */
  endedBy: z.enum(["revoked", "password-changed", "inactive", "consent-withdrawn"]).nullable(),
});

const code = z.object({
  grantId: z.string(),
  redirectUri: z.string(),
  challenge: z.string(),
  nonce: z.string().nullable(),
  /** Whether the exchange hands out a refresh token. */
  offline: z.boolean(),
  issuedAt: z.number(),
  used: z.boolean(),
  /** Scopes as asked for in this flow; a grant may hold more. */
  scopes: z.array(z.string()),
});

const accessToken = z.object({
  grantId: z.string(),
  scopes: z.array(z.string()),
  issuedAt: z.number(),
  expiresAt: z.number(),
});

const refreshToken = z.object({
  grantId: z.string(),
  issuedAt: z.number(),
  order: z.number(),
  /** A used one-time token. */
  spent: z.boolean(),
});

export type Grant = z.infer<typeof grant>;
export type AuthorizationCode = z.infer<typeof code>;
export type AccessToken = z.infer<typeof accessToken>;
export type RefreshToken = z.infer<typeof refreshToken>;

/**
 * Codes, grants and tokens of all services. Secrets are stored as hashes, so no token can be read from the data folder;
 * look-ups take the secret itself.
 */
export interface OAuthState {
  grants: Collection<Grant>;
  codes: SecretCollection<AuthorizationCode>;
  accessTokens: SecretCollection<AccessToken>;
  refreshTokens: SecretCollection<RefreshToken>;
  /** The account that an access token acts for; undefined when there is no such token. */
  accountOf(accessToken: string | undefined): string | undefined;
  /** Ends an access token, as time would. */
  expire(accessToken: string | undefined): void;
}

export interface SecretCollection<T> {
  /** Stores the value under a new random secret with the given prefix and returns that secret. */
  issue(prefix: string, value: T): string;
  get(secret: string): T | undefined;
  replace(secret: string, value: T): void;
  /** All values; change one or drop it (undefined). */
  updateAll(change: (value: T) => T | undefined): void;
  values(): T[];
}

export function createOAuthState({ store }: { store: Store }): OAuthState {
  const grants = store.collection("oauth.grants", grant);
  const accessTokens = secretCollection(store.collection("oauth.access", accessToken));
  return {
    grants,
    codes: secretCollection(store.collection("oauth.codes", code)),
    accessTokens,
    refreshTokens: secretCollection(store.collection("oauth.refresh", refreshToken)),
    accountOf: (secret = "") => {
      const token = accessTokens.get(secret);
      return token && grants.get(token.grantId)?.account;
    },
    expire: (secret = "") => {
      const token = accessTokens.get(secret);
      if (token) accessTokens.replace(secret, { ...token, expiresAt: 0 });
    },
  };
}

function secretCollection<T>(documents: Collection<T>): SecretCollection<T> {
  const keyOf = (secret: string) => createHash("sha256").update(secret).digest("base64url");
  return {
    issue(prefix, value) {
      const secret = `${prefix}${randomBytes(32).toString("base64url")}`;
      documents.put(keyOf(secret), value);
      return secret;
    },
    get: (secret) => documents.get(keyOf(secret)),
    replace: (secret, value) => {
      documents.put(keyOf(secret), value);
    },
    updateAll(change) {
      for (const [key, value] of documents.entries()) {
        const next = change(value);
        if (next === value) continue;
        if (next === undefined) documents.delete(key);
        else documents.put(key, next);
      }
    },
    values: () => documents.values(),
  };
}
