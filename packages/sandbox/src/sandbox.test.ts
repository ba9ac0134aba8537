import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startSandbox } from "./index.ts";
import { connectGoogle, connectMicrosoft, testApi } from "./testing/connect.ts";
import { startForTest, tempFolder } from "./testing/start.ts";

it("puts an event into Google Calendar after consent, token exchange and insert", async () => {
  const { google, steer } = await startForTest();
  const tokens = await connectGoogle({ google, control: steer });
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
  expect(created.status).toBe(200);
  expect(created.body).toMatchObject({
    id: "abcdef0123456789",
    start: { dateTime: "2027-03-01T10:00:00+01:00" },
  });
  const events = await steer.listEvents("google", undefined, undefined);
  expect(events).toMatchObject([
    { title: "Interview", start: "2027-03-01T09:00:00Z", deleted: false },
  ]);
});

it("puts an event into Outlook after consent, token exchange and create", async () => {
  const { microsoft, steer } = await startForTest();
  const tokens = await connectMicrosoft({ microsoft, control: steer });
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
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({
    start: { dateTime: "2027-03-01T09:00:00.0000000", timeZone: "UTC" },
  });
  expect(await steer.listEvents("microsoft")).toMatchObject([
    { title: "Interview", start: "2027-03-01T09:00:00Z" },
  ]);
});

it("keeps accounts, tokens, settings, faults and events over a restart", async () => {
  const dataDir = tempFolder();
  const first = await startForTest({ dataDir });
  const tokens = await connectGoogle({ google: first.google, control: first.steer });
  const api = testApi({ baseUrl: `${first.google.apiUrl}calendar/v3`, token: tokens.access_token });
  await api("POST", "/calendars/primary/events", {
    summary: "Kept",
    start: { date: "2027-03-01" },
    end: { date: "2027-03-02" },
  });
  await first.steer.set("google", { oneTimeRefreshTokens: true });
  await first.steer.planFaults([{ kind: "delay", path: "/never", delayMs: 1 }]);
  const events = await first.steer.listEvents("google");
  await first.close();

  const second = await startForTest({ dataDir });
  expect(second.control.token).toBe(first.control.token);
  const again = testApi({
    baseUrl: `${second.google.apiUrl}calendar/v3`,
    token: tokens.access_token,
  });
  expect((await again("GET", "/calendars/primary/events")).body).toMatchObject({
    items: [{ summary: "Kept" }],
  });
  expect((await second.steer.listEvents("google")).map(({ id, etag }) => ({ id, etag }))).toEqual(
    events.map(({ id, etag }) => ({ id, etag })),
  );
  expect(await second.steer.faults()).toHaveLength(1);
});

it("forgets everything on reset and starts with the first accounts again", async () => {
  const { google, steer } = await startForTest();
  const tokens = await connectGoogle({ google, control: steer });
  const accounts = await steer.accounts("google");
  await steer.addAccount("google", { email: "new@person.example" });
  await steer.reset();
  expect(await steer.accounts("google")).toEqual(accounts);
  const api = testApi({ baseUrl: `${google.apiUrl}calendar/v3`, token: tokens.access_token });
  expect((await api("GET", "/users/me/calendarList")).status).toBe(401);
});

it("refuses to listen on anything but loopback", async () => {
  await expect(startSandbox({ dataDir: tempFolder(), host: "0.0.0.0" })).rejects.toThrow(
    /this computer only/,
  );
});

it("refuses a Host header that is not its own", async () => {
  const { url } = await startForTest();
  const status = await new Promise((resolve, reject) => {
    request(`${url}/`, { headers: { host: "evil.example" } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
});

it("answers the control API only with its token", async () => {
  const { control } = await startForTest();
  for (const [method, path] of [
    ["GET", "/requests"],
    ["PUT", "/faults"],
    ["POST", "/reset"],
    ["GET", "/google/events"],
  ]) {
    for (const authorization of ["", "Bearer wrong", `Basic ${control.token}`]) {
      const headers: Record<string, string> = authorization === "" ? {} : { authorization };
      const response = await fetch(control.url + path, {
        method,
        headers,
        body: method === "GET" ? undefined : "{}",
      });
      expect(response.status).toBe(401);
    }
  }
});

it("refuses a body over one megabyte", async () => {
  const { google } = await startForTest();
  const response = await fetch(google.tokenUrl, {
    method: "POST",
    body: "a".repeat(1024 * 1024 + 1),
  }).catch(() => undefined);
  expect(response?.status ?? 413).toBe(413);
});

it("writes no token in clear to its folder", async () => {
  const { google, microsoft, steer, dataDir } = await startForTest();
  const tokens = [
    await connectGoogle({ google, control: steer }),
    await connectMicrosoft({ microsoft, control: steer }),
  ];
  const journal = readFileSync(join(dataDir, "journal.log"), "utf8");
  for (const { access_token, refresh_token } of tokens) {
    expect(journal).not.toContain(access_token);
    expect(journal).not.toContain(refresh_token);
  }
});

it("shows events on pages without script and with everything escaped", async () => {
  const { url, steer } = await startForTest();
  const [calendar] = await steer.calendars("google");
  const nasty = `<script>alert("1")</script>&'`;
  await steer.createEvent("google", calendar?.id ?? "", {
    summary: nasty,
    location: nasty,
    start: { date: "2027-03-01" },
    end: { date: "2027-03-02" },
  });
  for (const path of ["/", "/google/calendar", "/microsoft/calendar"]) {
    const response = await fetch(url + path);
    const text = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain('<html lang="en">');
    expect(text).toContain("SANDBOX");
    expect(text).not.toContain("<script");
    const style = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(response.headers.get("content-security-policy")).toContain(`'sha256-${hash}'`);
  }
  const page = await (await fetch(`${url}/google/calendar`)).text();
  expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;");
});

it("answers 404, 405 and malformed paths without falling over", async () => {
  const { url, google, steer } = await startForTest();
  const { access_token: token } = await connectGoogle({ google, control: steer });
  const status = async (path: string, init?: RequestInit) =>
    (await fetch(url + path, { ...init, headers: { authorization: `Bearer ${token}` } })).status;
  expect(await status("/nothing")).toBe(404);
  expect(await status("/google/token")).toBe(405);
  expect(await status("/calendar/v3/calendars/%E0%A4%A/events")).toBe(404);
  expect(await status("/calendar/v3/calendars/primary/events", { method: "POST", body: "{" })).toBe(
    400,
  );
  expect(
    await status("/calendar/v3/calendars/primary/events", { method: "POST", body: "[]" }),
  ).toBe(400);
});
