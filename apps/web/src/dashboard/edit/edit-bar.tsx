import type { Breakpoint } from "@huntboard/api/layout";
import { Button } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconLayoutGridAdd,
} from "@tabler/icons-react";
import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { MenuOnDemand } from "../../ui/menu-on-demand.tsx";
import type { Taken } from "../layout/layout-store.ts";
import { overtakenWords } from "../layout/overtaken-words.ts";
import { useOfferUndo } from "../layout/use-offer-undo.ts";
import { useLayoutState, useLayoutStore } from "../layout/layout-context.tsx";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import classes from "./edit-bar.module.css";

const GalleryDialog = lazyDialog(async () => (await import("./gallery-dialog.tsx")).GalleryDialog);
const LayoutsDialog = lazyDialog(async () => (await import("./layouts-dialog.tsx")).LayoutsDialog);

const saveWords = {
  saved: "Saved",
  saving: "Saving",
  waiting: "Not saved yet: Huntboard does not answer. It goes on by itself.",
} as const;
const widthNames: Record<Breakpoint, string> = {
  lg: "wide screens",
  md: "medium screens",
  sm: "small screens",
  xs: "phones",
};

interface EditBarProps {
  breakpoint: Breakpoint;
  announce: (words: string) => void;
  onDone: () => void;
}

/** What edit mode offers: undo and redo, more widgets, layouts, the way back to the default. Every change is saved by itself. */
export function EditBar({ breakpoint, announce, onDone }: EditBarProps) {
  const store = useLayoutStore();
  const { undo, redo, save } = useLayoutState();
  const toast = useToast();
  const offerUndo = useOfferUndo();
  const [open, setOpen] = useState<"gallery" | "layouts" | null>(null);
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const close = () => setOpen(null);
  const tell = (taken: Taken | null, done: string, left: string) => {
    if (taken?.overtaken) toast({ message: overtakenWords(`${left}: ${taken.words}`) });
    else if (taken) announce(`${done}: ${taken.words}.`);
  };
  const back = () => tell(store.undo(), "Undone", "Not undone");
  const again = () => tell(store.redo(), "Done again", "Not done again");
  useUndoKeys(back, again);
  const reset = (name?: Breakpoint) => {
    const words =
      name === undefined ? "Dashboard reset" : `Arrangement for ${widthNames[name]} reset`;
    const step = store.dispatch([{ type: "reset", breakpoint: name }], words);
    if (step) offerUndo(step);
    else announce("It is the default already.");
  };
  const more = (
    <div className={classes.buttons}>
      <Button
        variant="default"
        size="sm"
        data-add-widget
        leftSection={<IconLayoutGridAdd size={16} aria-hidden />}
        onClick={() => setOpen("gallery")}
      >
        Add widget
      </Button>
      <Button variant="default" size="sm" onClick={() => setOpen("layouts")}>
        Layouts
      </Button>
      <MenuOnDemand
        position="bottom-end"
        renderTarget={(props) => (
          <Button
            {...props}
            variant="default"
            size="sm"
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            Reset
          </Button>
        )}
      >
        {(Menu) => (
          <>
            <Menu.Item onClick={() => reset(breakpoint)}>
              The arrangement for {widthNames[breakpoint]}
            </Menu.Item>
            <Menu.Item onClick={() => reset()}>Everything</Menu.Item>
          </>
        )}
      </MenuOnDemand>
    </div>
  );
  return (
    <section aria-label="Arrange the dashboard" className={classes.bar} data-no-print>
      <p className={classes.help}>
        Drag a widget by its handle, or use its menu. With the keyboard: Enter on a handle, then the
        arrows. This changes the arrangement for {widthNames[breakpoint]}.
      </p>
      {phone && more}
      <div className={classes.steps} ref={tellHeight}>
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="sm"
            disabled={undo.length === 0}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={back}
          >
            Undo
          </Button>
          <Button
            variant="default"
            size="sm"
            disabled={redo.length === 0}
            leftSection={<IconArrowForwardUp size={16} aria-hidden />}
            onClick={again}
          >
            Redo
          </Button>
        </div>
        {!phone && more}
        <span className={classes.save} role="status" data-state={save}>
          {saveWords[save]}
        </span>
        <Button size="sm" className={classes.done ?? ""} onClick={onDone}>
          Done
        </Button>
      </div>
      {open === "gallery" && <GalleryDialog announce={announce} onClose={close} />}
      {open === "layouts" && <LayoutsDialog onClose={close} />}
    </section>
  );
}

/** Tells the page how high the bar is that stays at its top: what is brought into view has to stand below it. */
function tellHeight(bar: HTMLElement | null) {
  if (!bar) return;
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() =>
    style.setProperty("--edit-bar", `${bar.offsetHeight}px`),
  );
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty("--edit-bar");
  };
}

/** Ctrl or Cmd with Z and Shift+Z or Y, in edit mode; not while typing, nor behind a dialog or menu. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, [contenteditable]") !== null;
      if (typing || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('[role="dialog"], [role="menu"]')) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
