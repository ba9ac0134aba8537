import { z } from "zod";
import { boardRequest, listedCase, listedJob, pageSource } from "../boards/controls.ts";
import type { BoardRequestLine, ListedCase, ListedJob } from "../boards/controls.ts";
import type { JobInput } from "../boards/board-job.ts";
import type { BoardName } from "../boards/registry.ts";

/** The boards seen from a test. */
export interface BoardControl {
  jobs(board?: BoardName): Promise<ListedJob[]>;
  /** The well-known pages: gone, wall, challenge and so on, each with its address. */
  cases(board?: BoardName): Promise<ListedCase[]>;
  /** Puts a posting on a board; every text goes into the page as it is. */
  add(board: BoardName, job: JobInput): Promise<ListedJob>;
  edit(job: Pick<ListedJob, "board" | "id">, patch: Partial<JobInput>): Promise<ListedJob>;
  close(job: Pick<ListedJob, "board" | "id">): Promise<ListedJob>;
  open(job: Pick<ListedJob, "board" | "id">): Promise<ListedJob>;
  /** What a browser that opened the address would save. Not counted as a request. */
  source(url: string): Promise<string>;
  /** Other words in a host's robots.txt, or another status; null = the board's own again. */
  setRobots(host: string, robots: { status: number; body?: string } | null): Promise<void>;
  /** In the order they came; `canary` is the host of the address that no redirect may lead to. */
  requests(host?: string): Promise<BoardRequestLine[]>;
  clearRequests(): Promise<void>;
}

/** How the client of the control API sends a call and reads its answer. */
interface Caller {
  call: <T>(schema: z.ZodType<T>, method: string, path: string, body?: unknown) => Promise<T>;
  act: (method: string, path: string, body?: unknown) => Promise<void>;
}

export function createBoardControl({ call, act }: Caller): BoardControl {
  const jobPath = ({ board, id }: Pick<ListedJob, "board" | "id">) =>
    `/boards/${board}/jobs/${encodeURIComponent(id)}`;
  const query = (name: string, value: string | undefined) =>
    value === undefined ? "" : `?${name}=${encodeURIComponent(value)}`;
  return {
    jobs: (board) => call(z.array(listedJob), "GET", `/boards/jobs${query("board", board)}`),
    cases: async (board) => {
      const all = await call(z.array(listedCase), "GET", "/boards/cases");
      return all.filter((one) => board === undefined || one.board === board);
    },
    add: (board, job) => call(listedJob, "POST", `/boards/${board}/jobs`, job),
    edit: (job, patch) => call(listedJob, "PATCH", jobPath(job), patch),
    close: (job) => call(listedJob, "POST", `${jobPath(job)}/close`, {}),
    open: (job) => call(listedJob, "POST", `${jobPath(job)}/open`, {}),
    source: async (url) =>
      (await call(pageSource, "GET", `/boards/source${query("url", url)}`)).html,
    setRobots: (host, robots) =>
      robots === null
        ? act("DELETE", `/boards/robots/${host}`)
        : act("PUT", `/boards/robots/${host}`, robots),
    requests: (host) =>
      call(z.array(boardRequest), "GET", `/boards/requests${query("host", host)}`),
    clearRequests: () => act("DELETE", "/boards/requests"),
  };
}
