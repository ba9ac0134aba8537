import type { Provider } from "./world.ts";

/** An event as the client knows it must be, from what the server has acknowledged. */
export interface Expected {
  id: string;
  provider: Provider;
  title: string;
  /** RFC 3339 */
  start: string;
  end: string;
}

/** What a change names. */
export type Change = Partial<Omit<Expected, "id">>;

/** The body of a REST call. */
export function toBody(change: Change): Record<string, unknown> {
  return {
    ...(change.provider === undefined ? {} : { provider: change.provider }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.start === undefined ? {} : { start_time: change.start }),
    ...(change.end === undefined ? {} : { end_time: change.end }),
  };
}
