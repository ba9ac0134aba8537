import type { SandboxBoard } from "../contract.ts";
import { seed } from "./jobs.ts";
import { microdataPage } from "./microdata-page.ts";
import { gone, list, missing, shell, wall } from "./other-pages.ts";
import { page } from "./page.ts";
import { idIn, pathOf } from "./paths.ts";

export const xing: SandboxBoard = {
  title: "XING",
  home: "www.xing.com",
  hosts: ["xing.com"],
  movedHosts: { "xing.com": "www.xing.com" },
  robots: `User-agent: *
Allow: /jobs/
Disallow: /upsell/
Disallow: /settings/
`,
  challengesPrograms: false,
  newId: (number) => String(180_000_000 + number),
  pathOf,
  find: ({ path, jobs }) => {
    const id = idIn(path);
    return jobs.find((job) => job.id === id);
  },
  extra: () => undefined,
  live: (job) => (job.shape === "microdata" ? microdataPage(job) : page(job)),
  gone,
  wall,
  missing,
  shell,
  listPath: "/jobs/find",
  list,
  casePath: (name, number) => `/jobs/koeln-${name}-${99_000_000 + number}`,
  seed,
};
