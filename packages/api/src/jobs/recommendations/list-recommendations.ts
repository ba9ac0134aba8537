import { type Db, Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { readCursor, writeCursor } from "../../core/page-cursor.ts";
import { rowCount } from "../../core/planned-once.ts";
import { readRows } from "../../core/read-rows.ts";
import { readKept } from "../../core/while-unchanged.ts";
import type { Recommendations, recommendationsInput } from "../schemas.ts";
import { readJobs } from "../tracker/job-row.ts";
import { gates } from "../vocabulary.ts";
import { gateTexts } from "./gates.ts";
import type { WishState } from "./read-wishes.ts";
import { refreshMatches } from "./refresh-matches.ts";
import { mostReranked, rerank } from "./rerank.ts";

/** Places at the top in which no company has more than its share. */
const headSize = 10;
const headShare = 2;
/** The best jobs that the head is chosen from; a company with more than that is alone anyway. */
const headPool = 200;

/** Where a job stands: in the head or after it, then by score, then by id. */
interface Place {
  id: string;
  score: number;
  inHead: boolean;
}

/** A row of the ranking; `company` is its key, "" when it is not known. */
interface Ranked {
  id: string;
  score: number;
  company: string;
}

const cursorShape = z.tuple([z.literal("recommended"), z.literal([0, 1]), z.number(), z.uuid()]);

const rankedRows = z.array(z.object({ id: z.string(), score: z.number(), company: z.string() }));
/** `found` counts the pool. */
const headRows = z.array(rankedRows.element.extend({ found: z.number() }));
const hiddenRows = z.array(z.object({ gate: z.enum(gates), count: z.number() }));
const anyRows = z.array(z.unknown());

/**
 * Jobs that fit their person, the best first: those that no gate hides and that reach the floor, at most two of a company among
 * the first ten. Dismissed jobs and those applied for never come. `hidden` counts what each gate keeps out.
 */
export async function listRecommendations(
  deps: Deps,
  input: z.output<typeof recommendationsInput> & { userId: string },
): Promise<Recommendations> {
  const { userId, limit, cursor } = input;
  const state = await refreshMatches(deps, { userId });
  const { db } = deps;
  const [head, hidden, jobs] = await Promise.all([
    readKept(db, userId, state.snapshot, headRows, headSql(userId)),
    readKept(db, userId, state.snapshot, hiddenRows, hiddenSql(userId)),
    readKept(db, userId, state.snapshot, anyRows, anyJobSql(userId)),
  ]);
  const places = await readPlaces(deps.db, {
    userId,
    limit: limit + 1,
    head,
    after: cursor === undefined ? null : readPlace(cursor),
  });
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const order =
    cursor === undefined
      ? await rerankHead(deps, { userId, state, page })
      : { ids: page.map(({ id }) => id), reranked: false };
  return {
    items: await readJobs(deps.db, { userId, ids: order.ids }),
    nextCursor:
      places.length > limit && last
        ? writeCursor(["recommended", last.inHead ? 0 : 1, last.score, last.id])
        : null,
    wanted: [
      ...(state.wishes.titles.length === 0 ? (["titles"] as const) : []),
      ...(state.wishes.skills.size === 0 ? (["skills"] as const) : []),
      ...(jobs.length > 0 ? [] : (["jobs"] as const)),
    ],
    hidden: describeHidden(hidden),
    reranked: order.reranked,
  };
}

function readPlace(cursor: string): Place {
  const [, part, score, id] = readCursor(cursor, cursorShape);
  return { inHead: part === 0, score, id };
}

const recommendable = (userId: string) => Prisma.sql`
  m.user_id = ${userId}::uuid AND m.hidden_by IS NULL AND (m.features ->> 'floor')::boolean AND j.deleted_at IS NULL`;

/** The head: the best of a pool of the best, no company with more than its share; jobs whose company is not known are not one company's. */
const headSql = (userId: string) => Prisma.sql`
  SELECT id, score, company, found FROM (
    SELECT *, row_number() OVER (PARTITION BY company ORDER BY score DESC, id DESC) AS place, count(*) OVER ()::int AS found
    FROM (
      SELECT m.job_id AS id, m.score, j.company_key AS company FROM job_matches m JOIN jobs j ON j.id = m.job_id
      WHERE ${recommendable(userId)} ORDER BY m.score DESC, m.job_id DESC LIMIT ${rowCount(headPool)}) AS pool) AS ranked
  WHERE company = '' OR place <= ${headShare}::int ORDER BY score DESC, id DESC LIMIT ${rowCount(headSize)}`;

/** The places after `after`: the head first, then the rest by score. */
async function readPlaces(
  db: Db,
  input: { userId: string; limit: number; head: z.output<typeof headRows>; after: Place | null },
): Promise<(Place & Ranked)[]> {
  const { userId, limit, head, after } = input;
  const found = head[0]?.found ?? 0;
  const left = head
    .map(({ id, score, company }) => ({ id, score, company, inHead: true }))
    .filter((place) => after === null || (after.inHead && isAfter(place, after)));
  // Where the head is all that was found, nothing follows it.
  if (left.length >= limit || (head.length === found && found < headPool))
    return left.slice(0, limit);
  const from =
    after === null || after.inHead
      ? Prisma.empty
      : Prisma.sql`AND (m.score, m.job_id) < (${after.score}::float8, ${after.id}::uuid)`;
  const rest = await readRows(
    db,
    userId,
    rankedRows,
    Prisma.sql`
      SELECT m.job_id AS id, m.score, j.company_key AS company FROM job_matches m JOIN jobs j ON j.id = m.job_id
      WHERE ${recommendable(userId)} ${from} AND NOT m.job_id = ANY(${head.map(({ id }) => id)}::uuid[])
      ORDER BY m.score DESC, m.job_id DESC LIMIT ${limit - left.length}::int`,
  );
  return [...left, ...rest.map((place) => ({ ...place, inHead: false }))];
}

function isAfter(place: Place, other: Place): boolean {
  return place.score < other.score || (place.score === other.score && place.id < other.id);
}

/** The first ten in order, leaving out what is a company's third; fewer when there are not enough companies, for the rest follows. */
function chooseHead<Row extends Ranked>(rows: Row[]): Row[] {
  const taken = new Map<string, number>();
  const head: Row[] = [];
  for (const row of rows) {
    if (head.length === headSize) break;
    const before = taken.get(row.company) ?? 0;
    // Jobs whose company is not known are not one company's.
    if (row.company !== "" && before >= headShare) continue;
    taken.set(row.company, before + 1);
    head.push(row);
  }
  return head;
}

/** The first page in the order of the operator's model, where there is one; companies keep to their share. */
async function rerankHead(
  deps: Deps,
  input: { userId: string; state: WishState; page: Ranked[] },
): Promise<{ ids: string[]; reranked: boolean }> {
  const { userId, state, page } = input;
  const ids = page.map(({ id }) => id);
  const order = await rerank(deps, { userId, ids: ids.slice(0, mostReranked), state });
  if (order === null) return { ids, reranked: false };
  const places = new Map([...order, ...ids.slice(mostReranked)].map((id, at) => [id, at]));
  const ordered = page.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const head = chooseHead(ordered);
  const rest = ordered.filter((row) => !head.includes(row));
  return { ids: [...head, ...rest].map(({ id }) => id), reranked: true };
}

const hiddenSql = (userId: string) => Prisma.sql`
  SELECT m.hidden_by AS gate, count(*)::int AS count FROM job_matches m JOIN jobs j ON j.id = m.job_id
  WHERE m.user_id = ${userId}::uuid AND m.hidden_by IS NOT NULL AND j.deleted_at IS NULL GROUP BY 1`;

const anyJobSql = (userId: string) => Prisma.sql`
  SELECT 1 FROM jobs WHERE user_id = ${userId}::uuid AND deleted_at IS NULL LIMIT 1`;

function describeHidden(rows: z.output<typeof hiddenRows>): Recommendations["hidden"] {
  const counts = new Map(rows.map(({ gate, count }) => [gate, count]));
  return gates.flatMap((gate) => {
    const count = counts.get(gate);
    return count === undefined ? [] : [{ gate, count, text: gateTexts[gate] }];
  });
}
