import { createContext } from "react";
import { browserTimeZone } from "../lib/time.ts";

export interface Clock {
  /** IANA zone that times are shown in. */
  zone: string;
  /** The present, to the minute. */
  now: Date;
}

/** One clock for the whole page, so that a list of times is one timer and not hundreds. */
export const ClockContext = createContext<Clock>({ zone: browserTimeZone(), now: new Date() });
