import { useEffect, useRef } from "react";
import type { JobItem } from "./job-item.ts";
import { useRenewMatches } from "./use-renew-jobs.ts";

/** Has jobs compared that no comparison was made of yet, such as those that a program brought in; once for each visit. */
export function useFreshMatches(items: readonly JobItem[] | undefined): void {
  const renew = useRenewMatches();
  const asked = useRef(false);
  const missing = items?.some(({ match }) => match === null) ?? false;
  useEffect(() => {
    if (!missing || asked.current) return;
    asked.current = true;
    void renew();
  }, [missing, renew]);
}
