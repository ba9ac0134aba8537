import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { createToastStore, type Toast, type ToastInput, type ToastStore } from "./toast-store.ts";
import classes from "./toasts.module.css";

const ToastContext = createContext<ToastStore>(createToastStore());

/** Shows a notice at the bottom: `toast({ message, undo })`. Readers hear it politely. */
export function useToast(): (input: ToastInput) => void {
  const store = useContext(ToastContext);
  return store.show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createToastStore);
  return (
    <ToastContext value={store}>
      {children}
      <ToastRegion store={store} />
    </ToastContext>
  );
}

function ToastRegion({ store }: { store: ToastStore }) {
  const toasts = useSyncExternalStore(store.subscribe, store.list);
  const count = toasts.length;
  useEffect(() => {
    // The page grows by as much as the notices cover, so that everything can be scrolled clear of them.
    document.documentElement.style.setProperty("--toast-space", `${count * 4}rem`);
  }, [count]);
  return (
    <section aria-label="Notices" className={classes.region} data-no-print>
      <div role="status" className={classes.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} dismiss={store.dismiss} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast, dismiss }: { toast: Toast; dismiss: ToastStore["dismiss"] }) {
  const [held, setHeld] = useState(false);
  const { id } = toast;
  const patience = toast.undo ? 12_000 : 6000;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), patience);
    return () => clearTimeout(timer);
  }, [held, id, patience, dismiss]);
  const onClose = () => dismiss(id);
  const undo = () => {
    onClose();
    void toast.undo?.();
  };
  return (
    <div
      className={classes.toast}
      data-tone={toast.tone ?? "neutral"}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.message}>{toast.message}</span>
      {toast.undo && (
        <Button size="compact-sm" variant="subtle" className={classes.undo} onClick={undo}>
          Undo
        </Button>
      )}
      <ActionIcon variant="subtle" className={classes.close} aria-label="Dismiss" onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}
