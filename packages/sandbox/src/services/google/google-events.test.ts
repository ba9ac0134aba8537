import { beforeAll, describe, expect, it } from "vitest";
import { connectGoogle, testApi } from "../../testing/connect.ts";
import { createDiscoveryCheck, hasDiscoveryDocument } from "../../testing/discovery-schema.ts";
import { startShared } from "../../testing/start.ts";
import type { TestSandbox } from "../../testing/start.ts";

const at = (hour: number) => ({ dateTime: `2027-03-01T${String(hour).padStart(2, "0")}:00:00Z` });
const times = { start: at(9), end: at(10) };
const events = "/calendars/primary/events";

let sandbox: TestSandbox;

// One sandbox for all tests of this file: making its signing key takes longer than any of them.
beforeAll(async () => {
  sandbox = await startShared();
});

async function connected(fields: Record<string, string> = {}, account?: string) {
  await sandbox.steer.reset();
  const { google, steer } = sandbox;
  const tokens = await connectGoogle({ google, control: steer, fields, choice: { account } });
  return {
    ...sandbox,
    api: testApi({ baseUrl: `${google.apiUrl}calendar/v3`, token: tokens.access_token }),
  };
}

const failing = (reason: string) => ({ error: { errors: [{ reason }] } });

describe("ids", () => {
  it("takes client ids of base32hex characters and no other ones", async () => {
    const { api } = await connected();
    for (const id of ["abcde", "0123456789abcdefghijklmnopqrstuv", "a".repeat(1024)]) {
      expect((await api("POST", events, { id, ...times })).status).toBe(200);
    }
    for (const id of ["abcd", "a".repeat(1025), "abcdw", "ABCDE", "abc-def", "äbcde"]) {
      expect(await api("POST", events, { id, ...times })).toMatchObject({
        status: 400,
        body: failing("invalid"),
      });
    }
  });

  it("answers 409 duplicate to a second insert, also after the event was deleted", async () => {
    const { api } = await connected();
    await api("POST", events, { id: "abcde", ...times });
    expect(await api("POST", events, { id: "abcde", ...times })).toMatchObject({
      status: 409,
      body: failing("duplicate"),
    });
    await api("DELETE", `${events}/abcde`);
    expect(await api("POST", events, { id: "abcde", ...times })).toMatchObject({
      status: 409,
      body: failing("duplicate"),
    });
    expect((await api("GET", `${events}/abcde`)).body).toMatchObject({ status: "cancelled" });
  });

  it("refuses an id together with an iCalUID", async () => {
    const { api } = await connected();
    expect((await api("POST", events, { id: "abcde", iCalUID: "x@y", ...times })).status).toBe(400);
  });
});

describe("etags", () => {
  it("answers 412 when If-Match is stale on patch, update and delete", async () => {
    const { api } = await connected();
    const created = await api("POST", events, { id: "abcde", summary: "One", ...times });
    const stale = created.header("etag") ?? "";
    const patched = await api(
      "PATCH",
      `${events}/abcde`,
      { summary: "Two" },
      { "if-match": stale },
    );
    expect(patched.status).toBe(200);
    expect(patched.header("etag")).not.toBe(stale);
    for (const method of ["PATCH", "PUT", "DELETE"]) {
      const body = method === "DELETE" ? undefined : times;
      expect(await api(method, `${events}/abcde`, body, { "if-match": stale })).toMatchObject({
        status: 412,
        body: failing("conditionNotMet"),
      });
    }
    expect(
      (
        await api("DELETE", `${events}/abcde`, undefined, {
          "if-match": patched.header("etag") ?? "",
        })
      ).status,
    ).toBe(204);
  });

  it("changes the etag but not updated when only reminders change", async () => {
    const { api, steer } = await connected();
    const before = await api("POST", events, { id: "abcde", ...times });
    await steer.setClockOffset(60_000);
    const after = await api("PATCH", `${events}/abcde`, {
      reminders: { useDefault: false, overrides: [{ method: "popup", minutes: 5 }] },
    });
    expect(after.header("etag")).not.toBe(before.header("etag"));
    expect(after.body).toMatchObject({ updated: JSON.parse(JSON.stringify(before.body)).updated });
  });

  it("answers 304 to If-None-Match", async () => {
    const { api } = await connected();
    const created = await api("POST", events, { id: "abcde", ...times });
    expect(
      (
        await api("GET", `${events}/abcde`, undefined, {
          "if-none-match": created.header("etag") ?? "",
        })
      ).status,
    ).toBe(304);
  });
});

describe("patch and update", () => {
  const full = {
    id: "abcde",
    summary: "Interview",
    location: "Berlin",
    extendedProperties: { private: { a: "1", b: "2" } },
    ...times,
  };

  it("merges with PATCH, removes what is null", async () => {
    const { api } = await connected();
    await api("POST", events, full);
    const { body } = await api("PATCH", `${events}/abcde`, {
      location: null,
      extendedProperties: { private: { b: null, c: "3" } },
    });
    expect(body).toMatchObject({
      summary: "Interview",
      extendedProperties: { private: { a: "1", c: "3" } },
    });
    expect(body).not.toHaveProperty("location");
    expect(body).not.toHaveProperty("extendedProperties.private.b");
  });

  it("replaces with PUT", async () => {
    const { api } = await connected();
    await api("POST", events, full);
    const { body } = await api("PUT", `${events}/abcde`, { summary: "Only this", ...times });
    expect(body).toMatchObject({ summary: "Only this" });
    expect(body).not.toHaveProperty("location");
    expect(body).not.toHaveProperty("extendedProperties");
    expect((await api("PUT", `${events}/abcde`, { summary: "No times" })).status).toBe(400);
  });

  it("finds nothing to change in a deleted event unless its status is named", async () => {
    const { api } = await connected();
    await api("POST", events, full);
    expect((await api("DELETE", `${events}/abcde`)).status).toBe(204);
    expect(await api("DELETE", `${events}/abcde`)).toMatchObject({
      status: 410,
      body: failing("deleted"),
    });
    expect((await api("DELETE", `${events}/never`)).status).toBe(404);
    expect((await api("PATCH", `${events}/abcde`, { summary: "x" })).status).toBe(404);
    expect(await api("PATCH", `${events}/abcde`, { status: "confirmed" })).toMatchObject({
      status: 200,
      body: { summary: "Interview" },
    });
  });
});

describe("rules for times", () => {
  const cases: [string, object, string][] = [
    ["no start", { end: at(9) }, "required"],
    ["no end", { start: at(9) }, "required"],
    ["end before start", { start: at(10), end: at(9) }, "timeRangeEmpty"],
    [
      "an all-day event of no days",
      { start: { date: "2027-03-01" }, end: { date: "2027-03-01" } },
      "timeRangeEmpty",
    ],
    [
      "wall time without zone",
      { start: { dateTime: "2027-03-01T09:00:00" }, end: { dateTime: "2027-03-01T10:00:00" } },
      "required",
    ],
    ["an unknown zone", { start: { ...at(9), timeZone: "Mars/Base" }, end: at(10) }, "invalid"],
    [
      "a Windows zone",
      { start: { ...at(9), timeZone: "W. Europe Standard Time" }, end: at(10) },
      "invalid",
    ],
    ["an offset as a zone", { start: { ...at(9), timeZone: "+01:00" }, end: at(10) }, "invalid"],
    ["a date and a time", { start: { date: "2027-03-01" }, end: at(10) }, "invalid"],
    [
      "an impossible date",
      { start: { date: "2027-02-30" }, end: { date: "2027-03-01" } },
      "invalid",
    ],
    ["an impossible time", { start: { dateTime: "2027-03-01T25:00:00Z" }, end: at(10) }, "invalid"],
    ["recurrence without a zone", { ...times, recurrence: ["RRULE:FREQ=DAILY"] }, "required"],
  ];
  it.each(cases)("refuses %s", async (_name, body, expected) => {
    const { api } = await connected();
    expect(await api("POST", events, body)).toMatchObject({ status: 400, body: failing(expected) });
  });

  it("answers in the calendar's zone, or in the one asked for", async () => {
    const { api } = await connected();
    const start = { dateTime: "2027-07-01T09:00:00", timeZone: "America/New_York" };
    const end = { dateTime: "2027-07-01T10:00:00", timeZone: "America/New_York" };
    const created = await api("POST", events, { id: "abcde", start, end });
    expect(created.body).toMatchObject({
      start: { dateTime: "2027-07-01T15:00:00+02:00", timeZone: "America/New_York" },
    });
    expect((await api("GET", `${events}/abcde?timeZone=UTC`)).body).toMatchObject({
      start: { dateTime: "2027-07-01T13:00:00Z" },
    });
  });
});

describe("rules for reminders and properties", () => {
  const popup = (minutes: number) => ({ method: "popup", minutes });
  const cases: [string, object][] = [
    [
      "six overrides",
      { reminders: { useDefault: false, overrides: [1, 2, 3, 4, 5, 6].map(popup) } },
    ],
    ["default and overrides", { reminders: { useDefault: true, overrides: [popup(1)] } }],
    ["more than four weeks", { reminders: { useDefault: false, overrides: [popup(40_321)] } }],
    ["negative minutes", { reminders: { useDefault: false, overrides: [popup(-1)] } }],
    [
      "an unknown method",
      { reminders: { useDefault: false, overrides: [{ method: "sms", minutes: 1 }] } },
    ],
    ["a long property key", { extendedProperties: { private: { ["k".repeat(45)]: "" } } }],
    ["a long property value", { extendedProperties: { private: { k: "v".repeat(1025) } } }],
    ["a property that is no text", { extendedProperties: { private: { k: 1 } } }],
  ];
  it.each(cases)("refuses %s", async (_name, body) => {
    const { api } = await connected();
    expect((await api("POST", events, { ...times, ...body })).status).toBe(400);
  });

  it("finds events by a private property", async () => {
    const { api } = await connected();
    await api("POST", events, {
      id: "aaaaa",
      extendedProperties: { private: { huntboard: "1" } },
      ...times,
    });
    await api("POST", events, {
      id: "bbbbb",
      extendedProperties: { private: { huntboard: "2" } },
      ...times,
    });
    expect(
      (await api("GET", `${events}?privateExtendedProperty=huntboard%3D2`)).body,
    ).toMatchObject({ items: [{ id: "bbbbb" }] });
  });
});

describe("lists", () => {
  it("pages to the end, gives a sync token only there, and tells later changes through it", async () => {
    const { api, steer } = await connected();
    for (const id of ["aaaaa", "bbbbb", "ccccc"]) await api("POST", events, { id, ...times });
    const first = list((await api("GET", `${events}?maxResults=2`)).body);
    expect(first).toMatchObject({ ids: ["aaaaa", "bbbbb"], syncToken: undefined });
    await api("PATCH", `${events}/aaaaa`, { summary: "changed while paging" });
    const second = list(
      (await api("GET", `${events}?maxResults=2&pageToken=${first.pageToken}`)).body,
    );
    expect(second).toMatchObject({ ids: ["ccccc"], pageToken: undefined });
    const delta = list((await api("GET", `${events}?syncToken=${second.syncToken}`)).body);
    expect(delta.ids).toEqual(["aaaaa"]);
    await api("DELETE", `${events}/bbbbb`);
    const { body } = await api("GET", `${events}?syncToken=${delta.syncToken}`);
    expect(body).toMatchObject({ items: [{ id: "bbbbb", status: "cancelled" }] });
    expect(list((await api("GET", events)).body).ids).toEqual(["aaaaa", "ccccc"]);
    expect(list((await api("GET", `${events}?showDeleted=true`)).body).ids).toEqual([
      "aaaaa",
      "bbbbb",
      "ccccc",
    ]);
    await steer.expireSyncTokens("google");
    expect(await api("GET", `${events}?syncToken=${delta.syncToken}`)).toMatchObject({
      status: 410,
      body: failing("fullSyncRequired"),
    });
  });

  it.each([
    "q=x",
    "orderBy=updated",
    "timeMin=2027-01-01T00:00:00Z",
    "iCalUID=x",
    "privateExtendedProperty=a%3Db",
    "showDeleted=false",
    "updatedMin=2027-01-01T00:00:00Z",
  ])("refuses a sync token together with %s", async (extra) => {
    const { api } = await connected();
    const { syncToken } = list((await api("GET", events)).body);
    expect((await api("GET", `${events}?syncToken=${syncToken}&${extra}`)).status).toBe(400);
  });

  it("filters by time and orders by start only with singleEvents", async () => {
    const { api } = await connected();
    await api("POST", events, { id: "later", start: at(12), end: at(13) });
    await api("POST", events, { id: "earli", start: at(8), end: at(9) });
    expect((await api("GET", `${events}?orderBy=startTime`)).status).toBe(400);
    expect(
      list((await api("GET", `${events}?orderBy=startTime&singleEvents=true`)).body).ids,
    ).toEqual(["earli", "later"]);
    const window = "timeMin=2027-03-01T09:00:00Z&timeMax=2027-03-01T13:00:00Z";
    expect(list((await api("GET", `${events}?${window}`)).body).ids).toEqual(["later"]);
  });

  function list(body: unknown) {
    const { items, nextPageToken, nextSyncToken } = JSON.parse(JSON.stringify(body));
    return {
      ids: items.map(({ id }: { id: string }) => id),
      pageToken: nextPageToken,
      syncToken: nextSyncToken,
    };
  }
});

describe("scopes and roles", () => {
  const sam = "100000000000000000002";
  const scope = (...names: string[]) => ({
    scope: [
      "openid",
      ...names.map((name) => `https://www.googleapis.com/auth/calendar.${name}`),
    ].join(" "),
  });

  it("says ACCESS_TOKEN_SCOPE_INSUFFICIENT without a fitting scope", async () => {
    const { api } = await connected(scope("calendarlist.readonly"));
    expect((await api("GET", "/users/me/calendarList")).status).toBe(200);
    expect(await api("POST", events, times)).toMatchObject({
      status: 403,
      body: {
        error: {
          errors: [{ reason: "insufficientPermissions" }],
          details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }],
        },
      },
    });
  });

  it("keeps calendar.events.owned to own calendars", async () => {
    const { api } = await connected(scope("events.owned", "calendarlist.readonly"), sam);
    expect((await api("POST", events, times)).status).toBe(200);
    expect(
      await api(
        "POST",
        `/calendars/${encodeURIComponent("c_sandbox_team@group.calendar.google.com")}/events`,
        times,
      ),
    ).toMatchObject({ status: 403 });
    expect((await api("POST", "/calendars", { summary: "Job search" })).status).toBe(403);
  });

  it("lets calendar.app.created make a calendar and use only that one", async () => {
    const { api } = await connected(scope("app.created"));
    const made = await api("POST", "/calendars", { summary: "Job search" });
    expect(made.status).toBe(200);
    const id = encodeURIComponent(JSON.parse(JSON.stringify(made.body)).id);
    expect((await api("POST", `/calendars/${id}/events`, times)).status).toBe(200);
    expect((await api("GET", `/users/me/calendarList/${id}`)).status).toBe(200);
    expect((await api("POST", events, times)).status).toBe(403);
    expect((await api("GET", "/users/me/calendarList")).status).toBe(403);
    expect((await api("DELETE", `/calendars/${id}`)).status).toBe(204);
    expect((await api("POST", `/calendars/${id}/events`, times)).status).toBe(404);
  });

  it("refuses writing to a calendar the person may only read", async () => {
    const { api } = await connected(scope("events"), sam);
    const holidays = encodeURIComponent("c_sandbox_holidays@group.v.calendar.google.com");
    expect(await api("POST", `/calendars/${holidays}/events`, times)).toMatchObject({
      status: 403,
      body: failing("requiredAccessLevel"),
    });
  });

  it("hides other people's calendars", async () => {
    const { api } = await connected();
    expect(
      (await api("GET", `/calendars/${encodeURIComponent("sam.sandbox@workspace.example")}/events`))
        .status,
    ).toBe(404);
  });

  it("answers 401 authError when the token has expired or is none", async () => {
    const { api, steer } = await connected();
    await steer.setClockOffset(3_600_000);
    expect(await api("GET", events)).toMatchObject({ status: 401, body: failing("authError") });
  });

  it("limits calls per minute when told to", async () => {
    const { api, steer } = await connected();
    await steer.set("google", { requestsPerMinute: 3 });
    const statuses = [];
    for (let call = 0; call < 5; call += 1) statuses.push((await api("GET", events)).status);
    expect(statuses).toEqual([200, 200, 200, 403, 403]);
  });
});

// Skipped only where Google's discovery document is not beside the repository.
it.skipIf(!hasDiscoveryDocument)("answers as Google's discovery document describes", async () => {
  const check = createDiscoveryCheck();
  const { api } = await connected({ scope: "openid https://www.googleapis.com/auth/calendar" });
  const made = await api("POST", "/calendars", {
    summary: "Job search",
    description: "d",
    location: "l",
    timeZone: "Asia/Tokyo",
  });
  expect(check("Calendar", made.body)).toEqual([]);
  const rich = {
    id: "abcde",
    summary: "Interview",
    description: "d",
    location: "l",
    colorId: "1",
    transparency: "opaque",
    visibility: "private",
    attendees: [{ email: "a@b.example", responseStatus: "needsAction" }],
    reminders: { useDefault: false, overrides: [{ method: "popup", minutes: 15 }] },
    extendedProperties: { private: { huntboard: "1" }, shared: { x: "y" } },
    source: { url: "https://jobs.example/1", title: "Job" },
    ...times,
  };
  expect(check("Event", (await api("POST", events, rich)).body)).toEqual([]);
  const allDay = { start: { date: "2027-03-01" }, end: { date: "2027-03-02" } };
  expect(check("Event", (await api("POST", events, { id: "fghij", ...allDay })).body)).toEqual([]);
  await api("DELETE", `${events}/fghij`);
  expect(check("Event", (await api("GET", `${events}/fghij`)).body)).toEqual([]);
  expect(check("Events", (await api("GET", `${events}?showDeleted=true`)).body)).toEqual([]);
  expect(
    check("Events", (await api("GET", `${events}?maxResults=1&showDeleted=true`)).body),
  ).toEqual([]);
  expect(check("CalendarList", (await api("GET", "/users/me/calendarList")).body)).toEqual([]);
  expect(
    check("CalendarListEntry", (await api("GET", "/users/me/calendarList/primary")).body),
  ).toEqual([]);
  const { error } = JSON.parse(JSON.stringify((await api("POST", events, rich)).body));
  for (const { domain, reason: why } of error.errors)
    expect(check("Error", { domain, reason: why })).toEqual([]);
});

it.skipIf(!hasDiscoveryDocument)("has a schema check that finds a misspelt property", () => {
  const check = createDiscoveryCheck();
  expect(check("Event", { kind: "calendar#event", sumary: "x" })).not.toEqual([]);
  expect(check("Events", { items: [{ created: "yesterday" }] })).not.toEqual([]);
});
