import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeProvider, makeContent } from "../conformance/describe-provider.ts";
import {
  loadProvider,
  openSandboxWorld,
  type SandboxWorld,
  signIn,
} from "../conformance/sandbox-world.ts";
import type { CalendarProvider } from "../provider.ts";
import { toGraphError, toIdentityError } from "./errors.ts";
import { createGraphClient } from "./graph-client.ts";
import { toGraphTime, toWindowsZone } from "./graph-time.ts";
import { z } from "zod";

describeProvider("outlook");

describe("outlook alone", () => {
  let world: SandboxWorld;
  let provider: CalendarProvider;
  beforeAll(async () => {
    world = await openSandboxWorld();
    provider = await loadProvider(world, "outlook");
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());

  it("takes scopes that come back with their resource in front", async () => {
    await world.control.set("microsoft", { longScopeNames: true });
    const grant = await signIn(world, provider);
    expect(grant.missingScopes).toEqual([]);
    expect(grant.grantedScopes).toContain("Calendars.ReadWrite");
  });

  it("counts consent without lasting access as incomplete", async () => {
    await world.control.set("microsoft", { droppedScopes: ["offline_access"] });
    expect((await signIn(world, provider)).missingScopes).toEqual(["offline_access"]);
  });

  it("asks for ids that survive a move, on every request", async () => {
    const { accessToken } = await signIn(world, provider);
    world.seen.length = 0;
    const [calendar] = await provider.listCalendars(accessToken);
    const content = makeContent();
    const place = { calendarId: calendar?.id ?? "", remoteKey: provider.remoteKey(content.id, 0) };
    const event = await provider.createEvent(accessToken, { ...place, content });
    await provider.updateEvent(accessToken, { ...event, content });
    await provider.findEvent(accessToken, place);
    await provider.deleteEvent(accessToken, event);
    expect(world.seen).toHaveLength(5);
    const asked = world.seen.map(({ headers }) => headers["prefer"]);
    expect(asked.filter((value) => !value?.includes('IdType="ImmutableId"'))).toEqual([]);
  });

  it("takes over the event of a create that left it without a tag, also when its times were changed since", async () => {
    const { accessToken } = await signIn(world, provider);
    const [calendar] = await provider.listCalendars(accessToken);
    const calendarId = calendar?.id ?? "";
    const content = makeContent();
    const remoteKey = provider.remoteKey(content.id, 0);
    const untagged = await world.control.createEvent("microsoft", calendarId, {
      subject: "Half made",
      start: { dateTime: "2026-03-24T08:00:00", timeZone: "UTC" },
      end: { dateTime: "2026-03-24T09:00:00", timeZone: "UTC" },
      transactionId: remoteKey,
    });
    const place = { calendarId, remoteKey };
    // By look-up too: a deletion finds it that way.
    expect(await provider.findEvent(accessToken, place)).toMatchObject({ eventId: untagged.id });
    const another = { calendarId, remoteKey: provider.remoteKey(content.id, 1) };
    expect(await provider.findEvent(accessToken, another)).toBeNull();
    const event = await provider.createEvent(accessToken, { ...place, content });
    expect(event.eventId).toBe(untagged.id);
    expect(await provider.findEvent(accessToken, place)).toMatchObject({ eventId: untagged.id });
    const events = await world.control.listEvents("microsoft", undefined, calendarId);
    expect(events.map(({ title }) => title)).toEqual([content.title]);
  });

  it("sends the token nowhere but to Graph, whatever a next link says", async () => {
    const asked: string[] = [];
    const graph = createGraphClient({
      clock: world.clock,
      graphUrl: "https://graph.example/v1.0",
      http: (url) => {
        asked.push(url);
        const body = { value: [], "@odata.nextLink": "https://graph.example.evil/v1.0/more" };
        return Promise.resolve({ status: 200, headers: new Headers(), body: JSON.stringify(body) });
      },
    });
    const list = z.object({
      value: z.array(z.unknown()),
      "@odata.nextLink": z.string().optional(),
    });
    await expect(graph.readPages("token", "/me/calendars", list)).rejects.toMatchObject({
      kind: "untrusted",
    });
    expect(asked).toEqual(["https://graph.example/v1.0/me/calendars"]);
  });

  it("has a page where an administrator consents, for organisations", () => {
    const url = new URL(provider.adminConsentUrl() ?? "");
    expect(url.pathname).toMatch(/\/organizations\/adminconsent$/);
    expect(url.searchParams.get("redirect_uri")).toBe("http://localhost:3000/calendar/callback");
  });
});

describe("what Microsoft answers", () => {
  const answer = (status: number, body: unknown) => ({
    status,
    headers: new Headers(),
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const identity = (error: string, number: number) =>
    answer(400, { error, error_codes: [number], error_description: "" });

  it.each([
    [identity("invalid_grant", 700082), "grant-dead"],
    [identity("invalid_grant", 50173), "grant-dead"],
    [identity("invalid_grant", 70008), "grant-dead"],
    [identity("invalid_grant", 65001), "grant-dead"],
    [identity("interaction_required", 50076), "grant-dead"],
    [identity("invalid_grant", 90094), "needs-admin"],
    [identity("access_denied", 90095), "needs-admin"],
    [identity("invalid_grant", 900941), "needs-admin"],
    [identity("invalid_client", 7000215), "unavailable"],
    [identity("temporarily_unavailable", 90033), "unavailable"],
    [identity("invalid_scope", 70011), "invalid"],
    [answer(400, "<html>captive portal</html>"), "unavailable"],
    [answer(302, ""), "unavailable"],
    [answer(503, { error: "invalid_grant" }), "unavailable"],
  ])("at sign-in, %o, means %s", (response, kind) => {
    expect(toIdentityError(response, 0).kind).toBe(kind);
  });

  it.each([
    [answer(401, { error: { code: "InvalidAuthenticationToken" } }), "token-rejected"],
    [answer(403, { error: { code: "ErrorAccessDenied" } }), "forbidden"],
    [answer(403, "<html>proxy</html>"), "unavailable"],
    [answer(404, { error: { code: "ErrorItemNotFound" } }), "not-found"],
    [answer(400, { error: { code: "ErrorDuplicateTransactionId" } }), "exists"],
    [answer(409, { error: { code: "ErrorIrresolvableConflict" } }), "precondition-failed"],
    [answer(412, { error: { code: "ErrorIrresolvableConflict" } }), "precondition-failed"],
    [answer(429, { error: { code: "ApplicationThrottled" } }), "rate-limited"],
    [answer(503, { error: { code: "MailboxConcurrency" } }), "rate-limited"],
    [answer(503, { error: { code: "ServiceUnavailable" } }), "unavailable"],
    [answer(504, ""), "unavailable"],
    [answer(404, ""), "unavailable"],
    [answer(412, ""), "unavailable"],
    [answer(400, { error: { code: "ErrorInvalidProperty" } }), "invalid"],
  ])("at Graph, %o, means %s", (response, kind) => {
    expect(toGraphError(response, 0).kind).toBe(kind);
  });
});

describe("zones for Graph", () => {
  it.each([
    ["Europe/Berlin", "W. Europe Standard Time"],
    ["Asia/Kolkata", "India Standard Time"],
    ["Europe/Kyiv", "FLE Standard Time"],
    ["America/Argentina/Buenos_Aires", "Argentina Standard Time"],
    ["Etc/UTC", "UTC"],
    ["UTC", "UTC"],
    ["Antarctica/Troll", null],
  ])("knows %s as %s", (zone, name) => {
    expect(toWindowsZone(zone)).toBe(name);
  });

  it("sends a repeated hour as UTC, because a wall time would mean two instants", () => {
    expect(toGraphTime("2026-10-25T01:30:00Z", "Europe/Berlin")).toEqual({
      dateTime: "2026-10-25T01:30:00",
      timeZone: "UTC",
    });
  });

  it("sends UTC where the Windows zone keeps other hours than the IANA one", () => {
    expect(toGraphTime("2026-06-15T12:00:00Z", "Antarctica/Casey").timeZone).toBe("UTC");
  });
});
