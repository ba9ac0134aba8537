import { defineWidget } from "./define-widget.ts";

export const goals = defineWidget({
  title: "Goals tracker",
  description: "Goals that count themselves, with deadlines and streaks.",
  smallest: { w: 3, h: 3 },
  usual: { w: 3, h: 4 },
  several: false,
  settingsVersion: 1,
  settings: {
    met: { kind: "switch", label: "Show goals that are met", default: true },
    limit: { kind: "number", label: "At most", min: 1, max: 20, default: 5, unit: "goals" },
  },
});
