import { refuse } from "./errors.ts";
import { instantOf } from "./event-view.ts";
import type { EventContent } from "./state.ts";
import { zoneOf } from "./windows-zones.ts";

export function checkedBody({
  contentType,
  content: text,
}: {
  contentType: string;
  content: string;
}): EventContent["body"] {
  const type = contentType.toLowerCase();
  if (type !== "text" && type !== "html")
    return refuse(
      400,
      "RequestBodyRead",
      "Cannot convert the literal to the expected type 'microsoft.graph.bodyType'.",
    );
  return { contentType: type, content: text };
}

/** Wall time without an offset, and a zone Graph knows (resource type dateTimeTimeZone). */
export function checkedTime({ dateTime, timeZone }: { dateTime: string; timeZone: string }) {
  if (zoneOf(timeZone) === undefined) {
    refuse(
      400,
      "TimeZoneNotSupportedException",
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
    );
  }
  const isUtc = zoneOf(timeZone) === "Etc/UTC";
  const wall = isUtc ? dateTime.replace(/Z$/, "") : dateTime;
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?)?$/.test(wall)) {
    refuse(
      400,
      "ErrorInvalidParameter",
      `Cannot convert the literal '${dateTime}' to the expected type 'Edm.DateTime'.`,
    );
  }
  try {
    Temporal.PlainDateTime.from(wall, { overflow: "reject" });
  } catch {
    refuse(
      400,
      "ErrorInvalidParameter",
      `Cannot convert the literal '${dateTime}' to the expected type 'Edm.DateTime'.`,
    );
  }
  return { dateTime: wall, timeZone };
}

export function checkRange(next: EventContent): void {
  const order = Temporal.Instant.compare(instantOf(next, "start"), instantOf(next, "end"));
  if (order > 0)
    refuse(
      400,
      "ErrorPropertyValidationFailure",
      "At least one property failed validation: the end must not be before the start.",
    );
  if (!next.isAllDay) return;
  const midnights = [next.start, next.end].every(({ dateTime }) =>
    /^\d{4}-\d\d-\d\d(T00:00(:00(\.0+)?)?)?$/.test(dateTime),
  );
  if (!midnights || order === 0 || next.start.timeZone !== next.end.timeZone) {
    refuse(
      400,
      "ErrorPropertyValidationFailure",
      "The Event.Start and Event.End of an all-day event must be at midnight in the same time zone and a day or more apart.",
    );
  }
}

const propertyId =
  /^(String|Integer|Boolean|Double|SystemTime) \{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\} (Name .+|Id 0x[0-9a-f]+)$/i;

export function checkedProperties(
  list: { id: string; value: string }[] | null | undefined,
): Record<string, string> {
  const entries = (list ?? []).map(({ id, value }): [string, string] => {
    if (!propertyId.test(id))
      refuse(400, "ErrorInvalidArgument", `The property id '${id}' is not valid.`);
    return [id, value];
  });
  return Object.fromEntries(entries);
}
