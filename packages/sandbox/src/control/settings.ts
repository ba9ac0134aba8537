import { z } from "zod";
import type { Store } from "../store/store.ts";

/** Durable switches, one document per section ("sandbox" or a service's name). */
export interface Settings {
  section<T extends object>(name: string, schema: z.ZodType<T>): () => T;
  /** Merges the patch into the section; throws ZodError when the result is not valid. */
  patch(name: string, patch: unknown): object;
  all(): Record<string, object>;
  reset(): void;
}

const anyObject = z.record(z.string(), z.unknown());

export const sandboxSettings = z.strictObject({
  /** Added to the clock, so that tokens expire without waiting. Milliseconds. */
  clockOffsetMs: z.number().int().default(0),
  /** Exact redirect URIs; empty = any http loopback host and port with the path /calendar/callback (RFC 8252 §7.3). */
  redirectUris: z.array(z.string()).default([]),
});

export function createSettings({ store }: { store: Store }): Settings {
  const saved = store.collection("settings", anyObject);
  const schemas = new Map<string, z.ZodType<object>>();
  return {
    section(name, schema) {
      schemas.set(name, schema);
      let from: unknown = null;
      let value = schema.parse(saved.get(name) ?? {});
      return () => {
        const current = saved.get(name);
        if (from !== current) {
          value = schema.parse(current ?? {});
          from = current;
        }
        return value;
      };
    },
    patch(name, patch) {
      const schema = schemas.get(name);
      if (!schema) throw new RangeError(`No settings section ${name}`);
      const next = schema.parse({ ...saved.get(name), ...anyObject.parse(patch) });
      store.transact(() => {
        saved.put(name, anyObject.parse(next));
      });
      return next;
    },
    all: () =>
      Object.fromEntries(
        [...schemas].map(([name, schema]) => [name, schema.parse(saved.get(name) ?? {})]),
      ),
    reset() {
      for (const [name] of saved.entries()) saved.delete(name);
    },
  };
}
