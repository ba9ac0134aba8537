import { defineWidget } from "./define-widget.ts";

export const recommendations = defineWidget({
  title: "Recommendations",
  description: "The jobs that fit what you look for, with the reasons.",
  smallest: { w: 3, h: 3 },
  usual: { w: 4, h: 4 },
  several: false,
  settingsVersion: 1,
  settings: {
    limit: { kind: "number", label: "At most", min: 3, max: 20, default: 5, unit: "jobs" },
    reasons: { kind: "switch", label: "Show the reasons", default: true },
  },
});
