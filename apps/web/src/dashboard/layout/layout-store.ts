import {
  applyIntent,
  type Intent,
  invertIntent,
  type LayoutDocument,
  layoutRules,
  sameDocument,
} from "@huntboard/api/layout";
import { share } from "./share.ts";

/** The dashboard as the server has it. */
export interface ServerLayout {
  revision: number;
  document: LayoutDocument;
}

/** One step of undo: what was done, in words, and how it is taken back. */
export interface Step {
  words: string;
  forward: Intent[];
  back: Intent;
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

/** What outlives a reload. */
export interface Kept {
  unsent: Intent[];
  undo: Step[];
  redo: Step[];
}

export interface LayoutStoreOptions {
  initial: ServerLayout;
  kept: Kept | null;
  /** Sends intents; rejects when the server could not be reached, or refused them. */
  send: (input: {
    baseRevision: number;
    intents: Intent[];
  }) => Promise<ServerLayout & { overwritten: string[] }>;
  /** Whether a rejection is the server's refusal: sending the same again would be refused again. */
  isRefusal: (error: unknown) => boolean;
  keep: (kept: Kept) => void;
  /** The server has a newer document: for the other tabs. */
  onSaved: (layout: ServerLayout) => void;
  /** Somebody else's change of the same part was overwritten. */
  onOverwritten: (parts: string[]) => void;
  /** What the server would not take; the layout is the server's again. */
  onRefused: (error: unknown) => void;
  /** A document came while one was on its way to the server, and nobody can say which is newer: ask for it again. */
  readAgain: () => void;
  schedule: (run: () => void, milliseconds: number) => void;
}

/** Steps of undo that are kept. */
const maxSteps = 200;
/** Intents in one request, as the server takes them. */
const maxIntents = 100;
/** Intents that come this close together go in one request. */
const gather = 250;
const shortestRetry = 2000;
const longestRetry = 60_000;

/**
 * The layout that a tab shows and changes. Every change is shown at once, kept, and sent as an intent; the server's answer
 * is the new ground, with what was not sent yet on top. Nothing but an intent is ever saved.
 */
export function createLayoutStore(options: LayoutStoreOptions) {
  let ground = options.initial;
  let unsent: Intent[] = options.kept?.unsent ?? [];
  let undoSteps: Step[] = options.kept?.undo ?? [];
  let redoSteps: Step[] = options.kept?.redo ?? [];
  let sending = false;
  let running = false;
  let missed = false;
  let retry = shortestRetry;
  let save: SaveState = unsent.length > 0 ? "saving" : "saved";
  let state: LayoutState = compose();
  const listeners = new Set<() => void>();

  function compose(): LayoutState {
    return {
      document: unsent.reduce(
        (document, intent) => applyIntent(document, intent, layoutRules),
        ground.document,
      ),
      revision: ground.revision,
      save,
      undo: undoSteps,
      redo: redoSteps,
    };
  }

  function publish(next: LayoutState = compose()): void {
    state = next;
    options.keep({ unsent, undo: undoSteps, redo: redoSteps });
    for (const listener of listeners) listener();
  }

  /** Shows and queues intents; answers how to take them back, or null when they change nothing. */
  function perform(intents: readonly Intent[]): Intent | null {
    const before = state.document;
    const after = intents.reduce(
      (document, intent) => applyIntent(document, intent, layoutRules),
      before,
    );
    const back = invertIntent(before, after);
    if (!back) return null;
    unsent = [...unsent, ...intents];
    save = "saving";
    state = { ...state, document: after };
    options.schedule(again, gather);
    return back;
  }

  async function flush(): Promise<void> {
    if (sending || unsent.length === 0) return;
    sending = true;
    missed = false;
    const batch = unsent.slice(0, maxIntents);
    try {
      const answer = await options.send({ baseRevision: ground.revision, intents: batch });
      ground = {
        revision: answer.revision,
        document: share(state.document, answer.document),
      };
      unsent = unsent.slice(batch.length);
      retry = shortestRetry;
      save = unsent.length > 0 ? "saving" : "saved";
      options.onSaved(ground);
      if (answer.overwritten.length > 0) options.onOverwritten(answer.overwritten);
    } catch (error) {
      if (options.isRefusal(error)) {
        unsent = unsent.slice(batch.length);
        save = unsent.length > 0 ? "saving" : "saved";
        options.onRefused(error);
      } else {
        save = "waiting";
        options.schedule(again, retry);
        retry = Math.min(retry * 2, longestRetry);
      }
    } finally {
      sending = false;
    }
    publish();
    if (missed) options.readAgain();
    if (save === "saving") void flush();
  }

  /** Whoever left the page, or signed out on it, tries nothing again: what is left is kept for their next visit. */
  function again(): void {
    if (running) void flush();
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** Does something as one step of undo; null when it changes nothing. */
    dispatch: (intents: readonly Intent[], words: string): Step | null => {
      const back = perform(intents);
      if (!back) return null;
      const step: Step = { words, forward: [...intents], back };
      undoSteps = [...undoSteps, step].slice(-maxSteps);
      redoSteps = [];
      publish({ ...state, save, undo: undoSteps, redo: redoSteps });
      return step;
    },
    /**
     * Takes the last step back; answers its words, or null when there is none. With `only`, when that is the last and the page
     * still shows the dashboard.
     */
    undo: (only?: Step): string | null => {
      const step = undoSteps.at(-1);
      if (!step || (only && (only !== step || !running))) return null;
      perform([step.back]);
      undoSteps = undoSteps.slice(0, -1);
      redoSteps = [...redoSteps, step];
      publish({ ...state, save, undo: undoSteps, redo: redoSteps });
      return step.words;
    },
    /** Does the last step that was taken back again. */
    redo: (): string | null => {
      const step = redoSteps.at(-1);
      if (!step) return null;
      const back = perform(step.forward);
      redoSteps = redoSteps.slice(0, -1);
      undoSteps = [...undoSteps, back ? { ...step, back } : step];
      publish({ ...state, save, undo: undoSteps, redo: redoSteps });
      return step.words;
    },
    /** The server's document as another tab or a fresh read gives it; what was not sent yet stays on top. */
    receive: (layout: ServerLayout): void => {
      if (sending) {
        missed ||= layout.revision !== ground.revision;
        return;
      }
      // A newer Huntboard's default is another under the same revision.
      if (layout.revision === ground.revision && sameDocument(layout.document, ground.document))
        return;
      ground = { revision: layout.revision, document: share(state.document, layout.document) };
      publish();
    },
    /** The page shows it: what was kept unsent goes out. */
    start: (): void => {
      running = true;
      if (unsent.length > 0) options.schedule(again, 0);
    },
    /** The page is left: what was just done goes out now, and nothing is tried again later. */
    stop: (): void => {
      if (save === "saving") again();
      running = false;
    },
    /** Tries at once instead of at the next turn, when the network is back. */
    flush,
  };
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;
