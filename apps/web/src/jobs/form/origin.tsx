import { IconHelpCircle } from "@tabler/icons-react";
import type { JobField } from "./job-values.ts";
import classes from "./origin.module.css";

/** Where a value came from. */
export type OriginKind = "page" | "guessed";
export type Origins = Partial<Record<JobField, OriginKind>>;

/** Says where a value came from; a guess asks to be checked. */
export function Origin({ origin }: { origin: OriginKind | undefined }) {
  if (origin === undefined) return null;
  return (
    <span className={classes.origin} data-origin={origin}>
      {origin === "guessed" ? (
        <>
          <IconHelpCircle size={14} aria-hidden /> Guessed: check it
        </>
      ) : (
        "From the page"
      )}
    </span>
  );
}
