import { beforeAll, describe, expect, it } from "vitest";
import { connectMicrosoft, testApi } from "../../testing/connect.ts";
import { startShared } from "../../testing/start.ts";
import type { TestSandbox } from "../../testing/start.ts";
import { windowsZones, zoneOf } from "./windows-zones.ts";

let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await startShared();
});

async function connected(account?: string) {
  await sandbox.steer.reset();
  const { microsoft, steer } = sandbox;
  const { access_token: token } = await connectMicrosoft({
    microsoft,
    control: steer,
    choice: { account },
  });
  return { steer, api: testApi({ baseUrl: microsoft.graphUrl, token }) };
}

const berlin = (dateTime: string) => ({ dateTime, timeZone: "W. Europe Standard Time" });
const event = {
  subject: "Interview",
  start: berlin("2027-03-01T10:00:00"),
  end: berlin("2027-03-01T11:00:00"),
};
const read = (value: unknown) => JSON.parse(JSON.stringify(value));
const failing = (code: string) => ({ error: { code } });
const immutable = { prefer: 'IdType="ImmutableId"' };
const tag = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name huntboard";

describe("creating", () => {
  it("answers a repeated transactionId with the first event and refuses it for other content", async () => {
    const { api, steer } = await connected();
    const body = { ...event, transactionId: "t-1" };
    const first = await api("POST", "/me/events", body);
    const again = await api("POST", "/me/events", body);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(read(again.body).id).toBe(read(first.body).id);
    expect(await api("POST", "/me/events", { ...body, subject: "Other" })).toMatchObject({
      status: 400,
      body: failing("ErrorDuplicateTransactionId"),
    });
    expect(await steer.listEvents("microsoft")).toHaveLength(1);
    await api("DELETE", `/me/events/${read(first.body).id}`);
    expect(await api("POST", "/me/events", body)).toMatchObject({
      status: 400,
      body: failing("ErrorDuplicateTransactionId"),
    });
  });

  it("makes two events without a transactionId", async () => {
    const { api, steer } = await connected();
    await api("POST", "/me/events", event);
    await api("POST", "/me/events", event);
    expect(await steer.listEvents("microsoft")).toHaveLength(2);
  });

  it("has one reminder, 15 minutes unless told otherwise", async () => {
    const { api } = await connected();
    expect((await api("POST", "/me/events", event)).body).toMatchObject({
      isReminderOn: true,
      reminderMinutesBeforeStart: 15,
    });
    const off = await api("POST", "/me/events", {
      ...event,
      isReminderOn: false,
      reminderMinutesBeforeStart: 60,
    });
    expect(off.body).toMatchObject({ isReminderOn: false, reminderMinutesBeforeStart: 60 });
  });

  it.each([
    [
      "an unknown zone",
      { start: { dateTime: "2027-03-01T10:00:00", timeZone: "Mars" } },
      "TimeZoneNotSupportedException",
    ],
    [
      "an IANA zone outside the list",
      { start: { dateTime: "2027-03-01T10:00:00", timeZone: "Europe/Vienna" } },
      "TimeZoneNotSupportedException",
    ],
    [
      "an offset in the time",
      { start: berlin("2027-03-01T10:00:00+01:00") },
      "ErrorInvalidParameter",
    ],
    ["an impossible time", { start: berlin("2027-02-30T10:00:00") }, "ErrorInvalidParameter"],
    [
      "an end before the start",
      { end: berlin("2027-03-01T09:00:00") },
      "ErrorPropertyValidationFailure",
    ],
    ["an all-day event with hours", { isAllDay: true }, "ErrorPropertyValidationFailure"],
    ["an unknown property", { tittle: "x" }, "RequestBodyRead"],
    ["a wrong type", { subject: 1 }, "RequestBodyRead"],
    [
      "a bad property id",
      { singleValueExtendedProperties: [{ id: "huntboard", value: "1" }] },
      "ErrorInvalidArgument",
    ],
    ["no start", { start: null }, "ErrorPropertyMissing"],
  ])("refuses %s", async (_name, changes, expected) => {
    const { api } = await connected();
    expect(await api("POST", "/me/events", { ...event, ...changes })).toMatchObject({
      status: 400,
      body: failing(expected),
    });
  });

  it("refuses a calendar the person may only read and one that is not there", async () => {
    await sandbox.steer.reset();
    const sam = (await sandbox.steer.accounts("microsoft"))[1]?.id;
    const { api, steer } = await connected(sam);
    const holidays =
      (await steer.calendars("microsoft", sam)).find(({ canEdit }) => !canEdit)?.id ?? "";
    expect((await api("POST", `/me/calendars/${holidays}/events`, event)).status).toBe(403);
    expect(await api("POST", "/me/calendars/AAMkNothing/events", event)).toMatchObject({
      status: 404,
      body: failing("ErrorItemNotFound"),
    });
  });
});

describe("reading", () => {
  it("writes times in UTC, or in the zone preferred", async () => {
    const { api } = await connected();
    const created = await api("POST", "/me/events", event, {
      prefer: 'outlook.timezone="Eastern Standard Time"',
    });
    expect(created.body).toMatchObject({
      start: { dateTime: "2027-03-01T04:00:00.0000000", timeZone: "Eastern Standard Time" },
      originalStartTimeZone: "W. Europe Standard Time",
    });
    expect(created.header("preference-applied")).toContain("outlook.timezone");
    const { id } = read(created.body);
    expect((await api("GET", `/me/events/${id}`)).body).toMatchObject({
      start: { dateTime: "2027-03-01T09:00:00.0000000", timeZone: "UTC" },
    });
    expect(
      await api("GET", `/me/events/${id}`, undefined, { prefer: 'outlook.timezone="Mars"' }),
    ).toMatchObject({ status: 400 });
  });

  it("keeps immutable ids over a move and changes the default ones", async () => {
    const { api, steer } = await connected();
    const other = read((await api("POST", "/me/calendars", { name: "Job search" })).body).id;
    const movable = read((await api("POST", "/me/events", event)).body).id;
    const fixed = read((await api("GET", `/me/events/${movable}`, undefined, immutable)).body).id;
    expect(fixed).not.toBe(movable);
    await steer.moveEvent("microsoft", "any", movable, other);
    expect(await api("GET", `/me/events/${movable}`)).toMatchObject({
      status: 404,
      body: failing("ErrorItemNotFound"),
    });
    expect(await api("GET", `/me/events/${fixed}`, undefined, immutable)).toMatchObject({
      status: 200,
      body: { id: fixed },
    });
    expect(read((await api("GET", `/me/calendars/${other}/events`)).body).value).toHaveLength(1);
  });

  it("finds by extended property, shows it only when expanded", async () => {
    const { api } = await connected();
    await api("POST", "/me/events", { ...event, subject: "Other" });
    await api("POST", "/me/events", {
      ...event,
      singleValueExtendedProperties: [{ id: tag, value: "it's 1" }],
    });
    const filter = encodeURIComponent(
      `singleValueExtendedProperties/any(ep: ep/id eq '${tag}' and ep/value eq 'it''s 1')`,
    );
    const plain = read((await api("GET", `/me/events?$filter=${filter}`)).body).value;
    expect(plain).toMatchObject([{ subject: "Interview" }]);
    expect(plain[0]).not.toHaveProperty("singleValueExtendedProperties");
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${tag}')`);
    const { value } = read(
      (await api("GET", `/me/events?$filter=${filter}&$expand=${expand}`)).body,
    );
    expect(value).toMatchObject([
      { singleValueExtendedProperties: [{ id: tag, value: "it's 1" }] },
    ]);
  });

  it("filters by time, views windows, pages by nextLink", async () => {
    const { api } = await connected();
    for (const day of ["01", "02", "03"]) {
      await api("POST", "/me/events", {
        subject: day,
        start: berlin(`2027-03-${day}T10:00:00`),
        end: berlin(`2027-03-${day}T11:00:00`),
      });
    }
    const subjects = (body: unknown) =>
      read(body).value.map(({ subject }: { subject: string }) => subject);
    const filter = encodeURIComponent(
      "start/dateTime ge '2027-03-02T00:00:00Z' and end/dateTime lt '2027-03-03T00:00:00Z'",
    );
    expect(subjects((await api("GET", `/me/events?$filter=${filter}`)).body)).toEqual(["02"]);
    expect(
      (await api("GET", `/me/events?$filter=${encodeURIComponent("contains(subject,'0')")}`))
        .status,
    ).toBe(400);
    const view =
      "/me/calendarView?startDateTime=2027-03-02T09:30:00Z&endDateTime=2027-03-03T09:00:00Z";
    expect(subjects((await api("GET", view)).body)).toEqual(["02"]);
    expect((await api("GET", "/me/calendarView")).status).toBe(400);
    const page = read((await api("GET", "/me/events?$top=2&$orderby=start/dateTime desc")).body);
    expect(subjects(page)).toEqual(["03", "02"]);
    const rest = await api("GET", page["@odata.nextLink"].slice(sandbox.microsoft.graphUrl.length));
    expect(subjects(rest.body)).toEqual(["01"]);
    expect(read(rest.body)).not.toHaveProperty("@odata.nextLink");
  });

  it("gives the body as text on request and selects", async () => {
    const { api } = await connected();
    const body = { contentType: "html", content: "<p>One &amp; two</p><p>Three</p>" };
    const { id } = read((await api("POST", "/me/events", { ...event, body })).body);
    const text = await api("GET", `/me/events/${id}?$select=body`, undefined, {
      prefer: 'outlook.body-content-type="text", IdType="ImmutableId"',
    });
    expect(read(text.body)).toMatchObject({
      body: { contentType: "text", content: "One & two\nThree" },
    });
    expect(read(text.body)).not.toHaveProperty("subject");
  });
});

describe("changing", () => {
  it("merges a patch and keeps what it does not name", async () => {
    const { api } = await connected();
    const { id } = read(
      (
        await api("POST", "/me/events", {
          ...event,
          transactionId: "t",
          location: { displayName: "Berlin" },
          singleValueExtendedProperties: [{ id: tag, value: "1" }],
        })
      ).body,
    );
    const patched = await api("PATCH", `/me/events/${id}`, { subject: "New" });
    expect(patched.body).toMatchObject({
      subject: "New",
      location: { displayName: "Berlin" },
      transactionId: "t",
    });
    expect((await api("PATCH", `/me/events/${id}`, { transactionId: "u" })).status).toBe(400);
  });

  it("answers 412 to a stale If-Match and 404 to what is gone", async () => {
    const { api } = await connected();
    const created = read((await api("POST", "/me/events", event)).body);
    const headers = { "if-match": created["@odata.etag"] };
    expect(
      (await api("PATCH", `/me/events/${created.id}`, { subject: "New" }, headers)).status,
    ).toBe(200);
    expect(
      await api("PATCH", `/me/events/${created.id}`, { subject: "Newer" }, headers),
    ).toMatchObject({ status: 412, body: failing("ErrorIrresolvableConflict") });
    expect((await api("DELETE", `/me/events/${created.id}`, undefined, headers)).status).toBe(412);
    expect((await api("DELETE", `/me/events/${created.id}`)).status).toBe(204);
    expect((await api("DELETE", `/me/events/${created.id}`)).status).toBe(404);
  });
});

describe("calendars and rights", () => {
  it("lists, makes and removes calendars, but not the default one", async () => {
    const { api } = await connected();
    const made = await api("POST", "/me/calendars", { name: "Job search" });
    expect(made).toMatchObject({ status: 201, body: { isDefaultCalendar: false } });
    expect((await api("POST", "/me/calendars", { name: "job search" })).status).toBe(409);
    const { value } = read((await api("GET", "/me/calendars")).body);
    expect(value.map(({ name }: { name: string }) => name)).toEqual(["Calendar", "Job search"]);
    expect((await api("GET", "/me/calendar")).body).toMatchObject({ isDefaultCalendar: true });
    expect((await api("DELETE", `/me/calendars/${read(made.body).id}`)).status).toBe(204);
    expect((await api("DELETE", `/me/calendars/${value[0].id}`)).status).toBe(400);
  });

  it("wants the scope of the call and a token that lives", async () => {
    const { microsoft, steer } = sandbox;
    await steer.reset();
    const { access_token: token } = await connectMicrosoft({
      microsoft,
      control: steer,
      fields: { scope: "openid offline_access User.Read" },
    });
    const api = testApi({ baseUrl: microsoft.graphUrl, token });
    expect((await api("GET", "/me")).status).toBe(200);
    expect(await api("GET", "/me/calendars")).toMatchObject({
      status: 403,
      body: failing("ErrorAccessDenied"),
    });
    await steer.expireAccessTokens("microsoft");
    expect(await api("GET", "/me")).toMatchObject({
      status: 401,
      body: failing("InvalidAuthenticationToken"),
    });
  });

  it("lets four requests of a mailbox run at once and throttles the fifth", async () => {
    const { api, steer } = await connected();
    await steer.planFaults([{ kind: "delay", provider: "microsoft", delayMs: 300 }]);
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => api("GET", "/me")));
    const throttled = answers.filter(({ status }) => status === 429);
    expect(throttled).toHaveLength(2);
    expect(throttled[0]?.header("retry-after")).toBe("1");
    await steer.clearFaults();
    expect((await api("GET", "/me")).status).toBe(200);
  });
});

it("knows every Windows zone as an IANA zone of this runtime", () => {
  for (const name of Object.keys(windowsZones)) {
    expect(() => new Intl.DateTimeFormat("en", { timeZone: zoneOf(name) })).not.toThrow();
  }
  expect(zoneOf("constructor")).toBeUndefined();
});
