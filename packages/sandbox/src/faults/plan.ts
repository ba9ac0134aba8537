import { createHash } from "node:crypto";
import { z } from "zod";

/** Everything that can go wrong on the way to or from a provider. */
export const faultKinds = [
  "status",
  "delay",
  "hang-after-commit",
  "reset-before-work",
  "reset-after-commit",
  "truncate-after-commit",
  "html",
  "html-after-commit",
  "expire-token",
  "invalid-grant",
] as const;

const filter = {
  /** Service name; absent = every service. */
  provider: z.string().optional(),
  method: z.string().optional(),
  /** Path glob, `*` stands for any characters; absent = every path. */
  path: z.string().optional(),
  /** How many matching requests pass untouched first. */
  skip: z.number().int().min(0).default(0),
  /** How many times the rule strikes; absent = for ever. */
  count: z.number().int().min(1).optional(),
};

const status = z.union([
  z.literal([403, 429, 500, 502, 503, 504]),
  z.number().int().min(400).max(599),
]);
const retryAfter = z.union([
  z.number().int().min(0),
  z.object({ dateInSeconds: z.number().int().min(0) }),
]);

const explicitRule = z.strictObject({
  ...filter,
  kind: z.enum(faultKinds),
  status: status.optional(),
  /** Seconds, or an HTTP date that many seconds ahead. */
  retryAfter: retryAfter.optional(),
  delayMs: z.number().int().min(0).max(600_000).optional(),
});

const seededRule = z.strictObject({
  ...filter,
  seed: z.number().int(),
  /** Share of matching requests that are struck, 0 to 1. */
  rate: z.number().min(0).max(1),
  kinds: z
    .array(z.enum(faultKinds))
    .min(1)
    .default([...faultKinds]),
  statuses: z.array(status).min(1).default([500, 502, 503, 504, 429, 403]),
  retryAfterSeconds: z.number().int().min(0).default(1),
  maxDelayMs: z.number().int().min(0).max(600_000).default(300),
});

export const faultRule = z.union([explicitRule, seededRule]);
export const faultPlan = z.union([faultRule.transform((rule) => [rule]), z.array(faultRule)]);

export type FaultRule = z.output<typeof faultRule>;
export type FaultPlan = z.input<typeof faultPlan>;
export type FaultKind = (typeof faultKinds)[number];

/** One fault, decided for one request. */
export interface Fault {
  kind: FaultKind;
  status: number;
  retryAfter?: z.output<typeof retryAfter>;
  delayMs: number;
}

export interface FaultSubject {
  provider: string;
  method: string;
  path: string;
  routeKind: "api" | "token";
  /** A refresh_token grant; only such a request can be answered `invalid_grant` by plan. */
  isRefresh: boolean;
}

export function ruleMatches(rule: FaultRule, subject: FaultSubject): boolean {
  if (rule.provider !== undefined && rule.provider !== subject.provider) return false;
  if (rule.method !== undefined && rule.method.toUpperCase() !== subject.method) return false;
  if (rule.path !== undefined && !globMatches(rule.path, subject.path)) return false;
  return !("kind" in rule) || isApplicable(rule.kind, subject);
}

function isApplicable(kind: FaultKind, subject: FaultSubject): boolean {
  if (kind === "expire-token") return subject.routeKind === "api";
  if (kind === "invalid-grant") return subject.isRefresh;
  return true;
}

/** Linear: every literal piece is searched once, left to right. */
export function globMatches(glob: string, path: string): boolean {
  const pieces = glob.split("*");
  const first = pieces[0] ?? "";
  const last = pieces.at(-1) ?? "";
  if (pieces.length === 1) return glob === path;
  if (!path.startsWith(first) || !path.endsWith(last) || path.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= path.length - last.length;
}

/**
 * What a rule does to its nth matching request (0-based). Depends on nothing but the arguments, so a plan replays from
 * its seed.
 */
export function decideFault(
  rule: FaultRule,
  ordinal: number,
  subject: FaultSubject,
): Fault | undefined {
  if (ordinal < rule.skip) return undefined;
  if ("kind" in rule) {
    return {
      kind: rule.kind,
      status: rule.status ?? 503,
      retryAfter: rule.retryAfter,
      delayMs: rule.delayMs ?? 300,
    };
  }
  const roll = (purpose: string) => fraction(`${rule.seed}/${ordinal}/${purpose}`);
  if (roll("strike") >= rule.rate) return undefined;
  const kind = pick(rule.kinds, roll("kind"));
  if (!isApplicable(kind, subject)) return undefined;
  const chosen = pick(rule.statuses, roll("status"));
  // 403 means "slow down" at Google's API only; elsewhere it would be a lasting refusal, which is no passing fault.
  const passing =
    chosen === 403 && (subject.provider !== "google" || subject.routeKind === "token")
      ? 503
      : chosen;
  const asDate = roll("date") < 0.5;
  const waits = passing === 429 || passing === 503 || passing === 403;
  return {
    kind,
    status: passing,
    retryAfter: waits
      ? asDate
        ? { dateInSeconds: rule.retryAfterSeconds }
        : rule.retryAfterSeconds
      : undefined,
    delayMs: Math.round(roll("delay") * rule.maxDelayMs),
  };
}

function pick<T>(list: readonly T[], roll: number): T {
  const found = list[Math.floor(roll * list.length)];
  if (found === undefined) throw new RangeError("Nothing to pick from");
  return found;
}

function fraction(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(0) / 2 ** 32;
}
