import { describe, expect, it } from "vitest";
import { ProviderError, type RemoteEvent } from "../provider.ts";
import type { Bench } from "./describe-provider.ts";

/** Create, look up, change and delete; idempotency, tombstones and preconditions. */
export function describeEvents(use: () => Bench): void {
  describe("events", () => {
    it("puts an event with every owned field into the calendar", async () => {
      const { create, listed, kind } = use();
      const created = await create();
      const [event, ...more] = await listed();
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        id: created.eventId,
        title: "Interview: Platform engineer",
        description: "Bring the portfolio.",
        location: "Rosenthaler Straße 40, Berlin",
        allDay: false,
        reminders: kind === "google" ? [15, 60] : [15],
      });
      expect(created.etag).toEqual(expect.any(String));
    });

    it("makes one event of a create that is sent again with the same key", async () => {
      const { create, provider, token, listed } = use();
      const { key, calendarId, content, eventId } = await create();
      const again = await provider
        .createEvent(token, { calendarId, remoteKey: key, content })
        .catch((error: unknown) => error);
      // Either it answers with the event there is, or it says that the key is taken.
      const isSame = again instanceof ProviderError ? again.kind === "exists" : undefined;
      expect(isSame ?? (again as RemoteEvent).eventId === eventId).toBe(true);
      expect(await listed()).toHaveLength(1);
    });

    it("leaves one event, with the newest content, when the content changed between two creates", async () => {
      const { create, provider, token, listed } = use();
      const { key, calendarId, content } = await create();
      const newer = { ...content, title: "Moved" };
      const adopt = async () => {
        const found = await provider.findEvent(token, { calendarId, remoteKey: key });
        if (found) await provider.updateEvent(token, { ...found, content: newer });
      };
      await provider
        .createEvent(token, { calendarId, remoteKey: key, content: newer })
        .then(() => undefined, adopt);
      const events = await listed();
      expect(events.map(({ title }) => title)).toEqual(["Moved"]);
    });

    it("makes keys that depend on event and generation alone", () => {
      const { provider } = use();
      const id = "0199c0de-0000-7000-8000-000000000001";
      expect(provider.remoteKey(id, 0)).toBe(provider.remoteKey(id, 0));
      expect(provider.remoteKey(id, 0)).not.toBe(provider.remoteKey(id, 1));
      expect(provider.remoteKey(id, 1)).not.toBe(
        provider.remoteKey("0199c0de-0000-7000-8000-000000000002", 1),
      );
    });

    it("finds its event by key, and nothing for a key that was never used", async () => {
      const { create, provider, token, primary } = use();
      const { key, eventId } = await create();
      const calendarId = primary.id;
      const found = await provider.findEvent(token, { calendarId, remoteKey: key });
      expect(found).toMatchObject({ eventId, calendarId });
      const other = provider.remoteKey("0199c0de-0000-7000-8000-000000000003", 0);
      expect(await provider.findEvent(token, { calendarId, remoteKey: other })).toBeNull();
    });

    it("does not find an event that the person deleted, and says that its key is taken", async () => {
      const { create, provider, token, world, service, listed } = use();
      const { key, calendarId, content, eventId } = await create();
      await world.control.deleteEvent(service, calendarId, eventId);
      expect(await provider.findEvent(token, { calendarId, remoteKey: key })).toBeNull();
      await expect(
        provider.createEvent(token, { calendarId, remoteKey: key, content }),
      ).rejects.toMatchObject({ kind: "exists" });
      const next = provider.remoteKey(content.id, 1);
      await provider.createEvent(token, { calendarId, remoteKey: next, content });
      expect(await listed()).toHaveLength(1);
    });

    it("changes owned fields and leaves everything else as the person made it", async () => {
      const { create, provider, token, world, service, listed, kind } = use();
      const { calendarId, eventId, content } = await create();
      const own = kind === "google" ? { colorId: "5" } : { categories: ["Important"] };
      await world.control.editEvent(service, calendarId, eventId, own);
      const etag =
        (
          await provider.findEvent(token, {
            calendarId,
            remoteKey: provider.remoteKey(content.id, 0),
          })
        )?.etag ?? null;
      const changed = await provider.updateEvent(token, {
        calendarId,
        eventId,
        etag,
        content: {
          ...content,
          title: "Second round",
          description: null,
          location: null,
          reminderMinutes: [],
        },
      });
      expect(changed.etag).not.toBe(etag);
      const [event] = await listed();
      expect(event).toMatchObject({
        title: "Second round",
        description: "",
        location: "",
        reminders: [],
      });
      expect(event?.raw).toMatchObject(own);
    });

    it("tells that an event changed since the etag, and changes nothing", async () => {
      const { create, provider, token, world, service, listed, kind } = use();
      const { calendarId, eventId, etag, content } = await create();
      const edit = kind === "google" ? { summary: "By hand" } : { subject: "By hand" };
      await world.control.editEvent(service, calendarId, eventId, edit);
      await expect(
        provider.updateEvent(token, { calendarId, eventId, etag, content }),
      ).rejects.toMatchObject({ kind: "precondition-failed" });
      expect((await listed())[0]?.title).toBe("By hand");
    });

    it("tells that an event to change is gone", async () => {
      const { create, provider, token, world, service } = use();
      const { calendarId, eventId, content } = await create();
      await world.control.deleteEvent(service, calendarId, eventId);
      await expect(
        provider.updateEvent(token, { calendarId, eventId, etag: null, content }),
      ).rejects.toMatchObject({ kind: "not-found" });
    });

    it("deletes an event, and is done when it is gone already", async () => {
      const { create, provider, token, listed } = use();
      const { calendarId, eventId } = await create();
      await provider.deleteEvent(token, { calendarId, eventId });
      expect(await listed()).toEqual([]);
      await provider.deleteEvent(token, { calendarId, eventId });
    });

    it("deletes without complaint what never was", async () => {
      const { provider, token, primary } = use();
      const never = { calendarId: primary.id, eventId: "hb0nosuchevent" };
      await expect(provider.deleteEvent(token, never)).resolves.toBeUndefined();
    });

    it("tells a calendar that is gone from an event that is gone", async () => {
      const { provider, token, world, service, create } = use();
      const made = await provider.createCalendar(token, "Job search");
      const { content } = await create();
      const remoteKey = provider.remoteKey(content.id, 7);
      const place = { calendarId: made.id, remoteKey, content };
      const event = await provider.createEvent(token, place);
      await world.control.removeCalendar(service, made.id);
      await expect(
        provider.createEvent(token, { ...place, remoteKey: provider.remoteKey(content.id, 8) }),
      ).rejects.toMatchObject({ kind: "calendar-gone" });
      await expect(provider.updateEvent(token, { ...event, content })).rejects.toMatchObject({
        kind: "calendar-gone",
      });
      await provider.deleteEvent(token, event);
      expect(await provider.findEvent(token, place)).toBeNull();
    });

    it("lists calendars, and makes one of its own that can be written to", async () => {
      const { provider, token, listed, primary } = use();
      expect(primary).toMatchObject({ primary: true, writable: true });
      const made = await provider.createCalendar(token, "Job search");
      expect(made).toMatchObject({ name: "Job search", primary: false, writable: true });
      expect(await provider.listCalendars(token)).toContainEqual(made);
      expect(await listed()).toEqual([]);
    });

    it.each([
      "Gespräch bei Müller & Söhne <GmbH>",
      "面接 株式会社テスト",
      "مقابلة عمل",
      "Call 👩🏽‍💻 at 9",
      "e\u0301 and é",
      "“Quotes” 'and' \\ / %20 $filter",
    ])("carries text as it is: %s", async (text) => {
      const { create, listed } = use();
      await create({ title: text, description: `${text}\nsecond line`, location: text });
      const [event] = await listed();
      expect(event).toMatchObject({
        title: text,
        description: `${text}\nsecond line`,
        location: text,
      });
    });

    it("carries the longest texts that Huntboard keeps", async () => {
      const { create, listed } = use();
      const link = `https://meet.example/${"x".repeat(1900)}`;
      const texts = {
        title: "t".repeat(500),
        description: "d".repeat(8000),
        location: "l".repeat(500),
      };
      await create({ ...texts, joinUrl: link });
      const [event] = await listed();
      expect(event?.title).toBe(texts.title);
      expect(event?.description.startsWith(texts.description)).toBe(true);
      expect(`${event?.description}${event?.location}`).toContain(link);
    });

    it("shows the join link as the place when there is none", async () => {
      const { create, listed } = use();
      await create({ location: null, description: null, joinUrl: "https://meet.example/abc" });
      expect((await listed())[0]).toMatchObject({ location: "https://meet.example/abc" });
    });

    it("invites nobody", async () => {
      const { create, listed, world, kind } = use();
      await create();
      expect((await listed())[0]?.raw).not.toMatchObject({ attendees: [{}] });
      const writes = world.seen.filter(
        ({ url, method }) => url.includes("/events") && method !== "GET",
      );
      const isQuiet = ({ url, headers }: (typeof writes)[number]) =>
        kind === "google"
          ? new URL(url).searchParams.get("sendUpdates") === "none"
          : headers["prefer"]?.includes('IdType="ImmutableId"');
      expect(writes.filter((request) => !isQuiet(request))).toEqual([]);
      expect(writes).not.toEqual([]);
    });
  });
}
