import { applyIntent } from "../layout/apply-intent.ts";
import { defaultDocument, layoutRules } from "../layout/default-document.ts";
import type { LayoutDocument } from "../layout/document.ts";
import type { Intent } from "../layout/intents.ts";
import type { PresetItem } from "../schemas.ts";

/** The default, arranged anew: the given widgets in twelve columns, the others on the shelf. */
function arranged(
  places: [id: string, x: number, y: number, w: number, h: number][],
  settings: Record<string, Record<string, unknown>> = {},
): LayoutDocument {
  const shown = new Set(places.map(([id]) => id));
  const hide = Object.keys(defaultDocument.widgets)
    .filter((id) => !shown.has(id))
    .map((id): Intent => ({ type: "hide", id }));
  const configure = Object.entries(settings).map(([id, values]): Intent => ({
    type: "configure",
    id,
    settings: values,
  }));
  const intents = [...hide, ...configure];
  const document = intents.reduce<LayoutDocument>(
    (before, intent) => applyIntent(before, intent, layoutRules),
    defaultDocument,
  );
  const hidden = document.layouts.lg.filter(({ i }) => !shown.has(i));
  const lg = [...places.map(([i, x, y, w, h]) => ({ i, x, y, w, h })), ...hidden];
  // The narrower ones follow from it.
  const replace: Intent = {
    type: "replace",
    document: { ...document, layouts: { lg, md: [], sm: [], xs: [] } },
  };
  return applyIntent(defaultDocument, replace, layoutRules);
}

/** Arrangements for what a search is about at a time; each is the default's widgets in another order of importance. */
export const presets: PresetItem[] = [
  {
    key: "applying",
    name: "Applying",
    description: "Find jobs and get applications out: jobs, recommendations and goals first.",
    document: arranged([
      ["recommendations", 0, 0, 6, 6],
      ["recent-jobs", 6, 0, 6, 6],
      ["goals-tracker", 0, 6, 4, 4],
      ["status-overview", 4, 6, 4, 4],
      ["skills-progress", 8, 6, 4, 4],
    ]),
  },
  {
    key: "interview-week",
    name: "Interview week",
    description: "What is next in the calendar, and everything that happened before it.",
    document: arranged(
      [
        ["upcoming-calendar", 0, 0, 7, 7],
        ["activity-timeline", 7, 0, 5, 7],
        ["skills-progress", 0, 7, 6, 4],
        ["status-overview", 6, 7, 6, 4],
      ],
      { "upcoming-calendar": { days: 7, limit: 12 } },
    ),
  },
  {
    key: "offers",
    name: "Offers",
    description: "Compare where you stand: stages, figures and what is due.",
    document: arranged([
      ["status-overview", 0, 0, 6, 5],
      ["upcoming-calendar", 6, 0, 6, 5],
      ["application-stats", 0, 5, 6, 5],
      ["activity-timeline", 6, 5, 6, 5],
    ]),
  },
];
