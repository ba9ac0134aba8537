import { createHmac, generateKeyPairSync } from "node:crypto";
import { encodeSegment, signJwt } from "./signing-key.ts";
import type { SigningKey } from "./signing-key.ts";

/** Ways in which an ID token can be wrong; a relying party has to refuse each (RFC 8725, OpenID Connect Core §3.1.3.7). */
export const forgeries = [
  "alg-none",
  "hs256-client-secret",
  "hs256-public-key",
  "bad-signature",
  "foreign-key",
  "wrong-kid",
  "jku-header",
  "embedded-jwk",
  "wrong-audience",
  "wrong-issuer",
  "wrong-nonce",
  "missing-nonce",
  "expired",
  "not-yet-valid",
  "missing-subject",
] as const;

export type Forgery = (typeof forgeries)[number];

interface Claims {
  iss: string;
  aud: string;
  sub?: string;
  iat: number;
  exp: number;
  nonce?: string;
  [claim: string]: unknown;
}

/** Signs the claims, or spoils the token in the one way asked for. */
export function issueIdToken({
  signingKey,
  service,
  claims,
  clientSecret,
  forgery,
}: {
  signingKey: SigningKey;
  service: string;
  claims: Claims;
  clientSecret: string;
  forgery: Forgery | null;
}): string {
  const { kid, key } = signingKey.privateKey(service);
  const header = { alg: "RS256", typ: "JWT", kid };
  const signed = (changes: Partial<Claims>, extraHeader: object = {}) =>
    signJwt({ key, header: { ...header, ...extraHeader }, claims: { ...claims, ...changes } });
  const symmetric = (secret: string) => {
    const input = `${encodeSegment({ ...header, alg: "HS256" })}.${encodeSegment(claims)}`;
    return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
  };
  switch (forgery) {
    case null:
      return signed({});
    case "alg-none":
      return `${encodeSegment({ alg: "none", typ: "JWT" })}.${encodeSegment(claims)}.`;
    case "hs256-client-secret":
      return symmetric(clientSecret);
    case "hs256-public-key":
      return symmetric(JSON.stringify(signingKey.publicKeys(service)[0]));
    case "bad-signature":
      return `${signed({}).split(".").slice(0, 2).join(".")}.${Buffer.alloc(256, 7).toString("base64url")}`;
    case "foreign-key":
      return signJwt({ key: strangerKey().privateKey, header, claims });
    case "wrong-kid":
      return signed({}, { kid: "no-such-key" });
    case "jku-header":
      return signJwt({
        key: strangerKey().privateKey,
        header: { ...header, kid: "elsewhere", jku: `${claims.iss}/not-the-real-keys` },
        claims,
      });
    case "embedded-jwk": {
      const stranger = strangerKey();
      const jwk = stranger.publicKey.export({ format: "jwk" });
      return signJwt({
        key: stranger.privateKey,
        header: { alg: "RS256", typ: "JWT", jwk },
        claims,
      });
    }
    case "wrong-audience":
      return signed({ aud: "somebody-else" });
    case "wrong-issuer":
      return signed({ iss: "https://issuer.invalid" });
    case "wrong-nonce":
      return signed({ nonce: "another-nonce" });
    case "missing-nonce":
      return signed({ nonce: undefined });
    case "expired":
      return signed({ iat: claims.iat - 7_200, exp: claims.iat - 3_600 });
    case "not-yet-valid":
      return signed({ nbf: claims.iat + 3_600, iat: claims.iat + 3_600, exp: claims.exp + 7_200 });
    case "missing-subject":
      return signed({ sub: undefined, oid: undefined });
  }
}

function strangerKey() {
  return generateKeyPairSync("rsa", { modulusLength: 2048 });
}
