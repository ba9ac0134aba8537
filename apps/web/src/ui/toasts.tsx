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
  return (
    <section aria-label="Notices" className={classes.region} data-no-print>
      <div role="status" className={classes.list}>
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={() => store.dismiss(toast.id)} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, toast.undo ? 12_000 : 6000);
    return () => clearTimeout(timer);
  });
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
