import {
  emptyReading,
  openDocument,
  type OpenedDocument,
  readText,
  type Warning,
} from "@huntboard/jobposting";
import type { BoardReading, PageDocument } from "../intake/page-reader.ts";
import { type BoardKind, boardKinds } from "../vocabulary.ts";
import type { BoardReader } from "./board-reader.ts";
import { readers } from "./readers.ts";
import { boardOf, findBoard, type FoundBoard } from "./registry.ts";

/**
 * Reads a document as the board's that it is from: by the address given, else by the page's own, else by the shape of its
 * JSON, else as any page. Pure and synchronous, without network or database, so that it may run in a worker; never throws
 * for what the document holds.
 */
export function readBoardDocument(
  document: PageDocument,
  options: { now?: number } = {},
): BoardReading {
  const now = options.now ?? Date.now();
  const opened = openDocument(document.content, { url: document.url });
  const found = findAddress(document.url ?? opened.url, opened);
  const kind = found && found.kind !== "generic" ? found.kind : recognise(opened, found);
  if (opened.kind === "text") {
    const reading = readText(document.content, { url: document.url, now });
    return {
      ...reading,
      board: kind,
      externalId: found?.externalId ?? null,
      canonicalUrl: found?.canonicalUrl ?? reading.canonicalUrl,
    };
  }
  const stranger = found && found.kind === kind ? strangerOf(found, opened) : null;
  if (found && stranger)
    return {
      ...emptyReading("gone", opened),
      board: kind,
      externalId: found.externalId,
      canonicalUrl: found.canonicalUrl,
      warnings: [stranger],
    };
  const reader: BoardReader = readers[kind];
  const link = found?.kind === kind ? found : null;
  return {
    ...reader.read(opened, { url: document.url ?? opened.url, link, now }),
    board: kind,
  };
}

/** The first address that says which board's document this is; a generic one only when it was given. */
function findAddress(given: string | null, opened: OpenedDocument): FoundBoard | null {
  if (given !== null) return findBoard(given);
  const [only, ...others] = opened.structured;
  const own = others.length === 0 ? (only?.urls ?? []) : [];
  for (const address of [opened.canonicalUrl ?? "", ...own]) {
    const found = findBoard(address);
    if (found.kind !== "generic") return found;
  }
  return null;
}

/** A page that says it is another board's holds no posting of this one. */
function strangerOf(found: FoundBoard, opened: OpenedDocument): Warning | null {
  const own = findBoard(opened.canonicalUrl ?? "");
  if ([found.kind, "generic"].includes(own.kind) || found.kind === "generic") return null;
  const [asked, brought] = [boardOf(found.kind).label, boardOf(own.kind).label];
  return {
    code: "another_board",
    field: null,
    message: `The address is one of ${asked}, but the page says it is one of ${brought}. Bring the page with its own address.`,
  };
}

function recognise(opened: OpenedDocument, found: FoundBoard | null): BoardKind {
  if (found) return "generic";
  return boardKinds.find((kind) => readers[kind].recognises(opened)) ?? "generic";
}
