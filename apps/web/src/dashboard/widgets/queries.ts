import type { LayoutDocument } from "@huntboard/api/layout";
import { isWidgetKind, type WidgetKind, widgets } from "@huntboard/api/widgets";
import type { trpc } from "../../lib/trpc.ts";
import { readSettings } from "./read-settings.ts";

type Stored = Record<string, unknown>;
type Utils = ReturnType<typeof trpc.useUtils>;

/** What each kind of widget asks the server, by its settings: the page asks for all of it at once, the widget for its part. */
export const inputs = {
  status: (stored: Stored) => {
    const { period, ghostedAfter } = readSettings(widgets.status.settings, stored);
    return {
      ...(period === "all" ? {} : { days: Number(period) }),
      ghostedAfter: Number(ghostedAfter),
    };
  },
  jobs: (stored: Stored) => {
    const { source, remote, applied, limit } = readSettings(widgets.jobs.settings, stored);
    return {
      limit,
      sort: source === "match" ? ("match" as const) : ("createdAt" as const),
      ...(remote ? { remote: ["remote" as const] } : {}),
      ...(applied ? {} : { applied: false }),
    };
  },
  stats: (stored: Stored) => {
    const { weeks, show, smallGroups } = readSettings(widgets.stats.settings, stored);
    const isRead = show === "summary" || show === "weeks" || show === "conversion";
    return { weeks: Number(weeks), ...(isRead ? {} : { detail: show, smallGroups }) };
  },
  calendar: (stored: Stored) => readSettings(widgets.calendar.settings, stored),
  recommendations: (stored: Stored) => ({
    limit: readSettings(widgets.recommendations.settings, stored).limit,
  }),
  activity: (stored: Stored) => {
    const { kinds, limit } = readSettings(widgets.activity.settings, stored);
    return { kinds: [...kinds], limit };
  },
  skills: () => ({ limit: 20, own: true }),
  goals: () => ({}),
};

const ask = {
  status: (utils, stored) => utils.insights.statusOverview.prefetch(inputs.status(stored)),
  jobs: (utils, stored) => utils.jobs.list.prefetch(inputs.jobs(stored)),
  stats: (utils, stored) => utils.insights.applicationStats.prefetch(inputs.stats(stored)),
  calendar: (utils, stored) => utils.insights.upcoming.prefetch(inputs.calendar(stored)),
  recommendations: (utils, stored) =>
    utils.jobs.recommendations.prefetch(inputs.recommendations(stored)),
  activity: (utils, stored) => utils.insights.activity.prefetch(inputs.activity(stored)),
  skills: (utils) => utils.jobs.skills.gap.prefetch(inputs.skills()),
  goals: (utils) => utils.insights.goals.list.prefetch(inputs.goals()),
} satisfies Record<WidgetKind, (utils: Utils, stored: Stored) => Promise<void>>;

/** Asks for what all visible widgets show, in one turn and so in one request, before their code has come. */
export function prefetchWidgets(utils: Utils, document: LayoutDocument): void {
  for (const { type, hidden, settings } of Object.values(document.widgets))
    if (!hidden && isWidgetKind(type)) void ask[type](utils, settings);
}
