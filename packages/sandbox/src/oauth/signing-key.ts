import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import type { Store } from "../store/store.ts";

export interface PublishedKey {
  kty: "RSA";
  use: "sig";
  alg: "RS256";
  kid: string;
  n: string;
  e: string;
}

export interface SigningKey {
  publicKeys(service: string): PublishedKey[];
  privateKey(service: string): { kid: string; key: KeyObject };
}

const rsa = z.object({ n: z.string(), e: z.string() });

/** One RSA key per service, made when first needed and kept with the state. */
export function createSigningKey({ store }: { store: Store }): SigningKey {
  const keys = store.collection("keys", z.string());
  const loaded = new Map<string, KeyObject>();
  const load = (service: string): KeyObject => {
    const known = loaded.get(service);
    if (known) return known;
    let pem = keys.get(service);
    if (!pem) {
      const made = generateKeyPairSync("rsa", { modulusLength: 2048 });
      const fresh = made.privateKey.export({ type: "pkcs8", format: "pem" });
      store.transact(() => {
        keys.put(service, fresh);
      });
      pem = fresh;
    }
    const key = createPrivateKey(pem);
    loaded.set(service, key);
    return key;
  };
  const describe = (service: string): PublishedKey => {
    const { n, e } = rsa.parse(createPublicKey(load(service)).export({ format: "jwk" }));
    const kid = createHash("sha256").update(n).digest("hex").slice(0, 40);
    return { kty: "RSA", use: "sig", alg: "RS256", kid, n, e };
  };
  return {
    publicKeys: (service) => [describe(service)],
    privateKey: (service) => ({ kid: describe(service).kid, key: load(service) }),
  };
}

export function encodeSegment(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** RFC 7515 compact form, RS256. */
export function signJwt({
  key,
  header,
  claims,
}: {
  key: KeyObject;
  header: object;
  claims: object;
}): string {
  const input = `${encodeSegment(header)}.${encodeSegment(claims)}`;
  return `${input}.${sign("sha256", Buffer.from(input), key).toString("base64url")}`;
}
