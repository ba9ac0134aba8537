import { defineWidget } from "./define-widget.ts";

export const activity = defineWidget({
  title: "Activity timeline",
  description: "What happened, day by day: applications, interviews, notes, imports, sync.",
  smallest: { w: 3, h: 3 },
  usual: { w: 6, h: 4 },
  several: true,
  settingsVersion: 1,
  settings: {
    kinds: {
      kind: "choices",
      label: "Show",
      options: [
        { value: "status", label: "Status changes" },
        { value: "event", label: "Interviews and events" },
        { value: "note", label: "Notes" },
        { value: "document", label: "Documents" },
        { value: "sync", label: "Calendar sync" },
        { value: "job", label: "Jobs brought in" },
      ],
      default: ["status", "event", "note", "document", "sync", "job"],
    },
    limit: { kind: "number", label: "At most", min: 5, max: 50, default: 15, unit: "entries" },
  },
});
