import type { Clock } from "../core/clock.ts";
import type { PageReader } from "../jobs/intake/page-reader.ts";

/** Reads documents in the thread that asks; the readers are loaded with the first one. */
export function createInlinePageReader({ clock }: { clock: Clock }): PageReader {
  return {
    read: async (document) => {
      const { readBoardDocument } = await import("../jobs/boards/read-document.ts");
      return readBoardDocument(document, { now: clock.now() });
    },
    close: () => Promise.resolve(),
  };
}
