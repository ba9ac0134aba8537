import { activity } from "./activity.ts";
import { calendar } from "./calendar.ts";
import type { WidgetDefinition } from "./define-widget.ts";
import { goals } from "./goals.ts";
import { jobs } from "./jobs.ts";
import { recommendations } from "./recommendations.ts";
import { skills } from "./skills.ts";
import { stats } from "./stats.ts";
import { status } from "./status.ts";

/** Every kind of widget, in the gallery's order; apps/web/src/widgets/registry.ts has the looks of each. */
export const widgets = {
  status,
  jobs,
  stats,
  calendar,
  recommendations,
  activity,
  skills,
  goals,
} satisfies Record<string, WidgetDefinition>;

export type WidgetKind = keyof typeof widgets;

export function isWidgetKind(type: string): type is WidgetKind {
  return Object.hasOwn(widgets, type);
}
