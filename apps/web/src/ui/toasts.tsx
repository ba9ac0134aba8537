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
import { TextLink } from "./text-link.tsx";
import {
  createToastStore,
  type Toast,
  type ToastInput,
  type ToastLink,
  type ToastStore,
} from "./toast-store.ts";
import classes from "./toasts.module.css";

const ToastContext = createContext<ToastStore>(createToastStore());

/** Shows a notice at the bottom: `toast({ message, undo })`. Readers hear it politely. */
export function useToast(): (input: ToastInput) => void {
  const store = useContext(ToastContext);
  return store.show;
}

/** What keeps the notices; `ToastRegion` shows them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createToastStore);
  return <ToastContext value={store}>{children}</ToastContext>;
}

/** The notices on screen; inside the router, because they may link to a page. */
export function ToastRegion() {
  const store = useContext(ToastContext);
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
          <ToastCard key={toast.id} toast={toast} store={store} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast, store }: { toast: Toast; store: ToastStore }) {
  const [held, setHeld] = useState(false);
  const { id } = toast;
  const { dismiss, takeBack, choose } = store;
  const patience = toast.undo || toast.choices || toast.link || toast.reload ? 12_000 : 6000;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), patience);
    return () => clearTimeout(timer);
  }, [held, id, patience, dismiss]);
  const onClose = () => dismiss(id);
  const reload = () => {
    const { location } = globalThis;
    if (toast.reload === undefined || toast.reload === location.href) location.reload();
    else location.assign(toast.reload);
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
      {toast.link && <NoticeLink link={toast.link} onClick={onClose} />}
      {toast.undo && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.undo}
          onClick={() => void takeBack(toast)}
        >
          Undo
        </Button>
      )}
      {toast.choices && (
        <div className={classes.choices}>
          {toast.choices.map((choice) => (
            <Button
              key={choice.words}
              size="compact-sm"
              variant="subtle"
              className={classes.undo}
              onClick={() => void choose(toast, choice)}
            >
              {choice.words}
            </Button>
          ))}
        </div>
      )}
      {toast.reload !== undefined && (
        <Button size="compact-sm" variant="subtle" className={classes.undo} onClick={reload}>
          Reload
        </Button>
      )}
      <ActionIcon variant="subtle" className={classes.close} aria-label="Dismiss" onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function NoticeLink({ link, onClick }: { link: ToastLink; onClick: () => void }) {
  const shared = { className: classes.link ?? "", onClick };
  if ("eventId" in link)
    return (
      <TextLink to="/calendar" search={{ event: link.eventId }} {...shared}>
        {link.words}
      </TextLink>
    );
  if ("jobId" in link)
    return (
      <TextLink to="/jobs/$jobId" params={{ jobId: link.jobId }} {...shared}>
        {link.words}
      </TextLink>
    );
  return (
    <TextLink
      to="/applications/$applicationId"
      params={{ applicationId: link.applicationId }}
      {...shared}
    >
      {link.words}
    </TextLink>
  );
}
