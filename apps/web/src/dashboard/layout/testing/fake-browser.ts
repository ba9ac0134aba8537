/** A storage; with `room` for so many characters in a value. */
export function createFakeStorage(room = Infinity) {
  const values = new Map<string, string>();
  return {
    values,
    get length() {
      return values.size;
    },
    key: (index: number) => [...values.keys()][index] ?? null,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new Error("QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key: string) => void values.delete(key),
  };
}

/** The locks of a browser: each name is held by one tab, and let go when it ends what it does, or dies. */
export function createFakeLocks() {
  const holders = new Map<string, number>();
  const dead = new Set<number>();
  const isFree = (name: string) => {
    const holder = holders.get(name);
    return holder === undefined || dead.has(holder);
  };
  /** The locks as a tab sees them. */
  const of = (tab: number): Pick<LockManager, "request"> => ({
    request: async (name: string, ...rest: unknown[]) => {
      const [options, run] = rest;
      if (typeof run !== "function") throw new Error("There is nothing to do.");
      const signal = isWaiting(options) ? options.signal : undefined;
      while (!isFree(name)) {
        if (!signal) {
          await run(null);
          return;
        }
        signal.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      holders.set(name, tab);
      try {
        await run({ name, mode: "exclusive" });
      } finally {
        if (holders.get(name) === tab) holders.delete(name);
      }
    },
  });
  return { of, kill: (tab: number) => void dead.add(tab) };
}

function isWaiting(options: unknown): options is { signal: AbortSignal } {
  return typeof options === "object" && options !== null && "signal" in options;
}
