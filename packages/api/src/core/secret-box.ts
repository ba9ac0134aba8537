import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

/** What a ciphertext is bound to; opening it for anything else fails. */
export interface SecretContext {
  userId: string;
  /** The row that holds it. */
  recordId: string;
  /** Table and column. */
  field: string;
}

/** Encrypts secrets at rest. */
export interface SecretBox {
  seal(plaintext: string, context: SecretContext): string;
  /** Throws SecretUnreadable for a wrong key, a wrong context or damaged text. */
  open(sealed: string, context: SecretContext): string;
  /** Whether the text was sealed with a key other than the newest. */
  isStale(sealed: string): boolean;
}

/** The ciphertext belongs to another record, another key, or is damaged. */
export class SecretUnreadable extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "SecretUnreadable";
  }
}

/**
 * AES-256-GCM with a fresh data key per secret (NIST SP 800-38D), wrapped by a key derived from an app secret (HKDF, RFC 5869).
 * The key's id, the person, record and field are authenticated data. Format: `v1.KEYID.WRAPPED.SEALED`, base64url parts.
 */
export function createSecretBox(appSecrets: readonly [string, ...string[]]): SecretBox {
  const keys = appSecrets.map(deriveKey);
  const newest = keys[0] ?? deriveKey(appSecrets[0]);
  return {
    seal: (plaintext, context) => {
      const dataKey = randomBytes(32);
      const aad = contextBytes(context, newest.id);
      const wrapped = encrypt(newest.key, dataKey, aad);
      const sealed = encrypt(dataKey, Buffer.from(plaintext, "utf8"), aad);
      return ["v1", newest.id, wrapped.toString("base64url"), sealed.toString("base64url")].join(
        ".",
      );
    },
    open: (sealed, context) => {
      const [version, keyId, wrapped, body] = sealed.split(".");
      const key = keys.find((candidate) => candidate.id === keyId);
      if (version !== "v1" || !keyId || !wrapped || !body)
        throw new SecretUnreadable("Not a sealed secret.");
      if (!key) throw new SecretUnreadable("Sealed with an app secret that is no longer known.");
      const aad = contextBytes(context, keyId);
      try {
        const dataKey = decrypt(key.key, Buffer.from(wrapped, "base64url"), aad);
        return decrypt(dataKey, Buffer.from(body, "base64url"), aad).toString("utf8");
      } catch (cause) {
        throw new SecretUnreadable("Sealed for another record, or damaged.", { cause });
      }
    },
    isStale: (sealed) => sealed.split(".")[1] !== newest.id,
  };
}

function deriveKey(secret: string): { id: string; key: Buffer } {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "huntboard secret box", 32));
  return { id: createHash("sha256").update(key).digest("hex").slice(0, 12), key };
}

function contextBytes(context: SecretContext, keyId: string): Buffer {
  return Buffer.from(
    JSON.stringify([keyId, context.userId, context.recordId, context.field]),
    "utf8",
  );
}

function encrypt(key: Buffer, plaintext: Buffer, aad: Buffer): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(aad);
  return Buffer.concat([iv, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12))
    .setAAD(aad)
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
}
