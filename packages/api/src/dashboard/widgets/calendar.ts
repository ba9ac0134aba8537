import { defineWidget } from "./define-widget.ts";

export const calendar = defineWidget({
  title: "Upcoming calendar",
  description: "Your next interviews and events, how long until then, and how to join.",
  smallest: { w: 3, h: 3 },
  usual: { w: 4, h: 4 },
  several: true,
  settingsVersion: 1,
  settings: {
    days: { kind: "number", label: "Look ahead", min: 1, max: 60, default: 14, unit: "days" },
    interviewsOnly: { kind: "switch", label: "Interviews only", default: false },
    limit: { kind: "number", label: "At most", min: 3, max: 20, default: 8, unit: "events" },
  },
});
