import { z } from "zod";

const time = z.object({
  date: z.string().optional(),
  dateTime: z.string().optional(),
  timeZone: z.string().optional(),
});

const properties = z.record(z.string(), z.string());

/** The writable part of an Event resource; other fields of a request are ignored, as Google does. */
export const eventResource = z.object({
  id: z.string(),
  iCalUID: z.string(),
  status: z.enum(["confirmed", "tentative", "cancelled"]),
  summary: z.string().optional(),
  description: z.string().optional(),
  location: z.string().optional(),
  colorId: z.string().optional(),
  start: time,
  end: time,
  recurrence: z.array(z.string()).optional(),
  transparency: z.enum(["opaque", "transparent"]).optional(),
  visibility: z.enum(["default", "public", "private", "confidential"]).optional(),
  sequence: z.number().int(),
  attendees: z.array(z.looseObject({ email: z.string() })).optional(),
  guestsCanInviteOthers: z.boolean().optional(),
  guestsCanModify: z.boolean().optional(),
  guestsCanSeeOtherGuests: z.boolean().optional(),
  extendedProperties: z
    .object({ private: properties.optional(), shared: properties.optional() })
    .optional(),
  reminders: z.object({
    useDefault: z.boolean(),
    overrides: z
      .array(z.object({ method: z.enum(["popup", "email"]), minutes: z.number().int() }))
      .optional(),
  }),
  source: z.object({ url: z.string(), title: z.string().optional() }).optional(),
});

export type EventResource = z.infer<typeof eventResource>;
export type EventTime = z.infer<typeof time>;

const reminder = z.object({ method: z.string(), minutes: z.number() });
const patchedProperties = z.record(z.string(), z.string().nullable());
const patchedTime = z.object({
  date: z.string().nullish(),
  dateTime: z.string().nullish(),
  timeZone: z.string().nullish(),
});

/** A request body. null removes a field on PATCH and is the same as absent elsewhere. */
export const eventInput = z.object({
  id: z.string().nullish(),
  iCalUID: z.string().nullish(),
  status: z.enum(["confirmed", "tentative", "cancelled"]).nullish(),
  summary: z.string().nullish(),
  description: z.string().nullish(),
  location: z.string().nullish(),
  colorId: z.string().nullish(),
  start: patchedTime.nullish(),
  end: patchedTime.nullish(),
  recurrence: z.array(z.string()).nullish(),
  transparency: z.enum(["opaque", "transparent"]).nullish(),
  visibility: z.enum(["default", "public", "private", "confidential"]).nullish(),
  sequence: z.number().int().min(0).nullish(),
  attendees: z.array(z.looseObject({ email: z.string() })).nullish(),
  guestsCanInviteOthers: z.boolean().nullish(),
  guestsCanModify: z.boolean().nullish(),
  guestsCanSeeOtherGuests: z.boolean().nullish(),
  extendedProperties: z
    .object({ private: patchedProperties.nullish(), shared: patchedProperties.nullish() })
    .nullish(),
  reminders: z
    .object({ useDefault: z.boolean().nullish(), overrides: z.array(reminder).nullish() })
    .nullish(),
  source: z.object({ url: z.string(), title: z.string().nullish() }).nullish(),
});

export type EventInput = z.infer<typeof eventInput>;
