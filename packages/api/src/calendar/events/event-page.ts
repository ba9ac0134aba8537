import type { Config } from "../../core/config.ts";

/** Where an event is seen in Huntboard. */
export function eventPage(config: Pick<Config, "publicUrl">, eventId: string): string {
  return `${config.publicUrl}/calendar?event=${eventId}`;
}
