import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@huntboard/db";
import type { Deps } from "../../core/deps.ts";
import { createKeeper } from "../../core/while-unchanged.ts";
import { writeLearned } from "./learned.ts";
import { readRarity } from "./rarity.ts";
import { readTitle } from "./read-title.ts";
import { readWishes, type WishState } from "./read-wishes.ts";
import { createScore, formula } from "./score-job.ts";
import type { Match } from "./score-types.ts";
import { readScoredJobs, readStaleJobs } from "./scored-jobs.ts";

/** Jobs that are read, scored and written at a time. */
const chunk = 500;
/** Jobs of one person that are brought up to date in one go; whoever has more gets the rest the next time. */
const mostAtOnce = 50_000;
/** Rarity is counted anew when the number of jobs has changed by this share. */
const rarityDrift = 0.25;

/** Where nothing was stale, by the day: a match rests on the job, the wishes and the day. */
const current = createKeeper<true>();

/** Whole refreshes that were asked for in this turn, by person. */
const asked = new WeakMap<Db, Map<string, Promise<WishState>>>();

/**
 * Brings the stored matches of a person's jobs up to date: those made with another formula, another text of the job or
 * another profile are made anew, the rest is left; answers the wishes that they stand for. Cheap when nothing changed. Two at
 * once do no harm: both write the same. Those that are asked for in the same turn, as by the widgets of a page, are one.
 */
export async function refreshMatches(deps: Deps, input: { userId: string }): Promise<WishState> {
  const { userId } = input;
  const all = asked.get(deps.db) ?? new Map<string, Promise<WishState>>();
  asked.set(deps.db, all);
  const known = all.get(userId);
  if (known) return known;
  // Whoever asks after this turn may have changed something that this one does not see.
  void nextTurn().then(() => all.delete(userId));
  const shared = refreshAll(deps, input);
  all.set(userId, shared);
  return shared;
}

async function refreshAll(deps: Deps, { userId }: { userId: string }): Promise<WishState> {
  const state = await readWishes(deps.db, { userId });
  const isChanged = await refresh(deps, { userId, state });
  // What is read of the matches from now on is not what was seen before they were written.
  return isChanged ? readWishes(deps.db, { userId }) : state;
}

/** The same for these jobs alone, for whoever shows no others. */
export async function refreshMatchesOf(
  deps: Deps,
  input: { userId: string; state: WishState; ids: string[] },
): Promise<void> {
  if (input.ids.length > 0) await refresh(deps, input);
}

/** Whether any had to be made anew. */
async function refresh(
  deps: Deps,
  input: { userId: string; state: WishState; ids?: string[] },
): Promise<boolean> {
  const { db, clock } = deps;
  const { userId, ids } = input;
  const now = clock.now();
  let { state } = input;
  const readStale = () =>
    readStaleJobs(db, { userId, now, profileHash: state.profileHash, limit: mostAtOnce, ids });
  const at = { snapshot: state.snapshot, key: new Date(now).toISOString().slice(0, 10) };
  if (current.get(db, userId, at)) return false;
  let stale = await readStale();
  if (stale.length === 0) {
    if (ids === undefined) current.set(db, userId, at, true);
    return false;
  }
  if (ids === undefined && (await refreshRarity(deps, { userId, state }))) {
    state = await readWishes(db, { userId });
    stale = await readStale();
  }
  const score = createScore(state.wishes);
  for (let from = 0; from < stale.length; from += chunk) {
    const rows = await readScoredJobs(db, { userId, now, jobs: stale.slice(from, from + chunk) });
    await writeMatches(db, {
      userId,
      profileHash: state.profileHash,
      now,
      matches: rows.map(({ id, fingerprint, job }) => ({ id, fingerprint, match: score(job) })),
    });
  }
  return true;
}

/** Counts anew how telling the words of the wished titles are, when those or the number of jobs have changed; true when it made a difference. */
async function refreshRarity(
  deps: Deps,
  input: { userId: string; state: WishState },
): Promise<boolean> {
  const { userId, state } = input;
  const { titles } = state.wishes;
  if (titles.length === 0) return false;
  const jobs = await deps.db.job.count({ where: { userId, deletedAt: null } });
  const known = state.learned.rarity;
  if (
    known &&
    isSame(known.titles, titles) &&
    Math.abs(jobs - known.jobs) <= known.jobs * rarityDrift
  )
    return false;
  const words = await readRarity(deps.db, {
    userId,
    words: new Set(titles.flatMap((title) => readTitle(title).words)),
  });
  await writeLearned(deps.db, {
    userId,
    patch: { rarity: { titles: [...titles], jobs, words } },
    now: new Date(deps.clock.now()),
  });
  return true;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

interface NewMatch {
  id: string;
  fingerprint: string;
  match: Match;
}

/** One statement for all; in the order of ids, so that two at once never wait for each other in a circle. */
async function writeMatches(
  db: Db,
  input: { userId: string; profileHash: string; now: number; matches: NewMatch[] },
): Promise<void> {
  const { userId, profileHash, now, matches } = input;
  const values = matches.map(({ id, fingerprint, match }) => ({
    job_id: id,
    text_hash: fingerprint,
    score: match.score,
    band: match.band,
    hidden_by: match.hiddenBy,
    reasons: { matched: match.matched, missing: match.missing, unknown: match.unknown },
    features: { ...match.features, floor: match.reachesFloor },
  }));
  await db.$executeRaw`
    INSERT INTO job_matches (job_id, user_id, formula, text_hash, profile_hash, score, band, hidden_by, reasons, features, computed_at)
    SELECT j.id, j.user_id, ${formula}::int, v.text_hash, ${profileHash}, v.score, v.band, v.hidden_by, v.reasons, v.features,
      ${new Date(now)}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      AS v(job_id uuid, text_hash text, score float8, band text, hidden_by text, reasons jsonb, features jsonb)
    -- A job that was purged meanwhile has no match.
    JOIN jobs j ON j.id = v.job_id AND j.user_id = ${userId}::uuid
    ORDER BY v.job_id
    ON CONFLICT (job_id) DO UPDATE SET formula = excluded.formula, text_hash = excluded.text_hash,
      profile_hash = excluded.profile_hash, score = excluded.score, band = excluded.band, hidden_by = excluded.hidden_by,
      reasons = excluded.reasons, features = excluded.features, computed_at = excluded.computed_at`;
}
