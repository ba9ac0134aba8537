import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { systemClock } from "@huntboard/api/server";
import { makeDeps, makeUser } from "@huntboard/api/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../build-app.ts";

const interview = {
  title: "Interview with Acme Corp",
  description: "Technical interview for Senior Engineer position",
  start_time: "2025-11-20T14:00:00Z",
  end_time: "2025-11-20T15:00:00Z",
  timezone: "America/New_York",
  reminder_15min: true,
  reminder_1hour: true,
};

describeOnEachEngine("REST calendar events", (open) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  beforeAll(async () => {
    database = await open();
    // Requests with the same key wait for each other.
    const deps = makeDeps({ db: database.db, clock: systemClock });
    app = await buildApp({ deps, database, webRoot: import.meta.dirname, trustProxy: 0 });
  });
  afterAll(() => app.close());

  async function signUp() {
    const { sessionToken } = await makeUser(makeDeps({ db: database.db }));
    return async (
      method: "GET" | "POST" | "PATCH" | "DELETE",
      path: string,
      body?: object,
      more: Record<string, string> = {},
    ) => {
      const headers = { authorization: `Bearer ${sessionToken}`, ...more };
      const url = `/api/v1/${path}`;
      const response = await app.inject({ method, url, headers, payload: body });
      return { status: response.statusCode, body: response.body === "" ? null : response.json() };
    };
  }

  test("an event is created, read, changed and deleted in snake case", async () => {
    const call = await signUp();
    const created = await call("POST", "calendar/events", interview);
    expect(created).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        provider: "local",
        event_id: null,
        title: interview.title,
        description: interview.description,
        location: null,
        start_time: "2025-11-20T14:00:00.000Z",
        end_time: "2025-11-20T15:00:00.000Z",
        timezone: "America/New_York",
        all_day: false,
        reminder_15min: true,
        reminder_1hour: true,
        reminder_1day: false,
        application_id: null,
        kind: "other",
        join_url: null,
        round: null,
        outcome: null,
        is_synced: false,
        sync_status: "local",
        sync_error: null,
        last_synced_at: null,
        created_at: expect.any(String),
        updated_at: expect.any(String),
      },
    });
    const path = `calendar/events/${created.body.id}`;
    expect(await call("GET", path)).toEqual({ status: 200, body: created.body });
    const changed = await call("PATCH", path, { title: "New", join_url: "https://meet.example/1" });
    expect(changed.body).toMatchObject({
      title: "New",
      join_url: "https://meet.example/1",
      start_time: "2025-11-20T14:00:00.000Z",
      reminder_15min: true,
    });
    expect(await call("DELETE", path)).toEqual({ status: 204, body: null });
    expect((await call("GET", path)).status).toBe(404);
    expect((await call("DELETE", path)).status).toBe(404);
  });

  test("the three switches change their own reminder and keep the others", async () => {
    const call = await signUp();
    const { body } = await call("POST", "calendar/events", { ...interview, reminder_1hour: false });
    await database.db.calendarEvent.update({
      where: { id: body.id },
      data: { reminderMinutes: [5, 15] },
    });
    const path = `calendar/events/${body.id}`;
    const changed = await call("PATCH", path, { reminder_15min: false, reminder_1day: true });
    expect(changed.body).toMatchObject({ reminder_15min: false, reminder_1day: true });
    const row = await database.db.calendarEvent.findUnique({ where: { id: body.id } });
    expect(row?.reminderMinutes).toEqual([5, 1440]);
    // Google takes five: a sixth is refused here, and in words.
    await database.db.calendarEvent.update({
      where: { id: body.id },
      data: { reminderMinutes: [5, 10, 20, 30, 45] },
    });
    const sixth = await call("PATCH", path, { reminder_1day: true });
    expect(sixth.status).toBe(422);
    expect(JSON.stringify(sixth.body)).toMatch(/reminder_1day.*at most five/u);
  });

  test("an event linked to an application is an interview and is listed with it", async () => {
    const call = await signUp();
    const application = await call("POST", "applications", { title: "Engineer", company: "Acme" });
    const { id } = application.body;
    await call("POST", "calendar/events", interview);
    const linked = await call("POST", "calendar/events", { ...interview, application_id: id });
    expect(linked.body).toMatchObject({ kind: "interview", application_id: id });
    const list = await call("GET", `calendar/events?application_id=${id}`);
    expect(list.body).toEqual({ items: [linked.body], next_cursor: null });
  });

  test("a list is paged and windowed, offsets with a bare plus sign included", async () => {
    const call = await signUp();
    for (const day of [20, 21, 22])
      await call("POST", "calendar/events", {
        title: `Day ${day}`,
        start_time: `2025-11-${day}T14:00:00Z`,
        end_time: `2025-11-${day}T15:00:00Z`,
      });
    const titles = (answer: { body: { items: { title: string }[] } }) =>
      answer.body.items.map(({ title }) => title);
    const first = await call("GET", "calendar/events?limit=2");
    expect(titles(first)).toEqual(["Day 20", "Day 21"]);
    const rest = await call("GET", `calendar/events?limit=2&cursor=${first.body.next_cursor}`);
    expect(titles(rest)).toEqual(["Day 22"]);
    expect(rest.body.next_cursor).toBeNull();
    const window = await call(
      "GET",
      "calendar/events?start=2025-11-20T16:00:00+01:00&end=2025-11-22T00:00:00Z",
    );
    expect(titles(window)).toEqual(["Day 21"]);
  });

  test("refusals name fields as they were sent", async () => {
    const call = await signUp();
    const reversed = { ...interview, end_time: interview.start_time };
    const late = await call("POST", "calendar/events", reversed);
    expect(late).toMatchObject({
      status: 422,
      body: { error: { code: "invalid_input", details: { fields: [{ field: "end_time" }] } } },
    });
    const asked = await call("POST", "calendar/events", {
      title: "Night shift",
      start_time: "2025-11-02T01:30",
      end_time: "2025-11-02T05:00",
      timezone: "America/New_York",
    });
    expect(asked).toMatchObject({
      status: 422,
      body: {
        error: {
          code: "ambiguous_time",
          details: { choices: { field: "start_time", reason: "overlap" } },
        },
      },
    });
    const wrong = await call("POST", "calendar/events", { ...interview, timezone: "Mars", x: 1 });
    expect(wrong.status).toBe(422);
    const away = await call("POST", "calendar/events", { ...interview, provider: "google" });
    expect(away).toMatchObject({ status: 409, body: { error: { code: "not_connected" } } });
  });

  test("a repeated create with the same Idempotency-Key makes one event", async () => {
    const call = await signUp();
    const key = { "idempotency-key": crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => call("POST", "calendar/events", interview, key)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const list = await call("GET", "calendar/events");
    expect(list.body.items).toHaveLength(1);
  });
});
