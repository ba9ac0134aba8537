import type { BoardJob } from "../board-job.ts";

const jobTypes: Record<BoardJob["employmentType"], string> = {
  FULL_TIME: "full-time",
  PART_TIME: "part-time",
  CONTRACTOR: "contract",
  TEMPORARY: "contract",
  INTERN: "internship",
  APPRENTICESHIP: "internship",
};

const remoteKinds = { onsite: "ONSITE", hybrid: "ONSITE_OR_REMOTE", remote: "REMOTE" } as const;
const symbols: Record<string, string> = { USD: "$", EUR: "€", GBP: "£" };

/** Pay as the board words it: `$130k – $200k • 0.15% – 0.8%`, `… • No equity`, equity alone, or nothing. */
export function compensation({ pay, equity }: Pick<BoardJob, "pay" | "equity">): string {
  const money = (amount: number | null) =>
    amount === null || !pay ? "" : `${symbols[pay.currency] ?? pay.currency}${amount / 1000}k`;
  const share = equity ? `${equity.min}% – ${equity.max}%` : undefined;
  if (!pay) return share ?? "";
  return `${money(pay.min)} – ${money(pay.max)} • ${share ?? "No equity"}`;
}

/** The page's flat cache: nodes keyed `Type:id`, links as `__ref`, fields with their arguments in the key. */
export function apolloState({ job, others }: { job?: BoardJob; others: BoardJob[] }): object {
  const all = [...(job ? [job] : []), ...others];
  return {
    ROOT_QUERY: {
      __typename: "Query",
      ...(job
        ? { [`jobListing(${JSON.stringify({ id: job.id })})`]: { __ref: `JobListing:${job.id}` } }
        : {}),
      [`similarJobListings(${JSON.stringify({ page: 1 })})`]: others.map(({ id }) => ({
        __ref: `JobListingSearchResult:${id}`,
      })),
      [`pageMeta(${JSON.stringify({ page: 1 })})`]: {
        __typename: "PageMeta",
        title: job?.title ?? "",
      },
    },
    ...Object.fromEntries(
      all.map((one) => [`Startup:${one.companySlug}`, startup(one, one === job ? [one] : [])]),
    ),
    ...(job ? { [`JobListing:${job.id}`]: listing("JobListing", job) } : {}),
    ...Object.fromEntries(
      others.map((one) => [
        `JobListingSearchResult:${one.id}`,
        listing("JobListingSearchResult", one),
      ]),
    ),
  };
}

function startup(job: BoardJob, listings: BoardJob[]): object {
  return {
    __typename: "Startup",
    id: job.companySlug,
    name: job.company,
    slug: job.companySlug,
    companySize: "SIZE_11_50",
    highConcept: "A company of the sandbox",
    logoUrl: `https://photos.wellfound.example/${job.companySlug}`,
    highlightedJobListings: listings.map(({ id }) => ({ __ref: `JobListing:${id}` })),
  };
}

function listing(type: "JobListing" | "JobListingSearchResult", job: BoardJob): object {
  return {
    __typename: type,
    id: job.id,
    title: job.title,
    slug: job.slug,
    description: job.description,
    jobType: jobTypes[job.employmentType],
    primaryRoleTitle: job.industry,
    remote: job.remote !== "onsite",
    remoteConfig: { __typename: "JobListingRemoteConfig", kind: remoteKinds[job.remote] },
    locationNames: job.city.split(";").map((place) => place.trim()),
    liveStartAt: Math.floor(Date.parse(job.postedAt) / 1000),
    compensation: compensation(job),
    equity: job.equity ? `${job.equity.min}% – ${job.equity.max}%` : null,
    estimatedSalary: null,
    usesEstimatedSalary: false,
    atsSource: null,
    reposted: false,
    startup: { __ref: `Startup:${job.companySlug}` },
  };
}
