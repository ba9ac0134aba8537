import {
  keepJobs,
  purgeDeletedApplications,
  purgeDeletedEvents,
  purgeDeletedGoals,
  rewrapSecrets,
  runHousekeeping,
  tendDatabase,
  type Deps,
} from "@huntboard/api/server";

/** What the worker does at the start and every hour: remove what has run out, seal old secrets with the newest key, keep the database quick. */
export async function keepHouse(deps: Deps): Promise<void> {
  await runHousekeeping(deps);
  await purgeDeletedEvents(deps);
  await purgeDeletedApplications(deps);
  await purgeDeletedGoals(deps);
  await keepJobs(deps);
  const { unreadable } = await rewrapSecrets(deps);
  if (unreadable > 0)
    deps.log.warn(
      { unreadable },
      "calendar tokens that no known APP_SECRET opens; reconnect those calendars",
    );
  // Last, for all of this changes how much the tables hold.
  await tendDatabase(deps);
}
