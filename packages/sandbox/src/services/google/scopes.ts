const prefix = "https://www.googleapis.com/auth/";

/** Scopes the stand-in knows, with what the consent page says of them. */
export const scopeLabels: Record<string, string> = {
  openid: "Know who you are on Google",
  email: "See your e-mail address",
  profile: "See your name",
  [`${prefix}userinfo.email`]: "See your e-mail address",
  [`${prefix}userinfo.profile`]: "See your name",
  [`${prefix}calendar`]: "See, edit, share and delete all your calendars",
  [`${prefix}calendar.readonly`]: "See all your calendars",
  [`${prefix}calendar.events`]: "See and edit events on all your calendars",
  [`${prefix}calendar.events.readonly`]: "See events on all your calendars",
  [`${prefix}calendar.events.owned`]: "See and edit events on calendars you own",
  [`${prefix}calendar.events.owned.readonly`]: "See events on calendars you own",
  [`${prefix}calendar.calendars`]:
    "See and change the properties of your calendars, and create calendars",
  [`${prefix}calendar.calendarlist`]: "See, add and remove calendars you are subscribed to",
  [`${prefix}calendar.calendarlist.readonly`]: "See the list of calendars you are subscribed to",
  [`${prefix}calendar.app.created`]: "Make its own calendars, and see and edit their events",
  [`${prefix}calendar.freebusy`]: "See your busy times",
};

/** `email` and `profile` are granted under their long names, as Google does. */
export function canonicalScope(scope: string): string {
  if (scope === "email") return `${prefix}userinfo.email`;
  if (scope === "profile") return `${prefix}userinfo.profile`;
  return scope;
}

/** Scopes a person cannot untick. */
export function isIdentityScope(scope: string): boolean {
  return !scope.startsWith(`${prefix}calendar`);
}

interface ScopeRule {
  any: string[];
  /** Enough when the calendar is the account's own. */
  owned?: string[];
  /** Enough when this client has made the calendar. */
  appCreated?: string[];
}

const full = (names: string[]) => names.map((name) => prefix + name);
const writeEvents = {
  any: full(["calendar", "calendar.events"]),
  owned: full(["calendar.events.owned"]),
  appCreated: full(["calendar.app.created"]),
};
const readEvents = {
  any: full(["calendar", "calendar.readonly", "calendar.events", "calendar.events.readonly"]),
  owned: full(["calendar.events.owned", "calendar.events.owned.readonly"]),
  appCreated: full(["calendar.app.created"]),
};

/** Which scopes allow which method (the reference page of each method). */
export const methodScopes = {
  "calendarList.list": {
    any: full([
      "calendar",
      "calendar.readonly",
      "calendar.calendarlist",
      "calendar.calendarlist.readonly",
    ]),
  },
  "calendarList.get": {
    any: full([
      "calendar",
      "calendar.readonly",
      "calendar.calendarlist",
      "calendar.calendarlist.readonly",
    ]),
    appCreated: full(["calendar.app.created"]),
  },
  "calendars.insert": { any: full(["calendar", "calendar.calendars", "calendar.app.created"]) },
  "calendars.get": {
    any: full([
      "calendar",
      "calendar.readonly",
      "calendar.calendars",
      "calendar.calendars.readonly",
    ]),
    appCreated: full(["calendar.app.created"]),
  },
  "calendars.delete": {
    any: full(["calendar", "calendar.calendars"]),
    appCreated: full(["calendar.app.created"]),
  },
  "events.insert": writeEvents,
  "events.patch": writeEvents,
  "events.update": writeEvents,
  "events.delete": writeEvents,
  "events.get": readEvents,
  "events.list": readEvents,
} satisfies Record<string, ScopeRule>;

export type GoogleMethod = keyof typeof methodScopes;

/** Whether the granted scopes may call the method at all, and whether on this calendar. */
export function scopesAllow(
  method: GoogleMethod,
  granted: string[],
  calendar?: { isOwned: boolean; isAppCreated: boolean },
): "yes" | "not-this-calendar" | "no" {
  const rule: ScopeRule = methodScopes[method];
  const has = (scopes: string[] = []) => scopes.some((scope) => granted.includes(scope));
  if (has(rule.any)) return "yes";
  const narrow = has(rule.owned) || has(rule.appCreated);
  if (!narrow) return "no";
  if (!calendar) return "yes";
  if (calendar.isOwned && has(rule.owned)) return "yes";
  if (calendar.isAppCreated && has(rule.appCreated)) return "yes";
  return "not-this-calendar";
}
