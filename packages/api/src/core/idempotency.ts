import { createHash } from "node:crypto";
import { z } from "zod";
import { AppError } from "./app-error.ts";
import type { Deps } from "./deps.ts";

type IdempotencyDeps = Pick<Deps, "db" | "clock">;

/** What a request was answered: an HTTP status and a body that JSON can carry. */
export interface Answer {
  status: number;
  body: unknown;
}

interface Request {
  userId: string;
  /** The Idempotency-Key header. */
  key: string;
  /** What was asked for, such as "POST /api/v1/applications". */
  operation: string;
  body: unknown;
}

/** An answer is given again this long. */
export const answerLife = 24 * 3600_000;
/** A request that has not answered for this long died with its process. */
const runLife = 2 * 60_000;
/** How long a repeated request waits for the first one's answer. */
const patience = 5000;

/**
 * Runs a request once per person and key, and gives later ones with the same key and body the same answer. Another body is
 * refused with idempotency_mismatch; when the first is still running after 5 seconds, with request_in_progress. A request
 * that fails is forgotten, so that it can be sent again. A run that died before its answer was kept is run again with the
 * same `operationId` (a UUIDv7): what it makes under that id is made once.
 */
export async function withIdempotency(
  deps: IdempotencyDeps,
  request: Request,
  run: (operationId: string) => Promise<Answer>,
): Promise<Answer> {
  const requestHash = createHash("sha256")
    .update(JSON.stringify([request.operation, request.body ?? null]))
    .digest("hex");
  const deadline = deps.clock.now() + patience;
  for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
    const claim = await claimKey(deps, { ...request, requestHash });
    if ("answer" in claim) return claim.answer;
    if ("id" in claim) return runClaimed(deps, claim, run);
    if (deps.clock.now() >= deadline)
      throw new AppError(
        "request_in_progress",
        "The first request with this Idempotency-Key is still running. Try again in a moment.",
      );
    await deps.clock.sleep(pause);
  }
}

/**
 * Lets requests that have not answered run again at once, for a host that knows it is the only process on the database
 * (PGlite): whoever ran them is dead.
 */
export async function releaseRuns(deps: IdempotencyDeps): Promise<void> {
  const longAgo = new Date(deps.clock.now() - runLife);
  await deps.db.idempotencyKey.updateMany({
    where: { status: null, createdAt: { gt: longAgo } },
    data: { createdAt: longAgo },
  });
}

/** Ours to run (an id and the time that fences it), answered, or somebody else's. */
type Claim = { id: string; since: Date } | { answer: Answer } | { running: true };

async function claimKey(
  deps: IdempotencyDeps,
  request: Request & { requestHash: string },
): Promise<Claim> {
  const { userId, key, requestHash } = request;
  const now = deps.clock.now();
  const since = new Date(now);
  const made = await createRow(deps, { userId, key, requestHash, createdAt: since });
  if (made) return { id: made, since };
  const held = await deps.db.idempotencyKey.findUnique({
    where: { userId_key: { userId, key } },
    select: { id: true, requestHash: true, status: true, response: true, createdAt: true },
  });
  // Its run just failed or it was cleared away: the next turn claims it.
  if (!held) return { running: true };
  const age = now - held.createdAt.getTime();
  if (age >= answerLife) {
    // Another request altogether, which needs an id of its own.
    await deps.db.idempotencyKey.deleteMany({ where: { id: held.id, createdAt: held.createdAt } });
    return claimKey(deps, request);
  }
  if (held.requestHash !== requestHash)
    throw new AppError(
      "idempotency_mismatch",
      "This Idempotency-Key was used for another request. Use a new one.",
    );
  if (held.status !== null)
    return { answer: { status: held.status, body: readBody(held.response) } };
  if (age < runLife) return { running: true };
  const taken = await deps.db.idempotencyKey.updateMany({
    where: { id: held.id, createdAt: held.createdAt },
    data: { createdAt: since },
  });
  return taken.count === 1 ? { id: held.id, since } : { running: true };
}

async function createRow(
  deps: Pick<Deps, "db">,
  data: { userId: string; key: string; requestHash: string; createdAt: Date },
): Promise<string | null> {
  const [row] = await deps.db.idempotencyKey.createManyAndReturn({
    data: [data],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

async function runClaimed(
  deps: Pick<Deps, "db">,
  claim: { id: string; since: Date },
  run: (operationId: string) => Promise<Answer>,
): Promise<Answer> {
  // Of a run that was taken over meanwhile, nothing is kept: the row is no longer ours.
  const ours = { id: claim.id, createdAt: claim.since, status: null };
  let answer: Answer;
  try {
    answer = await run(claim.id);
  } catch (error) {
    await deps.db.idempotencyKey.deleteMany({ where: ours });
    throw error;
  }
  await deps.db.idempotencyKey.updateMany({
    where: ours,
    // As text: jsonb would sort the keys.
    data: { status: answer.status, response: JSON.stringify(answer.body ?? null) },
  });
  return answer;
}

function readBody(response: unknown): unknown {
  return JSON.parse(z.string().parse(response));
}
