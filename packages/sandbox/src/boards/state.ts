import { z } from "zod";
import { unknownThing } from "../services/account-lookup.ts";
import type { Store } from "../store/store.ts";
import { boardJob, jobInput, slugOf } from "./board-job.ts";
import type { BoardJob } from "./board-job.ts";
import { boardNames, boardOf, boards } from "./registry.ts";
import type { BoardName } from "./registry.ts";

/** Another answer to /robots.txt of one host than the board's own. */
export const robotsOverride = z.strictObject({
  status: z.number().int().min(200).max(599),
  body: z.string().default(""),
});

/** One request to a board, its robots.txt included. Held in memory only. */
export interface BoardRequestEntry {
  /** Milliseconds since 1970. */
  at: number;
  host: string;
  path: string;
  query: string;
  status: number;
  userAgent: string;
  /** Names of the request headers, lower case and sorted. */
  headers: string[];
}

const year = 365 * 24 * 60 * 60 * 1000;

/** The boards' postings, durable, and what was asked of them. */
export function createBoardState({ store, now }: { store: Store; now: () => number }) {
  const jobs = store.collection("boards.jobs", boardJob);
  const robots = store.collection("boards.robots", robotsOverride);
  let requests: BoardRequestEntry[] = [];

  const jobOf = (board: BoardName, id: string) =>
    jobs.get(`${board}\n${id}`) ?? unknownThing(`job ${id} at ${board}`);
  const put = (job: BoardJob) => {
    jobs.put(`${job.board}\n${job.id}`, { ...job, updatedAt: now() });
    return jobOf(named(job.board), job.id);
  };
  const add = (board: BoardName, input: unknown): BoardJob => {
    const given = jobInput.parse(input);
    const companySlug = given.companySlug ?? (slugOf(given.company) || "company");
    const job = {
      ...given,
      board,
      companySlug,
      id: given.id ?? boards[board].newId(store.nextSequence(), companySlug),
      slug: given.slug ?? (slugOf(given.title) || "job"),
      postedAt: given.postedAt ?? new Date(now()).toISOString(),
      validThrough:
        given.validThrough === undefined
          ? new Date(now() + year).toISOString()
          : given.validThrough,
      closed: false,
      updatedAt: now(),
    };
    return put(job);
  };

  return {
    jobs: (board?: BoardName): BoardJob[] =>
      jobs.values().filter((job) => board === undefined || job.board === board),
    add,
    /** Writes the given fields over the job's; a change of any kind changes the page's ETag. */
    edit: (board: BoardName, id: string, patch: unknown): BoardJob =>
      put({ ...jobOf(board, id), ...jobInput.partial().omit({ id: true }).parse(patch) }),
    setClosed: (board: BoardName, id: string, closed: boolean): BoardJob =>
      put({ ...jobOf(board, id), closed }),
    robotsOf: (host: string) => robots.get(host),
    /** undefined = the board's own again. */
    setRobots(host: string, override: unknown): void {
      if (boardOf(host) === undefined) unknownThing(`host ${host}`);
      if (override === undefined) robots.delete(host);
      else robots.put(host, robotsOverride.parse(override));
    },
    log(entry: BoardRequestEntry): void {
      requests = [...requests.slice(-9_999), entry];
    },
    requests: () => requests,
    clearRequests(): void {
      requests = [];
    },
    /** Fills in the postings of a board that has none. Call inside a transaction. */
    seed(): void {
      for (const name of boardNames)
        if (!jobs.values().some(({ board }) => board === name))
          for (const job of boards[name].seed) add(name, job);
    },
    /** Call inside a transaction. */
    clear(): void {
      for (const [key] of jobs.entries()) jobs.delete(key);
      for (const [key] of robots.entries()) robots.delete(key);
      requests = [];
    },
  };
}

export type BoardState = ReturnType<typeof createBoardState>;

/** Throws UnknownThing for a name that no board has. */
export function named(board: string): BoardName {
  return boardNames.find((name) => name === board) ?? unknownThing(`board ${board}`);
}
