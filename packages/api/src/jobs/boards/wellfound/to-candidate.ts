import {
  type Candidate,
  type EmploymentType,
  readDate,
  readPlace,
  readSalary,
  type RemoteKind,
} from "@huntboard/jobposting";
import type { Listing } from "./listing-schema.ts";

const jobTypes = new Map<string, EmploymentType>(
  Object.entries({
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    contract: "CONTRACTOR",
    contractor: "CONTRACTOR",
    internship: "INTERN",
    cofounder: "OTHER",
  }),
);

const remoteKinds = new Map<string, RemoteKind>(
  Object.entries({
    ONSITE: "onsite",
    REMOTE: "remote",
    // Either is fine, so the whole of it may be done from afar.
    ONSITE_OR_REMOTE: "remote",
  }),
);

/** A listing as a candidate; `company` is the name of the startup that it stands under. */
export function toCandidate(listing: Listing, company: string | undefined): Candidate {
  const kind = listing.remoteConfig?.kind?.toUpperCase() ?? "";
  const remote = remoteKinds.get(kind) ?? (listing.remote === true ? "remote" : undefined);
  const type = listing.jobType ? jobTypes.get(listing.jobType.toLowerCase()) : undefined;
  const places = (listing.locationNames ?? [])
    .slice(0, 50)
    .map((name) => readPlace(name))
    .filter((place) => place !== null);
  const name = listing.startup?.name ?? company;
  const postedAt = readDate(listing.liveStartAt);
  return {
    source: "board-state",
    ids: [listing.id],
    urls: [`https://wellfound.com/jobs/${[listing.id, listing.slug].filter(Boolean).join("-")}`],
    title: listing.title,
    ...(name === undefined ? {} : { company: name }),
    ...(places.length > 0 ? { locations: places } : {}),
    ...(remote ? { remote } : {}),
    ...(type ? { employmentTypes: [type] } : {}),
    ...(postedAt === null ? {} : { postedAt }),
    ...payOf(listing),
    ...(listing.description
      ? { description: { text: listing.description, format: "markdown" as const } }
      : {}),
    ...(kind === "ONSITE_OR_REMOTE" ? { guessed: ["remote" as const] } : {}),
  };
}

/** "$130k – $200k • 0.15% – 0.8%", either part alone, "No equity", or nothing; amounts are for a year. */
function payOf(listing: Listing): Pick<Candidate, "salary" | "equity"> {
  const estimated = listing.usesEstimatedSalary === true;
  const text = listing.compensation ?? (estimated ? listing.estimatedSalary : undefined);
  if (text === undefined) return {};
  const { salary, equity } = readSalary(text);
  return {
    ...(salary
      ? {
          salary: {
            ...salary,
            period: salary.period ?? "year",
            guessed: estimated,
          },
        }
      : {}),
    ...(equity ? { equity } : {}),
  };
}
