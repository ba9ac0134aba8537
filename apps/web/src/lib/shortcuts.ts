/** What a shortcut does; the keys are pressed one after another, as in "g a". */
export interface Shortcut<Action extends string> {
  keys: string;
  action: Action;
  label: string;
}

export const shortcuts = [
  { keys: "g d", action: "dashboard", label: "Go to the dashboard" },
  { keys: "g j", action: "jobs", label: "Go to jobs" },
  { keys: "g a", action: "applications", label: "Go to applications" },
  { keys: "g p", action: "pipeline", label: "Go to the pipeline" },
  { keys: "g c", action: "calendar", label: "Go to the calendar" },
  { keys: "g s", action: "settings", label: "Go to settings" },
  { keys: "n", action: "new", label: "Add an application" },
  { keys: "b", action: "newJob", label: "Bring in a job" },
  { keys: "j", action: "next", label: "Next in the list of jobs" },
  { keys: "k", action: "previous", label: "Previous in the list of jobs" },
  { keys: "/", action: "search", label: "Search jobs, elsewhere applications" },
  { keys: "?", action: "help", label: "Show these shortcuts" },
] as const satisfies Shortcut<string>[];

export type ShortcutAction = (typeof shortcuts)[number]["action"];

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** How long the first key of a pair waits for the second, in milliseconds. */
const patience = 1200;

/** Remembers the first key of a pair. `press` answers the action that a key completes, else null. */
export function createShortcutReader(table: readonly Shortcut<ShortcutAction>[] = shortcuts) {
  let pending: { key: string; at: number } | null = null;
  return {
    press(event: KeyPress, at: number): ShortcutAction | null {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        pending = null;
        return null;
      }
      const before = pending && at - pending.at <= patience ? `${pending.key} ` : "";
      pending = null;
      const match =
        table.find(({ keys }) => keys === before + event.key) ??
        table.find(({ keys }) => keys === event.key);
      if (match) return match.action;
      if (table.some(({ keys }) => keys.startsWith(`${event.key} `)))
        pending = { key: event.key, at };
      return null;
    },
  };
}

/** Whether keys belong to what has the focus: a field, or something that takes letters itself. */
export function takesTyping(
  target: { tagName: string; isContentEditable: boolean; role: string | null } | null,
): boolean {
  if (!target) return false;
  return (
    ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName) ||
    target.isContentEditable ||
    ["textbox", "combobox", "searchbox", "menu", "menuitem", "listbox", "option"].includes(
      target.role ?? "",
    )
  );
}
