import { defineWidget } from "./define-widget.ts";

export const jobs = defineWidget({
  title: "Recent jobs",
  description: "The newest jobs you brought in, with one click to save, dismiss or apply.",
  smallest: { w: 3, h: 3 },
  usual: { w: 6, h: 4 },
  several: true,
  settingsVersion: 1,
  settings: {
    source: {
      kind: "choice",
      label: "Show",
      options: [
        { value: "newest", label: "Newest first" },
        { value: "match", label: "Best match first" },
      ],
      default: "newest",
    },
    remote: { kind: "switch", label: "Remote only", default: false },
    applied: { kind: "switch", label: "Those with an application too", default: false },
    limit: { kind: "number", label: "At most", min: 3, max: 20, default: 6, unit: "jobs" },
  },
});
