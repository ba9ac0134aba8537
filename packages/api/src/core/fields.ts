import { isPlainText } from "@huntboard/jobposting/plain-text";
import { z } from "zod";

/** Trimmed text within a length; control characters other than tab and newline are refused. */
export function text(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum, `Use at most ${maximum} characters.`)
    .refine(isPlainText, { abort: true, message: "Remove control characters." });
}

/** Text that must not be empty. */
export function requiredText(maximum: number) {
  return text(maximum).min(1, "Fill this in.");
}

/** Optional text; empty becomes null. */
export function optionalText(maximum: number) {
  return text(maximum)
    .transform((value) => (value === "" ? null : value))
    .nullable();
}

/** An http or https address; empty becomes null. */
export const optionalUrl = text(2000)
  .refine(
    (value) => value === "" || isWebUrl(value),
    "Use a full address that starts with https:// or http://.",
  )
  .transform((value) => (value === "" ? null : value))
  .nullable();

function isWebUrl(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.hostname !== ""
  );
}

export const id = z.uuid("Not a known id.");

/** An instant: RFC 3339 with an offset or Z, years 1970 to 2200; out comes UTC with milliseconds. */
export const instant = z.iso
  .datetime({
    offset: true,
    abort: true,
    message: "Use a date and time such as 2026-03-01T14:00:00Z.",
  })
  .refine((value) => isPlausible(Date.parse(value)), "Use a year between 1970 and 2200.")
  .transform((value) => new Date(value).toISOString());

/** A calendar day, YYYY-MM-DD, in the same years. */
export const day = z.iso
  .date({ abort: true, message: "Use a day such as 2026-03-01." })
  .refine((value) => isPlausible(Date.parse(value)), "Use a year between 1970 and 2200.");

function isPlausible(milliseconds: number): boolean {
  return milliseconds >= 0 && milliseconds < Date.UTC(2201, 0, 1);
}

/** An IANA time zone name known to this runtime. */
export const timeZone = text(100).refine(isTimeZone, "Use a time zone name such as Europe/Berlin.");

function isTimeZone(value: string): boolean {
  // An offset such as +01:00 is accepted by Intl, but says nothing about clock changes.
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

/** How lists are asked for. `cursor` is what the page before gave as nextCursor. */
export const pageInput = {
  cursor: z.string().max(500).optional(),
  limit: z.number().int().min(1).max(100).default(50),
};
