import { defineWidget } from "./define-widget.ts";

export const status = defineWidget({
  title: "Status overview",
  description: "How many applications stand at each stage, and how far they get.",
  smallest: { w: 3, h: 3 },
  usual: { w: 6, h: 4 },
  several: true,
  settingsVersion: 1,
  settings: {
    view: {
      kind: "choice",
      label: "Show",
      options: [
        { value: "counts", label: "Counts by stage" },
        { value: "funnel", label: "Funnel" },
        { value: "both", label: "Both" },
      ],
      default: "both",
    },
    period: {
      kind: "choice",
      label: "Funnel of applications from",
      options: [
        { value: "90", label: "The last 90 days" },
        { value: "365", label: "The last year" },
        { value: "all", label: "All time" },
      ],
      default: "365",
    },
    ghostedAfter: {
      kind: "choice",
      label: "Without any answer for",
      options: [
        { value: "7", label: "7 days" },
        { value: "14", label: "14 days" },
        { value: "30", label: "30 days" },
        { value: "60", label: "60 days" },
      ],
      default: "30",
    },
    ended: { kind: "switch", label: "Count rejected and withdrawn too", default: true },
  },
});
