import type { Reading } from "@huntboard/jobposting";
import type { BoardKind } from "../vocabulary.ts";

/** A document to read and, where it is known, the address it was at. */
export interface PageDocument {
  /** HTML, MHTML or JSON as the person has it, or plain text. */
  content: string;
  kind: "page" | "text";
  url: string | null;
  /** Who brought it, so that nobody keeps the others waiting; absent: the server fetched it, at its own pace. */
  person?: string;
}

/** What a document yields, and the board that it was read as. */
export interface BoardReading extends Reading {
  board: BoardKind;
  externalId: string | null;
}

/** Reads documents off the main thread; a reading that takes too long or too much memory ends as too_large. */
export interface PageReader {
  read(document: PageDocument): Promise<BoardReading>;
  close(): Promise<void>;
}
