import type { WidgetKind } from "@huntboard/api/widgets";
import { type ComponentType, createElement, lazy } from "react";

export interface WidgetProps {
  settings: Record<string, unknown>;
}

type Look = ComponentType<WidgetProps>;

/** The code of every kind of widget; what each is stands in @huntboard/api/widgets. One that is missing does not compile. */
const loaders = {
  status: () => import("./status-widget.tsx").then((code) => code.StatusWidget),
  jobs: () => import("./jobs-widget.tsx").then((code) => code.JobsWidget),
  stats: () => import("./stats-widget.tsx").then((code) => code.StatsWidget),
  calendar: () => import("./calendar-widget.tsx").then((code) => code.CalendarWidget),
  recommendations: () =>
    import("./recommendations-widget.tsx").then((code) => code.RecommendationsWidget),
  activity: () => import("./activity-widget.tsx").then((code) => code.ActivityWidget),
  skills: () => import("./skills-widget.tsx").then((code) => code.SkillsWidget),
  goals: () => import("./goals-widget.tsx").then((code) => code.GoalsWidget),
} satisfies Record<WidgetKind, () => Promise<Look>>;

const looks = new Map<WidgetKind, Look>();

/** What shows a kind of widget; its code is loaded when it is first shown. */
export function WidgetLook({ kind, settings }: WidgetProps & { kind: WidgetKind }) {
  return createElement(lookOf(kind), { settings });
}

function lookOf(kind: WidgetKind): Look {
  const known = looks.get(kind);
  if (known) return known;
  const look = lazy(async () => ({ default: await loaders[kind]() }));
  looks.set(kind, look);
  return look;
}
