import { slugOf } from "../board-job.ts";
import type { BoardJob } from "../board-job.ts";

/** `/jobs/{city}-{title-words}-{digits}`; the digits are the key. */
export function pathOf({ id, slug, city }: Pick<BoardJob, "id" | "slug" | "city">): string {
  return `/jobs/${[slugOf(city), slug, id].filter((part) => part !== "").join("-")}`;
}

export function idIn(path: string): string | undefined {
  return /^\/jobs\/(?:[^/]*-)?(\d+)$/.exec(path)?.[1];
}
