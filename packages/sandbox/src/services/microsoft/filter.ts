import { refuse } from "./errors.ts";
import { instantOf } from "./event-view.ts";
import type { StoredEvent } from "./state.ts";

type Test = (event: StoredEvent) => boolean;

const literal = "'((?:[^']|'')*)'";
const unquote = (text = "") => text.replaceAll("''", "'");
const single = new RegExp(
  `^singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ${literal} and \\1/value eq ${literal}\\s*\\)$`,
  "i",
);
const moment = new RegExp(`^(start|end)/dateTime (eq|ne|gt|ge|lt|le) ${literal}$`);
const text = new RegExp(`^(subject|iCalUId|uid) eq ${literal}$`);

/** The part of OData's $filter that calendars need; anything else is refused rather than ignored. */
export function readFilter(filter: string | null): Test {
  if (filter === null) return () => true;
  const tests = splitAnd(filter.trim()).map(readClause);
  return (event) => tests.every((test) => test(event));
}

function readClause(clause: string): Test {
  const property = single.exec(clause);
  if (property) {
    const [id, value] = [unquote(property[2]), unquote(property[3])];
    return ({ content }) => content.extendedProperties[id] === value;
  }
  const time = moment.exec(clause);
  if (time) {
    const which = time[1] === "end" ? "end" : "start";
    const bound = readMoment(unquote(time[3]), "$filter").epochMilliseconds;
    const compare = comparisons[time[2] ?? ""];
    if (compare)
      return ({ content }) => compare(instantOf(content, which).epochMilliseconds, bound);
  }
  const plain = text.exec(clause);
  if (plain) {
    const wanted = unquote(plain[2]);
    return (event) => (plain[1] === "subject" ? event.content.subject : event.iCalUId) === wanted;
  }
  return refuse(
    400,
    "ErrorInvalidUrlQueryFilter",
    "The query filter contains one or more invalid nodes.",
  );
}

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

/** A date-time of a query; without an offset it is UTC. */
export function readMoment(value: string, parameter: string): Temporal.Instant {
  const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/i.test(value);
  try {
    return Temporal.Instant.from(
      hasOffset ? value : `${value.length === 10 ? `${value}T00:00:00` : value}Z`,
    );
  } catch {
    return refuse(
      400,
      "ErrorInvalidParameter",
      `The value of '${parameter}' is not a valid date and time.`,
    );
  }
}

/** Splits on ` and ` outside quotes and brackets. */
function splitAnd(filter: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at = 0; at < filter.length; at += 1) {
    const char = filter[at];
    if (char === "'") quoted = !quoted;
    if (quoted) continue;
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (depth === 0 && filter.startsWith(" and ", at)) {
      clauses.push(filter.slice(start, at).trim());
      start = at + 5;
    }
  }
  clauses.push(filter.slice(start).trim());
  return clauses;
}

const expansion = new RegExp(`id eq ${literal}`, "gi");

/** Ids of extended properties to show: `$expand=singleValueExtendedProperties($filter=id eq '…' [or …])`. */
export function readExpand(expand: string | null): string[] {
  if (expand === null) return [];
  if (!expand.startsWith("singleValueExtendedProperties(")) {
    refuse(400, "BadRequest", "Only singleValueExtendedProperties can be expanded.");
  }
  const ids = [...expand.matchAll(expansion)].map((match) => unquote(match[1]));
  if (ids.length === 0)
    refuse(400, "ErrorInvalidUrlQuery", "A filter on the id of the extended property is required.");
  return ids;
}
