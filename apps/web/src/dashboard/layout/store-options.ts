import type { Intent, LayoutDocument } from "@huntboard/api/layout";
import type { Step } from "./undo-steps.ts";

/** The dashboard as the server has it. */
export interface ServerLayout {
  revision: number;
  document: LayoutDocument;
  /** The revision at which each part was last changed. */
  touched: Readonly<Record<string, number>>;
  /** The last calls that changed it. */
  calls: readonly AppliedCall[];
}

/** The dashboard as a tab of any version tells of it. */
export type HeardLayout = Pick<ServerLayout, "revision" | "document"> & Partial<ServerLayout>;

interface AppliedCall {
  id: string;
  revision: number;
  overwritten: string[];
  overtaken: string[];
}

/** What the server says to intents. */
export interface Answer extends ServerLayout {
  /** The revision that they made; everything else that is newer, others did. */
  made: number | null;
  overwritten: string[];
  overtaken: string[];
  found: LayoutDocument | null;
}

/** What an answer says of the call itself. */
export type Answered = Pick<Answer, "made" | "overwritten" | "overtaken" | "found">;

/** What is to be told; `theirs` is what others had made of what was overwritten, null when nobody says any more. */
export type Told = Pick<Answer, "overwritten" | "overtaken"> & { theirs: LayoutDocument | null };

/** A call under way, or one whose answer was lost: how many of the unsent intents, from the first, are in it. */
export interface Call {
  id: string;
  size: number;
}

/** What outlives a reload. */
export interface Kept {
  /** The server's when it was kept: what is newer, others did. */
  revision: number;
  call: Call | null;
  unsent: Intent[];
  undo: Step[];
  redo: Step[];
}

/** Saved: the server has everything. Waiting: it will, when it is reached again. */
export type SaveState = "saved" | "saving" | "waiting";

export interface LayoutState {
  /** What is shown: the server's document with everything that was done here. */
  document: LayoutDocument;
  revision: number;
  save: SaveState;
  undo: readonly Step[];
  redo: readonly Step[];
}

export interface LayoutStoreOptions {
  initial: ServerLayout;
  kept: Kept | null;
  /** Sends intents; rejects when the server could not be reached, or refused them. */
  send: (input: { baseRevision: number; intents: Intent[]; call: string }) => Promise<Answer>;
  /** Whether a rejection is the server's refusal: sending the same again would be refused again. */
  isRefusal: (error: unknown) => boolean;
  /** A name for a call that no other call has. */
  newId: () => string;
  keep: (kept: Kept) => void;
  /** The server has a newer document: for the other tabs. */
  onSaved: (layout: ServerLayout) => void;
  /** Somebody else's change of the same parts was overwritten; `theirs` has it, unless nobody says any more what it was. */
  onOverwritten: (parts: string[], theirs: LayoutDocument | null) => void;
  /** Somebody else's change was met on the way by undo or redo, and left as it is. */
  onOvertaken: (parts: string[]) => void;
  /** What the server would not take; the layout is the server's again. */
  onRefused: (error: unknown) => void;
  /** A document came that says too little, or while one was on its way and nobody can say which is newer: ask for it again. */
  readAgain: () => void;
  schedule: (run: () => void, milliseconds: number) => void;
}
