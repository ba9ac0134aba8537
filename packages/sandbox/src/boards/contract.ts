import type { Markup } from "../http/html.ts";
import type { BoardJob, JobInput } from "./board-job.ts";

/** A page and how it is sent. `type` is the media type without a charset; HTML when absent. */
export interface BoardPage {
  status: number;
  body: Markup;
  type?: string;
}

/** What a board is asked for. */
export interface BoardRequest {
  host: string;
  /** As sent, beginning with a slash. */
  path: string;
  query: URLSearchParams;
  /** The board's postings, open and closed. */
  jobs: BoardJob[];
}

/** One stand-in of a job board: its addresses and pages, in the shapes of the real ones. It knows no other board. */
export interface SandboxBoard {
  title: string;
  /** The name in its postings' addresses. */
  home: string;
  /** Names it answers to, each with everything below it, so that nothing of a board is left to the network. */
  hosts: string[];
  /** Names that only lead on to another one of them, with 301. */
  movedHosts: Record<string, string>;
  /** The body of robots.txt. */
  robots: string;
  /** Only what navigates as a browser does is let in to postings; anything else meets the challenge. */
  challengesPrograms: boolean;
  /** A key as the board makes them; the number is one that was never used. */
  newId(number: number, companySlug: string): string;
  /** The path of a posting on the board's own host. */
  pathOf(job: Pick<BoardJob, "id" | "slug" | "city" | "companySlug" | "language">): string;
  /** The posting that a path on one of the hosts names; closed ones as well. */
  find(request: BoardRequest): BoardJob | undefined;
  /** Pages beside postings that the board really has, such as a feed; undefined = none there. */
  extra(request: BoardRequest): BoardPage | undefined;
  live(job: BoardJob, others: BoardJob[]): Markup;
  /** Says that a posting is not there any more, and shows others. */
  gone(job: BoardJob, others: BoardJob[]): BoardPage;
  /** What asks a visitor to sign in or to pay instead of showing the posting at this address. */
  wall(url: string): Markup;
  /** The page for addresses that lead nowhere. */
  missing(): BoardPage;
  /** The application's frame without any posting in it, as sent with 200. */
  shell(): Markup;
  listPath: string;
  list(jobs: BoardJob[]): Markup;
  /** Where a well-known case stands; `name` is [a-z0-9-]. */
  casePath(name: string, number: number): string;
  seed: JobInput[];
}
