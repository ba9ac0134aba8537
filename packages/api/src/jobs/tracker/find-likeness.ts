import type { Deps } from "../../core/deps.ts";
import type { JobLikeness } from "../schemas.ts";
import type { BoardKind } from "../vocabulary.ts";

/** A person's jobs and applications that look like this posting, the surest first, 10 at most. */
export async function findLikeness(
  deps: Pick<Deps, "db">,
  input: {
    userId: string;
    url: string | null;
    board: BoardKind | null;
    externalId: string | null;
    title: string;
    company: string;
    city: string | null;
    descriptionText: string;
    exceptId?: string | undefined;
  },
): Promise<JobLikeness[]> {
  throw new Error(`findLikeness is being written ${String(deps)} ${input.title}`);
}
