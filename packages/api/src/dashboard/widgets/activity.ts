import { defineWidget } from "./define-widget.ts";

/** Of the first version of the settings. */
const allKindsBefore = 6;

export const activity = defineWidget({
  title: "Activity timeline",
  description:
    "What happened, day by day: applications, steps done, interviews, notes, imports, sync.",
  smallest: { w: 3, h: 3 },
  usual: { w: 6, h: 4 },
  several: true,
  settingsVersion: 2,
  // Who showed every kind there was goes on to show every kind there is.
  migrate: ({ kinds, ...rest }) =>
    Array.isArray(kinds) && kinds.length < allKindsBefore ? { ...rest, kinds } : rest,
  settings: {
    kinds: {
      kind: "choices",
      label: "Show",
      options: [
        { value: "status", label: "Status changes" },
        { value: "step", label: "Steps done" },
        { value: "event", label: "Interviews and events" },
        { value: "note", label: "Notes" },
        { value: "document", label: "Documents" },
        { value: "sync", label: "Calendar sync" },
        { value: "job", label: "Jobs brought in" },
      ],
      default: ["status", "step", "event", "note", "document", "sync", "job"],
    },
    limit: { kind: "number", label: "At most", min: 5, max: 50, default: 15, unit: "entries" },
  },
});
