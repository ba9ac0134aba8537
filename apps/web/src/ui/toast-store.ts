import { toFailure } from "../lib/failure.ts";

export interface ToastInput {
  message: string;
  /** Offers a way back; the toast then stays longer. What it throws is said in a new notice. */
  undo?: () => void | Promise<void>;
  /** What else may be done about it; stays as long, and fails as loudly. */
  choices?: readonly ToastChoice[];
  /** Where to see what the notice speaks of. */
  link?: ToastLink;
  /** Offers to load this address anew. */
  reload?: string;
  tone?: "neutral" | "danger";
}

export interface ToastChoice {
  words: string;
  run: () => void | Promise<void>;
}

/** What links lead to: an event in the calendar, an application, or a job. */
export type ToastLink = { words: string } & (
  | { eventId: string }
  | { applicationId: string }
  | { jobId: string }
);

export interface Toast extends ToastInput {
  id: number;
}

/** The notices on screen: two at most. A new one takes the place of those that offered no way back. */
export function createToastStore() {
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const publish = (next: readonly Toast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const show = (input: ToastInput): void => {
    lastId += 1;
    const open = toasts.filter(({ undo, choices }) => undo ?? choices);
    publish([...open, { ...input, id: lastId }].slice(-2));
  };
  const dismiss = (id: number): void => publish(toasts.filter((toast) => toast.id !== id));
  const attempt = async (id: number, run: ToastChoice["run"], otherwise: string): Promise<void> => {
    dismiss(id);
    try {
      await run();
    } catch (error) {
      show({ message: `${otherwise} ${toFailure(error).message}`, tone: "danger" });
    }
  };
  return {
    show,
    dismiss,
    /** Goes the way back that a notice offers, and says so if that fails. */
    takeBack: ({ id, undo }: Toast): Promise<void> =>
      attempt(id, () => undo?.(), "Not taken back."),
    /** Does what was chosen of a notice, and says so if that fails. */
    choose: ({ id }: Toast, { run }: ToastChoice): Promise<void> => attempt(id, run, "Not done."),
    list: () => toasts,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type ToastStore = ReturnType<typeof createToastStore>;
