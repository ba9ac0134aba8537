import type { EventRow } from "../event-row.ts";
import { describeEvent } from "./describe-event.ts";

/** A long description would make an address that browsers and servers refuse. */
const longestText = 1500;

/** Links that open a filled-in new event in Google Calendar, Outlook.com and Microsoft 365. */
export function composeUrls(row: EventRow): {
  googleUrl: string;
  outlookUrl: string;
  office365Url: string;
} {
  return {
    googleUrl: googleUrl(row),
    outlookUrl: outlookUrl("https://outlook.live.com", row),
    office365Url: outlookUrl("https://outlook.office.com", row),
  };
}

function googleUrl(row: EventRow): string {
  const dates = row.allDay
    ? [row.startLocal, row.endLocal].map((local) => compact(local.slice(0, 10)))
    : [row.startTime, row.endTime].map((time) => compact(utc(time)));
  return withQuery("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: row.title,
    dates: dates.join("/"),
    details: bodyOf(row),
    location: row.location ?? "",
    ctz: row.timezone,
  });
}

function outlookUrl(host: string, row: EventRow): string {
  return withQuery(`${host}/calendar/0/action/compose`, {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: row.title,
    startdt: row.allDay ? row.startLocal.slice(0, 10) : utc(row.startTime),
    enddt: row.allDay ? row.endLocal.slice(0, 10) : utc(row.endTime),
    allday: row.allDay ? "true" : "",
    body: bodyOf(row),
    location: row.location ?? "",
  });
}

function bodyOf(row: EventRow): string {
  return describeEvent(row).slice(0, longestText).toWellFormed();
}

/** YYYY-MM-DDTHH:MM:SSZ */
function utc(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

function compact(time: string): string {
  return time.replaceAll(/[-:]/g, "");
}

function withQuery(address: string, fields: Record<string, string>): string {
  const query = Object.entries(fields)
    .filter(([, value]) => value !== "")
    // Outlook shows the plus signs of form encoding as they are.
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}?${query.join("&")}`;
}
