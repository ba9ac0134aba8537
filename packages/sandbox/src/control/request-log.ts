import { z } from "zod";
import { faultKinds } from "../faults/plan.ts";

/** One request to a stand-in. Held in memory only: the log starts empty with each process. */
export const loggedRequest = z.object({
  /** 1 for the first request of this process. */
  number: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
  service: z.string(),
  method: z.string(),
  path: z.string(),
  query: z.string(),
  kind: z.enum(["api", "token"]),
  /** `grant_type` of a token request. */
  grantType: z.string().optional(),
  /** HTTP status as decided by the work, before an after-commit fault spoiled it; null when no work was done. */
  status: z.number().nullable(),
  fault: z.enum(faultKinds).optional(),
  /** Requests of the same service under way when this one came in, itself included. */
  inFlight: z.number(),
});

export type LoggedRequest = z.infer<typeof loggedRequest>;

export interface RequestLog {
  add(entry: Omit<LoggedRequest, "number">): LoggedRequest;
  list(): LoggedRequest[];
  clear(): void;
}

const keep = 20_000;

export function createRequestLog(): RequestLog {
  let entries: LoggedRequest[] = [];
  let count = 0;
  return {
    add(entry) {
      count += 1;
      const logged = { ...entry, number: count };
      entries.push(logged);
      if (entries.length > keep * 1.1) entries = entries.slice(-keep);
      return logged;
    },
    list: () => [...entries],
    clear() {
      entries = [];
    },
  };
}
