import { z } from "zod";
import { openJournal } from "./journal.ts";
import type { Change } from "./journal.ts";

export interface Collection<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  delete(key: string): void;
  entries(): [string, T][];
  values(): T[];
}

export interface Store {
  /** A named set of JSON documents; stored values are checked against the schema when it is opened. */
  collection<T>(name: string, schema: z.ZodType<T>): Collection<T>;
  /**
   * Runs synchronous work whose writes become durable together before it returns. When the work throws, nothing of it
   * stays. `sync: false` is for what may go in a power cut; kill -9 keeps it all the same.
   */
  transact<R>(work: () => R, options?: { sync: boolean }): R;
  /** A number greater than every one handed out before, across restarts. Call inside `transact`. */
  nextSequence(): number;
  close(): void;
}

/** Compacting on open keeps the journal near the size of the state; while running it grows freely. */
const compactAfterChanges = 2_000;

/** Opens the state kept in a folder. Only one process may have it open. */
export function openStore({ dataDir }: { dataDir: string }): Store {
  const journal = openJournal({ dataDir });
  const raw = new Map<string, Map<string, unknown>>();
  const section = (name: string) => {
    const found = raw.get(name) ?? new Map<string, unknown>();
    raw.set(name, found);
    return found;
  };
  for (const [name, key, value] of journal.recovered) {
    if (value === null) section(name).delete(key);
    else section(name).set(key, value);
  }
  if (journal.recovered.length > compactAfterChanges) {
    journal.compact(
      [...raw].flatMap(([name, docs]) =>
        [...docs].map(([key, value]): Change => [name, key, value]),
      ),
    );
  }

  let pending: Change[] | undefined;
  let undo: (() => void)[] = [];

  const transact = <R>(work: () => R, options = { sync: true }): R => {
    if (pending) return work();
    const changes: Change[] = [];
    pending = changes;
    undo = [];
    try {
      const result = work();
      if (changes.length > 0) journal.append(changes, options);
      return result;
    } catch (error) {
      for (const step of undo.toReversed()) step();
      throw error;
    } finally {
      pending = undefined;
      undo = [];
    }
  };

  const collection = <T>(name: string, schema: z.ZodType<T>): Collection<T> => {
    const docs = new Map<string, T>();
    for (const [key, value] of section(name)) docs.set(key, schema.parse(value));
    raw.delete(name);
    const write = (key: string, value: T | undefined) => {
      if (!pending) throw new Error("The sandbox store is written inside transact only");
      const before = docs.get(key);
      undo.push(() => {
        if (before === undefined) docs.delete(key);
        else docs.set(key, before);
      });
      if (value === undefined) docs.delete(key);
      else docs.set(key, value);
      pending.push([name, key, value ?? null]);
    };
    return {
      get: (key) => docs.get(key),
      put: (key, value) => {
        write(key, value);
      },
      delete: (key) => {
        if (docs.has(key)) write(key, undefined);
      },
      entries: () => [...docs],
      values: () => [...docs.values()],
    };
  };

  const counters = collection("counters", z.number());
  return {
    collection,
    transact,
    nextSequence() {
      const next = (counters.get("sequence") ?? 0) + 1;
      counters.put("sequence", next);
      return next;
    },
    close: () => {
      journal.close();
    },
  };
}
