import {
  applyAll,
  differs,
  type Intent,
  invertIntents,
  layoutRules,
  mergeIntents,
  type Restore,
  sameDocument,
  touchedBy,
} from "@huntboard/api/layout";
import { answerIn } from "./answer-in.ts";
import { share } from "./share.ts";
import type {
  Answered,
  Call,
  HeardLayout,
  Kept,
  LayoutState,
  LayoutStoreOptions,
  SaveState,
  ServerLayout,
  Told,
} from "./store-options.ts";
import { leaveAgain, leaveSteps, sent, type Step } from "./undo-steps.ts";

/** What taking back, or doing again, came to: overtaken when others changed it since, and it was left to them. */
export interface Taken {
  words: string;
  overtaken: boolean;
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
  let unsent: Intent[] = [];
  let undoSteps: Step[] = [];
  let redoSteps: Step[] = [];
  /** What goes next, and again, until the server says what became of it. */
  let call: Call | null = null;
  let steps = 0;
  let sending = false;
  let running = false;
  let missed = false;
  let retry = shortestRetry;
  let save: SaveState = "saved";
  let state: LayoutState = compose();
  let untold: Told | null = null;
  const listeners = new Set<() => void>();
  if (options.kept) goOn(options.kept);

  function goOn(kept: Kept): void {
    ({ unsent, call, undo: undoSteps, redo: redoSteps } = kept);
    steps = Math.max(0, ...[...undoSteps, ...redoSteps].map(({ number }) => number));
    save = unsent.length > 0 ? "saving" : "saved";
    state = compose();
    untold = meet(ground, kept.revision, answerIn(ground, call));
    state = compose();
  }

  function compose(): LayoutState {
    return {
      document: applyAll(ground.document, unsent, layoutRules),
      revision: ground.revision,
      save,
      undo: undoSteps,
      redo: redoSteps,
    };
  }

  function publish(next: LayoutState = compose()): void {
    state = next;
    keep();
    for (const listener of listeners) listener();
  }

  function keep(): void {
    options.keep({ revision: ground.revision, call, unsent, undo: undoSteps, redo: redoSteps });
  }

  /** Shows and queues intents; answers how to take them back, or null when they change nothing. */
  function perform(intents: readonly Intent[]): Restore | null {
    const before = state.document;
    const after = applyAll(before, intents, layoutRules);
    const back = invertIntents(before, after, intents);
    if (!back) return null;
    unsent = [...unsent, ...intents];
    save = "saving";
    state = { ...state, document: after };
    options.schedule(again, gather);
    return back;
  }

  /** Takes a step back; answers the step that does it again, or null when it changes nothing. */
  function reverse(step: Step): Step | null {
    const isLast = step.pending === unsent.length && unsent.length - step.size >= (call?.size ?? 0);
    if (step.size === 0 || !isLast) {
      const back = perform([step.back]);
      return back && { ...step, back, size: 1, pending: unsent.length };
    }
    // Nobody knows of it yet: as if it had never been.
    const before = state.document;
    const undone = unsent.slice(unsent.length - step.size);
    unsent = unsent.slice(0, -step.size);
    if (unsent.length === 0) save = "saved";
    state = compose();
    const back = invertIntents(before, state.document, undone);
    return back && { ...step, back, size: 0, pending: 0 };
  }

  function take(from: "undo" | "redo", only?: Step): Taken | null {
    const [stack, other] = from === "undo" ? [undoSteps, redoSteps] : [redoSteps, undoSteps];
    const step = stack.at(-1);
    if (!step || (only && (only.number !== step.number || !running))) return null;
    const inverse = reverse(step);
    const rest = stack.slice(0, -1);
    const taken = inverse ? [...other, inverse] : other;
    [undoSteps, redoSteps] = from === "undo" ? [rest, taken] : [taken, rest];
    publish({ ...state, save, undo: undoSteps, redo: redoSteps });
    return { words: step.words, overtaken: inverse === null };
  }

  /**
   * What there is at the server since a revision. The call under way may be in it, and is not sent any more then; what was
   * not sent yet is on top. Answers what is to be told.
   */
  function meet(layout: ServerLayout, since: number, answer: Answered | null): Told {
    const others = Object.entries(layout.touched).filter(
      ([, revision]) => revision > since && revision !== answer?.made,
    );
    const { overwritten = [], overtaken = [] } = answer ?? {};
    const parts = [...others.map(([part]) => part), ...overwritten, ...overtaken];
    // Below the call there is what the server found. Nobody says what that was once an answer was lost: it is left to others.
    const below = answer ? answer.found : layout.document;
    const own = answer ? unsent.slice(0, call?.size) : [];
    if (!below) settle();
    undoSteps = leaveSteps(undoSteps, { parts, document: below ?? layout.document });
    redoSteps = leaveAgain(redoSteps, parts);
    if (answer) settle();
    const earlier = below && { touched: touchedBy(own, layout.document), document: below };
    const merged = mergeIntents(layout.document, unsent, parts, earlier ?? undefined);
    unsent = merged.intents;
    ground = { ...layout, document: share(state.document, layout.document) };
    // What was taken back already overwrites nothing.
    const isShown = (part: string) =>
      !below || part === "*" || differs(part, below, merged.document);
    return {
      overwritten: [...overwritten.filter(isShown), ...merged.overwritten],
      overtaken: [...overtaken, ...merged.overtaken],
      theirs: below,
    };
  }

  function tell({ overwritten, overtaken, theirs }: Told): void {
    if (overwritten.length > 0) options.onOverwritten(overwritten, theirs);
    if (overtaken.length > 0) options.onOvertaken(overtaken);
  }

  /** The server took, or refused, the call under way. */
  function settle(): void {
    const size = call?.size ?? 0;
    call = null;
    unsent = unsent.slice(size);
    undoSteps = sent(undoSteps, size);
    redoSteps = sent(redoSteps, size);
    save = unsent.length > 0 ? "saving" : "saved";
  }

  async function flush(): Promise<void> {
    if (sending || unsent.length === 0) return;
    sending = true;
    missed = false;
    call ??= { id: options.newId(), size: Math.min(unsent.length, maxIntents) };
    keep();
    try {
      const { made, overwritten, overtaken, found, ...layout } = await options.send({
        baseRevision: ground.revision,
        intents: unsent.slice(0, call.size),
        call: call.id,
      });
      const told = meet(layout, ground.revision, { made, overwritten, overtaken, found });
      retry = shortestRetry;
      options.onSaved(ground);
      tell(told);
    } catch (error) {
      if (options.isRefusal(error)) {
        settle();
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

  function begin(): void {
    if (untold) tell(untold);
    untold = null;
    if (unsent.length > 0) options.schedule(again, 0);
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
    /** Does something as one step of undo; null when it changes nothing, or the page was left. */
    dispatch: (intents: readonly Intent[], words: string): Step | null => {
      const back = running ? perform(intents) : null;
      if (!back) return null;
      steps += 1;
      const { length } = intents;
      const step = { number: steps, words, back, size: length, pending: unsent.length };
      undoSteps = [...undoSteps, step].slice(-maxSteps);
      redoSteps = [];
      publish({ ...state, save, undo: undoSteps, redo: redoSteps });
      return step;
    },
    /**
     * Takes the last step back, unless others changed the same since; null when there is none. With `only`, when that is the
     * last and the page still shows the dashboard.
     */
    undo: (only?: Step): Taken | null => take("undo", only),
    /** Does the last step that was taken back again, unless others changed the same since; null when there is none. */
    redo: (): Taken | null => take("redo"),
    /** The server's document as another tab or a fresh read gives it; what was not sent yet stays on top. */
    receive: ({ touched, calls, ...rest }: HeardLayout): void => {
      if (sending) {
        missed ||= rest.revision !== ground.revision;
        return;
      }
      // A tab from before this version says too little.
      if (!touched || !calls) {
        options.readAgain();
        return;
      }
      const layout = { ...rest, touched, calls };
      // A newer Huntboard's default is another under the same revision.
      if (layout.revision === ground.revision && sameDocument(layout.document, ground.document))
        return;
      const told = meet(layout, ground.revision, answerIn(layout, call));
      publish();
      tell(told);
    },
    /** Goes on with what was kept; false, and nothing, where something was done here already. */
    takeOver: (kept: Kept): boolean => {
      if (unsent.length + undoSteps.length + redoSteps.length > 0) return false;
      goOn(kept);
      publish();
      if (running) begin();
      return true;
    },
    /** The page shows it: what was kept unsent goes out. */
    start: (): void => {
      running = true;
      begin();
    },
    /** The page is left: what was just done goes out now, and nothing is tried again later. */
    stop: (): void => {
      if (save === "saving") again();
      running = false;
    },
    /** Something is under way, or goes out next. */
    isBusy: () => sending || save === "saving",
    /** Tries at once instead of at the next turn, when the network is back. */
    flush,
  };
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;
