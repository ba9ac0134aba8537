import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { createSandboxControl, startSandbox } from "./index.ts";
import type { Sandbox } from "./index.ts";
import { connectGoogle, connectMicrosoft, testApi } from "./testing/connect.ts";

let sandbox: Sandbox | undefined;

afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

async function start() {
  sandbox = await startSandbox({ dataDir: mkdtempSync(join(tmpdir(), "sandbox-")) });
  return { sandbox, control: createSandboxControl(sandbox.control) };
}

it("puts an event into Google Calendar after consent, token exchange and insert", async () => {
  const {
    sandbox: { google },
    control,
  } = await start();
  const tokens = await connectGoogle({ google, control });
  expect(tokens).toMatchObject({
    token_type: "Bearer",
    expires_in: 3599,
    refresh_token: expect.any(String),
  });
  const api = testApi({ baseUrl: `${google.apiUrl}calendar/v3`, token: tokens.access_token });
  const calendars = await api("GET", "/users/me/calendarList");
  expect(calendars.body).toMatchObject({ items: [{ primary: true, accessRole: "owner" }] });
  const created = await api("POST", "/calendars/primary/events", {
    id: "abcdef0123456789",
    summary: "Interview",
    start: { dateTime: "2027-03-01T10:00:00", timeZone: "Europe/Berlin" },
    end: { dateTime: "2027-03-01T11:00:00", timeZone: "Europe/Berlin" },
  });
  expect(created).toMatchObject({
    status: 200,
    body: { id: "abcdef0123456789", start: { dateTime: "2027-03-01T10:00:00+01:00" } },
  });
  expect(await control.listEvents("google")).toMatchObject([
    { title: "Interview", start: "2027-03-01T09:00:00Z", deleted: false },
  ]);
});

it("puts an event into Outlook after consent, token exchange and create", async () => {
  const {
    sandbox: { microsoft },
    control,
  } = await start();
  const tokens = await connectMicrosoft({ microsoft, control });
  const api = testApi({ baseUrl: microsoft.graphUrl, token: tokens.access_token });
  expect((await api("GET", "/me")).body).toMatchObject({
    mail: null,
    userPrincipalName: "alex.sandbox@outlook.example",
  });
  const created = await api("POST", "/me/events", {
    subject: "Interview",
    transactionId: "t-1",
    start: { dateTime: "2027-03-01T10:00:00", timeZone: "W. Europe Standard Time" },
    end: { dateTime: "2027-03-01T11:00:00", timeZone: "W. Europe Standard Time" },
  });
  expect(created).toMatchObject({
    status: 201,
    body: {
      subject: "Interview",
      start: { dateTime: "2027-03-01T09:00:00.0000000", timeZone: "UTC" },
    },
  });
  expect(await control.listEvents("microsoft")).toMatchObject([
    { title: "Interview", start: "2027-03-01T09:00:00Z" },
  ]);
});
