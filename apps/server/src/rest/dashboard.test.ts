import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { makeDeps, makeUser } from "@huntboard/api/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApp } from "../build-app.ts";

const frame = {
  columns: 12,
  rowHeight: 60,
  breakpoints: { lg: 1200, md: 996, sm: 768, xs: 480 },
  cols: { lg: 12, md: 10, sm: 6, xs: 4 },
};
const wide = { id: "status-overview", type: "status", x: 0, y: 0, w: 12, h: 4, visible: true };

describeOnEachEngine("REST dashboard layout", (open) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  beforeAll(async () => {
    database = await open();
    const deps = makeDeps({ db: database.db });
    app = await buildApp({ deps, database, webRoot: import.meta.dirname, trustProxy: 0 });
  });
  afterAll(() => app.close());

  async function signUp() {
    const { sessionToken, userId } = await makeUser(makeDeps({ db: database.db }));
    const call = async (method: "GET" | "POST" | "PATCH" | "DELETE", body?: object) => {
      const headers = { authorization: `Bearer ${sessionToken}` };
      const url = "/api/v1/dashboard/layout";
      const response = await app.inject({ method, url, headers, payload: body });
      return { status: response.statusCode, body: response.json() };
    };
    return { call, userId };
  }

  it("gives the default until it is changed", async () => {
    const { call, userId } = await signUp();
    const { status, body } = await call("GET");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: null,
      user_id: userId,
      revision: 0,
      is_default: true,
      created_at: null,
      updated_at: null,
      layout_config: frame,
    });
    const places = body.layout_config.widgets.map(
      ({ id, type, x, y, w, h, visible }: Record<string, unknown>) =>
        visible === true ? `${String(id)}/${String(type)} ${[x, y, w, h].join(",")}` : "hidden",
    );
    expect(places).toEqual([
      "status-overview/status 0,0,6,4",
      "recent-jobs/jobs 6,0,6,4",
      "application-stats/stats 0,4,4,4",
      "upcoming-calendar/calendar 4,4,4,4",
      "recommendations/recommendations 8,4,4,4",
      "activity-timeline/activity 0,8,6,4",
      "skills-progress/skills 6,8,3,4",
      "goals-tracker/goals 9,8,3,4",
    ]);
    expect(Object.keys(body.layout_config.layouts)).toEqual(["md", "sm", "xs"]);
  });

  it("takes the guide's own example, and lists what it names", async () => {
    const { call } = await signUp();
    const saved = await call("POST", { layout_config: { widgets: [wide], columns: 12 } });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ revision: 1, is_default: false, id: expect.any(String) });
    expect(saved.body.layout_config.widgets).toEqual([wide]);
    expect((await call("GET")).body).toEqual(saved.body);
  });

  it("gives back what it was given", async () => {
    const { call } = await signUp();
    const before = (await call("GET")).body.layout_config;
    const saved = await call("POST", { layout_config: before });
    expect(saved.body.layout_config).toEqual(before);
    expect(saved.body.is_default).toBe(false);
  });

  it("merges a change by id and keeps the rest", async () => {
    const { call } = await signUp();
    const { status, body } = await call("PATCH", {
      layout_config: {
        rowHeight: 80,
        widgets: [
          { id: "recent-jobs", visible: false },
          { id: "goals-tracker", options: { limit: 3 } },
        ],
        layouts: { md: [{ i: "status-overview", x: 0, y: 0, w: 10, h: 5 }] },
      },
    });
    expect(status).toBe(200);
    const { widgets, rowHeight, layouts } = body.layout_config;
    expect(rowHeight).toBe(80);
    expect(widgets).toHaveLength(8);
    expect(widgets).toContainEqual(expect.objectContaining({ id: "recent-jobs", visible: false }));
    expect(widgets).toContainEqual(
      expect.objectContaining({ id: "goals-tracker", options: { limit: 3 } }),
    );
    expect(layouts.md).toContainEqual({ i: "status-overview", x: 0, y: 0, w: 10, h: 5 });
  });

  it("clamps what is too wide and takes overlaps apart", async () => {
    const { call } = await signUp();
    const at = (id: string, type: string) => ({ id, type, x: 20, y: 3, w: 30, h: 2 });
    const { body } = await call("POST", {
      layout_config: { widgets: [at("one", "from-the-future"), at("two", "other")] },
    });
    expect(body.layout_config.widgets).toMatchObject([
      { id: "one", x: 0, y: 0, w: 12 },
      { id: "two", x: 0, y: 2, w: 12 },
    ]);
  });

  it.each([
    ["a negative size", { widgets: [{ ...wide, w: -1 }] }, "layout_config.widgets.0.w"],
    ["no size", { widgets: [{ ...wide, h: 0 }] }, "layout_config.widgets.0.h"],
    ["half a cell", { widgets: [{ ...wide, x: 0.5 }] }, "layout_config.widgets.0.x"],
    ["a doubled id", { widgets: [wide, wide] }, "layout_config.widgets"],
    ["other columns", { widgets: [wide], columns: 10 }, "layout_config.columns"],
    ["other breakpoints", { widgets: [wide], breakpoints: { lg: 1 } }, "layout_config.breakpoints"],
    ["a row that is too low", { widgets: [wide], rowHeight: 19 }, "layout_config.rowHeight"],
    ["an unknown key", { widgets: [wide], colour: "red" }, "layout_config"],
    ["no widgets", {}, "layout_config.widgets"],
    [
      "an object's own word as an id",
      { widgets: [{ ...wide, id: "constructor" }] },
      "layout_config.widgets.0.id",
    ],
    [
      "another widget's option",
      { widgets: [{ ...wide, options: { limit: 3 } }] },
      "layout_config.widgets.0.options",
    ],
  ])("refuses %s and names it", async (_, layout_config, field) => {
    const { call } = await signUp();
    const { status, body } = await call("POST", { layout_config });
    expect(status).toBe(422);
    expect(JSON.stringify(body.error.details.fields)).toContain(field);
    expect((await call("GET")).body.is_default).toBe(true);
  });

  it("refuses a change of a widget that is not there without its type and place", async () => {
    const { call } = await signUp();
    const { status, body } = await call("PATCH", {
      layout_config: { widgets: [{ id: "mine", x: 3 }] },
    });
    expect(status).toBe(422);
    expect(body.error.details.fields[0].field).toBe("layout_config.widgets.0");
  });

  it("refuses a revision that is no longer the newest, with what is there", async () => {
    const { call } = await signUp();
    await call("POST", { layout_config: { widgets: [wide] }, revision: 0 });
    const late = await call("PATCH", { layout_config: { rowHeight: 70 }, revision: 0 });
    expect(late.status).toBe(409);
    expect(late.body.error.code).toBe("lost_update");
    expect(late.body.error.details.current.revision).toBe(1);
  });

  it("goes back to the default", async () => {
    const { call } = await signUp();
    await call("POST", { layout_config: { widgets: [wide] } });
    const { status, body } = await call("DELETE");
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: null, revision: 2, is_default: true, created_at: null });
    expect(body.layout_config.widgets).toHaveLength(8);
    // Nobody takes what they read before the reset for what is there after it.
    await call("POST", { layout_config: { widgets: [wide] } });
    const late = await call("PATCH", { layout_config: { rowHeight: 70 }, revision: 1 });
    expect(late.body.error).toMatchObject({
      code: "lost_update",
      details: { current: { revision: 3 } },
    });
  });
});
