import type { WidgetKind } from "@huntboard/api/widgets";
import { type ComponentType, lazy } from "react";

export interface WidgetProps {
  settings: Record<string, unknown>;
}

/** A component that is loaded when it is first shown. */
function look(load: () => Promise<ComponentType<WidgetProps>>) {
  return lazy(async () => ({ default: await load() }));
}

/** The looks of every kind of widget; what each is stands in @huntboard/api/widgets. One that is missing does not compile. */
export const looks = {
  status: look(() => import("./status-widget.tsx").then((code) => code.StatusWidget)),
  jobs: look(() => import("./jobs-widget.tsx").then((code) => code.JobsWidget)),
  stats: look(() => import("./stats-widget.tsx").then((code) => code.StatsWidget)),
  calendar: look(() => import("./calendar-widget.tsx").then((code) => code.CalendarWidget)),
  recommendations: look(() =>
    import("./recommendations-widget.tsx").then((code) => code.RecommendationsWidget),
  ),
  activity: look(() => import("./activity-widget.tsx").then((code) => code.ActivityWidget)),
  skills: look(() => import("./skills-widget.tsx").then((code) => code.SkillsWidget)),
  goals: look(() => import("./goals-widget.tsx").then((code) => code.GoalsWidget)),
} satisfies Record<WidgetKind, ComponentType<WidgetProps>>;
