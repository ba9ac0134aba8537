import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";

/** What a stored or signed token is for. It is part of the hash input, so that one kind never passes as another. */
export type TokenPurpose =
  | "api-token"
  | "password-reset"
  | "session"
  | "device"
  | "email"
  | "operator";

/** 256 random bits, base64url. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of purpose and token, hex: how secrets with enough entropy of their own are stored. */
export function hashToken(purpose: TokenPurpose, token: string): string {
  return createHash("sha256").update(`${purpose}:${token}`, "utf8").digest("hex");
}

const apiTokenForm = /^hb_([0-9a-f]{40})([0-9a-f]{8})$/;

/** A new API token: `hb_`, 160 random bits and a CRC-32, in hex. Recognisable for secret scanners. */
export function createApiToken(): string {
  const secret = randomBytes(20).toString("hex");
  return `hb_${secret}${checksum(secret)}`;
}

/** Whether a bearer claims to be an API token and not a session. */
export function looksLikeApiToken(token: string): boolean {
  return token.startsWith("hb_");
}

/** Whether form and checksum are right; says nothing about whether the token exists. */
export function isWellFormedApiToken(token: string): boolean {
  const [, secret, check] = apiTokenForm.exec(token) ?? [];
  return secret !== undefined && check === checksum(secret);
}

function checksum(secret: string): string {
  return crc32(secret).toString(16).padStart(8, "0");
}

/** Signs values with the newest app secret and knows those signed with older ones. */
export interface Signer {
  /** `VALUE.SIGNATURE`; the signature is base64 (HMAC-SHA-256). */
  sign(value: string): string;
  /** The value when one of the secrets signed it, else null. */
  verify(signed: string): string | null;
}

/** A signer for one purpose; its keys come from the app secrets by HKDF (RFC 5869). */
export function createSigner(
  appSecrets: readonly [string, ...string[]],
  purpose: TokenPurpose,
): Signer {
  const [newest, ...older] = appSecrets;
  const newestKey = deriveKey(newest, purpose);
  const keys = [newestKey, ...older.map((secret) => deriveKey(secret, purpose))];
  return {
    sign: (value) => `${value}.${mac(newestKey, value)}`,
    verify: (signed) => {
      const dot = signed.lastIndexOf(".");
      if (dot < 1) return null;
      const value = signed.slice(0, dot);
      // As text: base64 has more than one spelling of the same bytes.
      const given = Buffer.from(signed.slice(dot + 1));
      const known = keys.some((key) => {
        const wanted = Buffer.from(mac(key, value));
        return given.length === wanted.length && timingSafeEqual(given, wanted);
      });
      return known ? value : null;
    },
  };
}

/** A key of its own for each purpose, as text for libraries that take a secret. */
export function deriveKey(appSecret: string, purpose: TokenPurpose): string {
  return Buffer.from(hkdfSync("sha256", appSecret, "", `huntboard ${purpose}`, 32)).toString(
    "base64url",
  );
}

function mac(key: string, value: string): string {
  return createHmac("sha256", key).update(value, "utf8").digest("base64");
}
