import { defineWidget } from "./define-widget.ts";

export const stats = defineWidget({
  title: "Application stats",
  description: "Applied per week, answers, offers, and what comes of each source, CV and salary.",
  smallest: { w: 3, h: 3 },
  usual: { w: 4, h: 4 },
  several: true,
  settingsVersion: 1,
  settings: {
    weeks: {
      kind: "choice",
      label: "Look at",
      options: [
        { value: "4", label: "4 weeks" },
        { value: "12", label: "12 weeks" },
        { value: "26", label: "26 weeks" },
        { value: "52", label: "A year" },
      ],
      default: "12",
    },
    show: {
      kind: "choice",
      label: "Show",
      options: [
        { value: "summary", label: "Figures" },
        { value: "weeks", label: "Applied per week" },
        { value: "conversion", label: "Stage to stage" },
        { value: "stages", label: "Time in each stage" },
        { value: "effort", label: "Effort" },
        { value: "sources", label: "By source" },
        { value: "cvs", label: "By CV" },
        { value: "places", label: "By place of work" },
        { value: "salaries", label: "By salary" },
      ],
      default: "summary",
    },
    smallGroups: { kind: "switch", label: "Show groups of fewer than 5", default: false },
  },
});
