import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { createShortcutReader, type ShortcutAction, takesTyping } from "../lib/shortcuts.ts";
import { listStepEvent, openHelpEvent } from "./shortcut-events.ts";
import { lazyDialog } from "../ui/lazy-dialog.tsx";

const ShortcutDialog = lazyDialog(
  async () => (await import("./shortcut-dialog.tsx")).ShortcutDialog,
);
const CommandPalette = lazyDialog(
  async () => (await import("./command-palette.tsx")).CommandPalette,
);

/** Listens for shortcuts, and shows what they open. Letters count only while nobody types. */
export function ShortcutLayer() {
  const [open, setOpen] = useState<"help" | "palette" | null>(null);
  const run = useShortcutAction(() => setOpen("help"));

  useEffect(() => {
    const reader = createShortcutReader();
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setOpen("palette");
        return;
      }
      if (event.defaultPrevented || isBusy(event.target)) return;
      const action = reader.press(event, event.timeStamp);
      if (action === null) return;
      event.preventDefault();
      run(action);
    };
    const onHelp = () => setOpen("help");
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener(openHelpEvent, onHelp);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener(openHelpEvent, onHelp);
    };
  }, [run]);

  return (
    <>
      {open === "help" && <ShortcutDialog onClose={() => setOpen(null)} />}
      {open === "palette" && <CommandPalette onClose={() => setOpen(null)} />}
    </>
  );
}

function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"], [data-dragging="true"]')) return true;
  return (
    target instanceof HTMLElement &&
    takesTyping({
      tagName: target.tagName,
      isContentEditable: target.isContentEditable,
      role: target.getAttribute("role"),
    })
  );
}

function stepInList(by: number): void {
  window.dispatchEvent(new CustomEvent(listStepEvent, { detail: by }));
}

/** The page's own search field, where it has one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}

function useShortcutAction(openHelp: () => void): (action: ShortcutAction) => void {
  const navigate = useNavigate();
  return (action) => {
    switch (action) {
      case "dashboard":
        return void navigate({ to: "/dashboard" });
      case "jobs":
        return void navigate({ to: "/jobs" });
      case "applications":
        return void navigate({ to: "/applications" });
      case "pipeline":
        return void navigate({ to: "/pipeline" });
      case "calendar":
        return void navigate({ to: "/calendar" });
      case "settings":
        return void navigate({ to: "/settings" });
      case "new":
        return void navigate({ to: "/applications", search: { new: true } });
      case "newJob":
        return void navigate({ to: "/jobs", search: { add: "url" } });
      case "next":
        return stepInList(1);
      case "previous":
        return stepInList(-1);
      case "search":
        return focusSearch() ? undefined : void navigate({ to: "/applications" }).then(focusSearch);
      case "help":
        return openHelp();
    }
  };
}
