import { type Breakpoint, breakpointNames, breakpoints } from "@huntboard/api/layout";

/** The arrangement for a width in pixels of the grid's container; narrower than all is xs too. */
export function breakpointOf(width: number): Breakpoint {
  return breakpointNames.find((name) => width >= breakpoints[name]) ?? "xs";
}
