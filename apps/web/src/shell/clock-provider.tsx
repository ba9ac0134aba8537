import { type ReactNode, useEffect, useMemo, useState } from "react";
import { browserTimeZone } from "../lib/time.ts";
import { ClockContext } from "../ui/clock-context.ts";
import { useProfile } from "./use-profile.ts";

/** Gives every time on the page the person's zone (until it is known the browser's) and the present minute. */
export function ClockProvider({ children }: { children: ReactNode }) {
  const zone = useProfile()?.timeZone ?? browserTimeZone();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const clock = useMemo(() => ({ zone, now }), [zone, now]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}
