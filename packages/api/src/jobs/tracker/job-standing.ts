import type { z } from "zod";
import type { createJobInput, JobProvenance } from "../schemas.ts";
import type { Availability, Outcome, Route, Triage } from "../vocabulary.ts";
import type { GivenFields } from "./job-columns.ts";

/** How a posting that is being saved was brought, and what that says of it. */
export interface Standing {
  route: Route;
  triage: Triage;
  provenance: JobProvenance;
  availability: Availability;
  lastOutcome: Outcome | null;
  /** When the page was seen; null: nobody looked at it. */
  lastCheckedAt: Date | null;
  now: Date;
}

type Saved = Pick<z.output<typeof createJobInput>, "route" | "triage" | "provenance" | "outcome">;

const fromThePage: Route[] = ["url", "page", "bookmarklet"];

export function readStanding(input: Saved, now: Date): Standing {
  const { route, triage, outcome } = input;
  const seen = outcome !== undefined && fromThePage.includes(route);
  return {
    route,
    triage,
    provenance: readOrigins(input),
    availability: seen ? availabilityOf(outcome) : "unknown",
    lastOutcome: outcome ?? null,
    lastCheckedAt: seen ? now : null,
    now,
  };
}

/** What a reading says of whether the posting is still there. */
export function availabilityOf(outcome: Outcome): Availability {
  if (outcome === "ok" || outcome === "partial") return "open";
  return outcome === "gone" ? "closed" : "unknown";
}

function readOrigins({ provenance = {} }: Saved): JobProvenance {
  const origins: JobProvenance = {};
  for (const [field, origin] of Object.entries(provenance)) if (origin) origins[field] = origin;
  return origins;
}

/** Where fields come from after a person set these. */
export function typedOrigins(before: JobProvenance, fields: GivenFields): JobProvenance {
  const origins = { ...before };
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && field !== "notes")
      origins[field] = { source: "typed", guessed: false };
  return origins;
}
