import { useContext } from "react";
import { trpc } from "../lib/trpc.ts";
import { ClockContext } from "../ui/clock-context.ts";

/** The signed-in person; undefined while it is asked for. */
export function useProfile() {
  return trpc.account.me.useQuery(undefined, { staleTime: 5 * 60_000 }).data;
}

/** The zone that times are shown in: the profile's, until then the browser's. */
export function useTimeZone(): string {
  return useContext(ClockContext).zone;
}

/** What the operator chose, such as the sandbox and whether mail goes out. */
export function useConfig() {
  return trpc.account.config.useQuery(undefined, { staleTime: Infinity }).data;
}
