import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { describeProvider, makeContent } from "../conformance/describe-provider.ts";
import {
  loadProvider,
  openSandboxWorld,
  type SandboxWorld,
  signIn,
} from "../conformance/sandbox-world.ts";
import type { CalendarProvider } from "../provider.ts";
import { toGoogleError } from "./errors.ts";

describeProvider("google");

describe("google alone", () => {
  let world: SandboxWorld;
  let provider: CalendarProvider;
  beforeAll(async () => {
    world = await openSandboxWorld();
    provider = await loadProvider(world, "google");
  });
  beforeEach(() => world.reset());
  afterAll(() => world.close());

  it("makes keys that are legal event ids", () => {
    expect(provider.remoteKey("0199c0de-0000-7000-8000-000000000001", 0)).toMatch(
      /^[a-v0-9]{5,1024}$/,
    );
  });

  it("does not take another's event for its own because it has the key", async () => {
    const { accessToken } = await signIn(world, provider);
    const [calendar] = await provider.listCalendars(accessToken);
    const content = makeContent();
    const place = { calendarId: calendar?.id ?? "", remoteKey: provider.remoteKey(content.id, 0) };
    await world.control.createEvent("google", place.calendarId, {
      id: place.remoteKey,
      summary: "Copied by hand",
      start: { dateTime: "2026-03-10T13:00:00Z" },
      end: { dateTime: "2026-03-10T14:00:00Z" },
    });
    expect(await provider.findEvent(accessToken, place)).toBeNull();
    await expect(provider.createEvent(accessToken, { ...place, content })).rejects.toMatchObject({
      kind: "exists",
    });
  });

  it("links back to the event in Huntboard", async () => {
    const { accessToken } = await signIn(world, provider);
    const [calendar] = await provider.listCalendars(accessToken);
    const content = makeContent();
    const remoteKey = provider.remoteKey(content.id, 0);
    await provider.createEvent(accessToken, { calendarId: calendar?.id ?? "", remoteKey, content });
    const [event] = await world.control.listEvents("google");
    expect(event?.raw).toMatchObject({
      source: { title: "Huntboard", url: content.sourceUrl },
      extendedProperties: { private: { huntboardKey: remoteKey, huntboardEvent: content.id } },
      reminders: { useDefault: false },
    });
  });

  it("offers the primary calendar by its alias when the list may not be read", async () => {
    await world.control.set("google", {
      droppedScopes: ["https://www.googleapis.com/auth/calendar.calendarlist.readonly"],
    });
    const { accessToken } = await signIn(world, provider);
    expect(await provider.listCalendars(accessToken)).toEqual([
      { id: "primary", name: "Primary calendar", primary: true, writable: true },
    ]);
  });

  it("offers calendars of the person alone as ones to write to", async () => {
    const accounts = await world.control.accounts("google");
    const { accessToken } = await signIn(world, provider, { account: accounts[1]?.id });
    const calendars = await provider.listCalendars(accessToken);
    expect(calendars.some(({ writable }) => !writable)).toBe(true);
    const content = makeContent();
    const remoteKey = provider.remoteKey(content.id, 0);
    const other = calendars.find(({ writable }) => !writable)?.id ?? "";
    await expect(
      provider.createEvent(accessToken, { calendarId: other, remoteKey, content }),
    ).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("what Google answers", () => {
  const answer = (status: number, reason?: string) => ({
    status,
    headers: new Headers(),
    body: reason ? JSON.stringify({ error: { errors: [{ reason }] } }) : "<html></html>",
  });

  it.each([
    [answer(401, "authError"), "token-rejected"],
    [answer(403, "userRateLimitExceeded"), "rate-limited"],
    [answer(403, "rateLimitExceeded"), "rate-limited"],
    [answer(403, "quotaExceeded"), "rate-limited"],
    [answer(403, "insufficientPermissions"), "forbidden"],
    [answer(403, "forbiddenForNonOrganizer"), "forbidden"],
    [answer(403, "requiredAccessLevel"), "forbidden"],
    [answer(403), "unavailable"],
    [answer(403, "accessNotConfigured"), "unavailable"],
    [answer(404, "notFound"), "not-found"],
    [answer(410, "deleted"), "not-found"],
    [answer(409, "duplicate"), "exists"],
    [answer(412, "conditionNotMet"), "precondition-failed"],
    [answer(429, "rateLimitExceeded"), "rate-limited"],
    [answer(400, "invalid"), "invalid"],
    [answer(500, "backendError"), "unavailable"],
    [answer(302), "unavailable"],
    [answer(404), "unavailable"],
    [answer(410), "unavailable"],
    [answer(409), "unavailable"],
  ])("%o means %s", (response, kind) => {
    expect(toGoogleError(response, 0).kind).toBe(kind);
  });
});
