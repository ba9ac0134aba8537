import { json } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";
import type { SandboxRequest } from "../../http/router.ts";
import { preferenceApplied, readPreferences } from "./access.ts";
import { refuse } from "./errors.ts";
import { instantOf, viewEvent } from "./event-view.ts";
import { readExpand, readFilter, readMoment } from "./filter.ts";
import type { MicrosoftAccount, MicrosoftCalendar, MicrosoftState, StoredEvent } from "./state.ts";

const largestPage = 999;
const knownOptions = new Set([
  "$filter",
  "$top",
  "$skip",
  "$orderby",
  "$expand",
  "$select",
  "$count",
  "startDateTime",
  "endDateTime",
]);

/** Lists a calendar, or with `isView` the part of it between startDateTime and endDateTime. */
export function listEvents(
  state: MicrosoftState,
  {
    account,
    calendar,
    isView = false,
  }: { account: MicrosoftAccount; calendar: MicrosoftCalendar; isView?: boolean },
  request: SandboxRequest,
): Reply {
  const { query } = request;
  const unknown = [...query.keys()].find((name) => name.startsWith("$") && !knownOptions.has(name));
  if (unknown !== undefined)
    refuse(400, "BadRequest", `The query option '${unknown}' is not supported.`);
  const preferences = readPreferences(request);
  const top = count(query, "$top") ?? preferences.maxPageSize ?? 10;
  if (top > largestPage || top < 1)
    refuse(400, "ErrorInvalidParameter", `The value of '$top' must be from 1 to ${largestPage}.`);
  const skip = count(query, "$skip") ?? 0;
  const accepts = readFilter(query.get("$filter"));
  const inView = isView ? viewTest(query) : () => true;
  const viewer = { state, account, preferences, expanded: readExpand(query.get("$expand")) };
  const matching = state.events
    .values()
    .filter((one) => one.calendarId === calendar.id && !one.deleted && inView(one) && accepts(one))
    .toSorted(ordering(query.get("$orderby")));
  const more = skip + top < matching.length;
  const next = new URLSearchParams(query);
  next.set("$skip", String(skip + top));
  return json(
    200,
    {
      "@odata.context": `${state.base()}/graph/v1.0/$metadata#users('${account.oid}')/events`,
      value: matching.slice(skip, skip + top).map((one) => project(viewEvent(viewer, one), query)),
      ...(more
        ? { "@odata.nextLink": `${state.baseUrl()}${request.path}?${next.toString()}` }
        : {}),
    },
    preferenceApplied(request),
  );
}

/** `$select`; id and annotations always come. */
export function project(resource: object, query: URLSearchParams): object {
  const select = query.get("$select");
  if (select === null) return resource;
  const wanted = new Set(select.split(",").map((name) => name.trim()));
  const kept = Object.entries(resource).filter(
    ([name]) =>
      wanted.has(name) ||
      name === "id" ||
      name.startsWith("@odata.") ||
      name === "singleValueExtendedProperties",
  );
  return Object.fromEntries(kept);
}

function count(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    return refuse(400, "ErrorInvalidParameter", `Invalid value for '${name}'.`);
  return value;
}

function viewTest(query: URLSearchParams): (one: StoredEvent) => boolean {
  const [from, to] = ["startDateTime", "endDateTime"].map((name) => {
    const text = query.get(name);
    if (text === null)
      return refuse(
        400,
        "ErrorInvalidParameter",
        "This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.",
      );
    // A plus sign that was not escaped arrives as a space.
    return readMoment(text.replace(" ", "+"), name).epochMilliseconds;
  });
  if (from === undefined || to === undefined || to < from) {
    return refuse(400, "ErrorInvalidParameter", "The end of the time window is before its start.");
  }
  return ({ content }) => {
    const start = instantOf(content, "start").epochMilliseconds;
    const end = instantOf(content, "end").epochMilliseconds;
    return start < to && (end > from || (start === end && start >= from));
  };
}

function ordering(orderBy: string | null): (a: StoredEvent, b: StoredEvent) => number {
  const startOf = ({ content }: StoredEvent) => instantOf(content, "start").epochMilliseconds;
  switch (orderBy) {
    case null:
      return (a, b) => a.order - b.order;
    case "start/dateTime":
    case "start/dateTime asc":
      return (a, b) => startOf(a) - startOf(b) || a.order - b.order;
    case "start/dateTime desc":
      return (a, b) => startOf(b) - startOf(a) || a.order - b.order;
    case "lastModifiedDateTime desc":
      return (a, b) => b.modified - a.modified || b.order - a.order;
    default:
      return refuse(400, "ErrorInvalidUrlQuery", "The requested order is not supported.");
  }
}
