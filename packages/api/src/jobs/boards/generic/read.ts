import { readPosting } from "@huntboard/jobposting";
import type { BoardReader } from "../board-reader.ts";
import { inOrder } from "../read-as.ts";

/** Any page: nothing but what the page says of itself. */
export const genericReader: BoardReader = {
  recognises: () => true,
  read: (document, { url, now }) => {
    const reading = readPosting(document, { url, now });
    return {
      ...reading,
      choices: inOrder(reading.choices, document.structured),
      externalId: null,
    };
  },
};
