export interface ToastInput {
  message: string;
  /** Offers a way back; the toast then stays longer. */
  undo?: () => void | Promise<void>;
  tone?: "neutral" | "danger";
}

export interface Toast extends ToastInput {
  id: number;
}

/** The notices on screen; at most three, the oldest leaves first. */
export function createToastStore() {
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const publish = (next: readonly Toast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  return {
    show: (input: ToastInput): void => {
      lastId += 1;
      publish([...toasts, { ...input, id: lastId }].slice(-3));
    },
    dismiss: (id: number): void => publish(toasts.filter((toast) => toast.id !== id)),
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
