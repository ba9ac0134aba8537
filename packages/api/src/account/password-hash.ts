import { argon2, type Argon2Parameters, randomBytes, timingSafeEqual } from "node:crypto";

/** Hashes passwords; tests inject a cheap one. */
export interface PasswordHasher {
  /** A PHC string. */
  hash(password: string): Promise<string>;
  verify(password: string, hash: string): Promise<boolean>;
  /** Whether the hash was made with other parameters than new ones are. */
  isStale(hash: string): boolean;
}

interface Cost {
  /** KiB */
  memory: number;
  passes: number;
  parallelism: number;
}

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, t=2, p=1. */
const defaultCost: Cost = { memory: 19_456, passes: 2, parallelism: 1 };

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** argon2id (RFC 9106) with PHC strings; passwords are compared after Unicode NFC. */
export function createPasswordHasher(cost: Cost = defaultCost): PasswordHasher {
  return {
    hash: async (password) => {
      const nonce = randomBytes(16);
      const tag = await derive(password, nonce, 32, cost);
      return `$argon2id$v=19$${describeCost(cost)}$${unpadded(nonce)}$${unpadded(tag)}`;
    },
    verify: async (password, hash) => {
      const [, memory, passes, parallelism, nonce, tag] = phc.exec(hash) ?? [];
      if (nonce === undefined || tag === undefined) return false;
      const wanted = Buffer.from(tag, "base64");
      const given = await derive(password, Buffer.from(nonce, "base64"), wanted.length, {
        memory: Number(memory),
        passes: Number(passes),
        parallelism: Number(parallelism),
      });
      return timingSafeEqual(given, wanted);
    },
    isStale: (hash) => hash.split("$")[3] !== describeCost(cost),
  };
}

function describeCost(cost: Cost): string {
  return `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}

function derive(password: string, nonce: Buffer, tagLength: number, cost: Cost): Promise<Buffer> {
  const parameters: Argon2Parameters = {
    message: Buffer.from(password.normalize("NFC"), "utf8"),
    nonce,
    tagLength,
    ...cost,
  };
  return new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}
