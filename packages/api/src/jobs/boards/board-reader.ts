import type { OpenedDocument, Reading } from "@huntboard/jobposting";
import type { BoardLink } from "./board.ts";

/** The code of a board that reads its pages: no network, no database, no Node. */
export interface BoardReader {
  /** Whether a document that names no address of the board is the board's all the same: by its marks or its JSON's shape. */
  recognises: (document: OpenedDocument) => boolean;
  /** Reads the posting that was asked for, or says why there is none. Never throws for what a document holds. */
  read: (document: OpenedDocument, request: ReadRequest) => BoardRead;
}

export interface ReadRequest {
  /** The address that was asked for. */
  url: string | null;
  /** What that address, or the page's own, means on the board. */
  link: BoardLink | null;
  /** Milliseconds since 1970, to judge dates by. */
  now: number;
}

export interface BoardRead extends Reading {
  externalId: string | null;
}
