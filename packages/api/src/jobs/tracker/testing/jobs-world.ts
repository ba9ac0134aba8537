import type { TestDatabase } from "@huntboard/db/testing";
import type { Deps } from "../../../core/deps.ts";
import type { RouterInputs } from "../../../index.ts";
import { createFakeClock, makeDeps, makeUser, type TestUser } from "../../../testing/index.ts";
import type { JobDetail } from "../../schemas.ts";

type CreateInput = RouterInputs["jobs"]["create"];

/** A person with jobs, on a clock that stands still. */
export interface JobsWorld extends TestUser {
  deps: Deps;
  clock: ReturnType<typeof createFakeClock>;
  jobs: TestUser["caller"]["jobs"];
  /** Saves a job; without more it has a title and a company. */
  save: (input?: CreateInput) => Promise<JobDetail>;
}

/** Enough words to be told from another text. */
export const longText = Array.from({ length: 12 }, (_, at) => `You build part ${at} of it.`).join(
  "\n",
);

export async function openJobsWorld(
  database: TestDatabase,
  options: Omit<Parameters<typeof makeDeps>[0], "db" | "clock"> = {},
): Promise<JobsWorld> {
  const clock = createFakeClock();
  const deps = makeDeps({ ...options, db: database.db, clock });
  const user = await makeUser(deps);
  const { jobs } = user.caller;
  const save = async (input: CreateInput = {}) => {
    // Ids and times go on, as they do in life.
    await clock.advance(1000);
    const given = { title: "Lighthouse keeper", company: "Lindenhof GmbH", ...input };
    return (await jobs.create(given)).job;
  };
  return { ...user, deps, clock, jobs, save };
}
