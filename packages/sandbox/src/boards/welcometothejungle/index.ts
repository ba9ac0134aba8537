import { raw } from "../document.ts";
import { slugOf } from "../board-job.ts";
import type { BoardPage, BoardRequest, SandboxBoard } from "../contract.ts";
import { seed } from "./jobs.ts";
import { gone, list, live, shell, wall } from "./pages.ts";
import { partsOf, pathOf, slugWithin } from "./paths.ts";
import { welcomeKitJob } from "./posting.ts";

export const welcomeToTheJungle: SandboxBoard = {
  title: "Welcome to the Jungle",
  home: "www.welcometothejungle.com",
  hosts: ["welcometothejungle.com", "welcometothejungle.co", "welcomekit.co", "jobs.stationf.co"],
  movedHosts: {
    "welcometothejungle.com": "www.welcometothejungle.com",
    "www.welcometothejungle.co": "www.welcometothejungle.com",
  },
  robots: `User-agent: *
Disallow: */jobs?query=*
Disallow: /*?
`,
  challengesPrograms: false,
  newId: (number, companySlug) =>
    `${(companySlug.replaceAll("-", "").slice(0, 4) || "wttj").toUpperCase()}_sb${number.toString(36).padStart(5, "0")}`,
  pathOf,
  find: ({ path, jobs }) => {
    const parts = partsOf(path);
    return jobs.find(
      (job) => job.companySlug === parts?.companySlug && slugWithin(job) === parts.slug,
    );
  },
  extra,
  live,
  gone,
  wall,
  // The real one answers 200 with its frame to any address.
  missing: () => ({ status: 200, body: shell() }),
  shell,
  listPath: "/en/jobs",
  list,
  casePath: (name) => `/en/companies/sandbox/jobs/${slugOf(name)}_paris`,
  seed,
};

/** WelcomeKit's feed of one organization, made for careers pages. */
function extra({ host, path, query, jobs }: BoardRequest): BoardPage | undefined {
  if (host !== "www.welcomekit.co" || path !== "/api/v1/embed") return undefined;
  const organization = query.get("organization_reference");
  const found = jobs.filter((job) => !job.closed && job.companySlug === organization);
  return {
    status: 200,
    type: "application/json",
    body: raw(JSON.stringify(found.map(welcomeKitJob))),
  };
}
