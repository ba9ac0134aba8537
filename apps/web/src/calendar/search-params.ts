export const viewNames = {
  month: "Month",
  week: "Week",
  day: "Day",
  agenda: "Agenda",
} as const;

export type ViewName = keyof typeof viewNames;

export interface CalendarSearch {
  /** The event whose details are open. */
  event?: string;
  view?: ViewName;
}

/** The calendar's address; what makes no sense is dropped. */
export function parseCalendarSearch(search: Record<string, unknown>): CalendarSearch {
  const { event, view } = search;
  return {
    ...(typeof event === "string" && event !== "" ? { event } : {}),
    ...(isView(view) ? { view } : {}),
  };
}

function isView(value: unknown): value is ViewName {
  return typeof value === "string" && value in viewNames;
}
