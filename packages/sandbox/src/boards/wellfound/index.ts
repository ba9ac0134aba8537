import type { SandboxBoard } from "../contract.ts";
import { seed } from "./jobs.ts";
import { gone, list, live, missing, shell, wall } from "./pages.ts";
import { idIn, pathOf } from "./paths.ts";

export const wellfound: SandboxBoard = {
  title: "Wellfound",
  home: "wellfound.com",
  hosts: ["wellfound.com", "angel.co"],
  movedHosts: {},
  robots: `User-agent: *
Allow: /
`,
  challengesPrograms: true,
  newId: (number) => String(3_900_000 + number),
  pathOf,
  find: ({ path, jobs }) => {
    const id = idIn(path);
    return jobs.find((job) => job.id === id);
  },
  extra: () => undefined,
  live,
  gone,
  wall,
  missing,
  shell,
  listPath: "/role/software-engineer",
  list,
  casePath: (name, number) => `/jobs/${9_900_000 + number}-${name}`,
  seed,
};
