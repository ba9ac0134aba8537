import type { Deps } from "../../core/deps.ts";
import type { EventShare } from "../schemas.ts";
import { readEventRow } from "./read-event.ts";
import { composeUrls } from "./share/compose-urls.ts";
import { eventPage } from "./event-page.ts";

/** Ways to put one event into a calendar that is not connected. */
export async function shareEvent(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<EventShare> {
  const row = await readEventRow(deps, input);
  // Loaded on first use: a start of the server should not wait for it.
  const { writeIcs } = await import("./share/write-ics.ts");
  const url = eventPage(deps.config, row.id);
  return {
    fileName: `${fileStem(row.title)}.ics`,
    ics: writeIcs(row, { now: deps.clock.now(), url }),
    ...composeUrls(row),
  };
}

function fileStem(title: string): string {
  const stem = title
    .normalize("NFKD")
    .replaceAll(/[^a-zA-Z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
  return stem === "" ? "event" : stem.toLowerCase();
}
