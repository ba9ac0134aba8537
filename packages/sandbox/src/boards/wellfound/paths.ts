import type { BoardJob } from "../board-job.ts";

/** `/jobs/{digits}-{slug}`; the digits are the key. */
export function pathOf({ id, slug }: Pick<BoardJob, "id" | "slug">): string {
  return `/jobs/${id}-${slug}`;
}

/** The key in today's path or in angel.co's `/company/{org}/jobs/{digits}-{slug}`. */
export function idIn(path: string): string | undefined {
  return /^(?:\/company\/[^/]+)?\/jobs\/(\d+)(?:-[^/]*)?$/.exec(path)?.[1];
}
