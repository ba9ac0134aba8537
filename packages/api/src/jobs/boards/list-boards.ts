import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { BoardItem } from "../schemas.ts";
import { outcomes, routes } from "../vocabulary.ts";
import type { Board } from "./board.ts";
import { outcomeWords } from "./outcome-words.ts";
import { boards } from "./registry.ts";

/**
 * Every board with its ways in, why each is open or closed, how fetching from it went, and how many of the person's jobs are
 * from it. How fetching went is of the whole server, by host, and so is told of boards and not of other people's sites.
 */
export async function listBoards(deps: Deps, input: { userId: string }): Promise<BoardItem[]> {
  const [counts, hosts] = await Promise.all([
    countJobs(deps, input.userId),
    deps.db.fetchHost.findMany({
      where: {
        OR: [{ lastSuccessAt: { not: null } }, { lastErrorAt: { not: null } }],
        AND: onBoards,
      },
      select: { host: true, lastSuccessAt: true, lastErrorAt: true, lastError: true },
    }),
  ]);
  return Object.values<Board>(boards).map((board) => {
    const own = hosts.filter(({ host }) => isHostOf(board, host));
    const failed = latest(own, (row) => row.lastErrorAt);
    return {
      kind: board.kind,
      label: board.label,
      hosts: board.hosts,
      notice: board.policy.notice,
      termsReadOn: board.policy.termsReadOn,
      termsUrl: board.policy.termsUrl,
      routes: routesOf(board, deps.config.jobs.fetch[board.kind]),
      lastSuccessAt: latest(own, (row) => row.lastSuccessAt)?.lastSuccessAt?.toISOString() ?? null,
      lastErrorAt: failed?.lastErrorAt?.toISOString() ?? null,
      lastError: failed ? errorWords(board, failed.lastError) : null,
      jobs: counts.get(board.kind) ?? 0,
    };
  });
}

const allHosts = Object.values<Board>(boards).flatMap(({ hosts }) => hosts);
/** Among thousands of other sites. */
const onBoards = {
  OR: allHosts.flatMap((host) => [{ host }, { host: { endsWith: `.${host}` } }]),
};

function isHostOf({ hosts }: Board, name: string): boolean {
  return hosts.some((host) => name === host || name.endsWith(`.${host}`));
}

function routesOf(board: Board, fetchOn: boolean): BoardItem["routes"] {
  const { fetch, routes: ways } = board.policy;
  return routes.map((route) =>
    route === "url"
      ? { route, on: fetchOn, why: fetchOn ? fetch.whyOn : fetch.whyOff }
      : { route, on: ways[route].on, why: ways[route].why },
  );
}

function latest<Row>(rows: Row[], at: (row: Row) => Date | null): Row | null {
  let best: Row | null = null;
  for (const row of rows) {
    const time = at(row)?.getTime();
    if (time !== undefined && time > ((best && at(best)?.getTime()) ?? -Infinity)) best = row;
  }
  return best;
}

function errorWords(board: Board, lastError: string | null): string | null {
  const { success, data } = z.enum(outcomes).safeParse(lastError);
  return success ? outcomeWords(data, board.label) : lastError;
}

const countRows = z.array(z.object({ board: z.string(), count: z.number() }));

async function countJobs(deps: Pick<Deps, "db">, userId: string): Promise<Map<string, number>> {
  const rows = countRows.parse(
    await deps.db.$queryRaw`
      SELECT source.board, count(DISTINCT source.job_id)::int AS count
      FROM job_sources AS source JOIN jobs AS job ON job.id = source.job_id
      WHERE source.user_id = ${userId}::uuid AND job.deleted_at IS NULL
      GROUP BY source.board`,
  );
  return new Map(rows.map(({ board, count }) => [board, count]));
}
