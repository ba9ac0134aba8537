import { browserTimeZone } from "../lib/time.ts";
import { trpc } from "../lib/trpc.ts";

/** The signed-in person; undefined while it is asked for. */
export function useProfile() {
  return trpc.account.me.useQuery(undefined, { staleTime: 5 * 60_000 }).data;
}

/** The zone that times are shown in: the profile's, until then the browser's. */
export function useTimeZone(): string {
  return useProfile()?.timeZone ?? browserTimeZone();
}

/** What the operator chose, such as the sandbox and whether mail goes out. */
export function useConfig() {
  return trpc.account.config.useQuery(undefined, { staleTime: Infinity }).data;
}
