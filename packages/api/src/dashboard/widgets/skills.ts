import { defineWidget } from "./define-widget.ts";

export const skills = defineWidget({
  title: "Skills progress",
  description: "Your level against your target, and how much your jobs ask for it.",
  smallest: { w: 3, h: 3 },
  usual: { w: 3, h: 4 },
  several: false,
  settingsVersion: 1,
  settings: {
    order: {
      kind: "choice",
      label: "First",
      options: [
        { value: "progress", label: "What you are working on" },
        { value: "gap", label: "What is most missing" },
        { value: "demand", label: "What is most asked for" },
      ],
      default: "progress",
    },
    limit: { kind: "number", label: "At most", min: 3, max: 20, default: 6, unit: "skills" },
  },
});
