/** How often something is asked for again while it waits to be synced, in milliseconds; false: not at all. */
export function freshness(waiting: boolean): number | false {
  return waiting ? 4000 : false;
}

/** Whether any event still waits for its calendar. */
export function anyPending(events: readonly { syncStatus: string }[] | undefined): boolean {
  return events?.some(({ syncStatus }) => syncStatus === "pending") ?? false;
}
