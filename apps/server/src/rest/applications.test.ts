import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { makeDeps, makeUser } from "@huntboard/api/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../build-app.ts";

describeOnEachEngine("REST applications", (open) => {
  let database: TestDatabase;
  let app: FastifyInstance;
  beforeAll(async () => {
    database = await open();
    const deps = makeDeps({ db: database.db });
    app = await buildApp({ deps, database, webRoot: import.meta.dirname, trustProxy: 0 });
  });
  afterAll(() => app.close());

  async function signUp() {
    const { sessionToken } = await makeUser(makeDeps({ db: database.db }));
    const headers = { authorization: `Bearer ${sessionToken}` };
    return async (method: "GET" | "POST" | "PATCH" | "DELETE", path: string, body?: object) => {
      const url = `/api/v1/applications${path}`;
      const response = await app.inject({ method, url, headers, payload: body });
      return { status: response.statusCode, body: response.body === "" ? null : response.json() };
    };
  }

  test("an application is created, read, changed and removed in snake case", async () => {
    const call = await signUp();
    const created = await call("POST", "", {
      title: "Engineer",
      company: "Acme",
      url: "https://example.com/1",
      remote: "hybrid",
      salary: { min: 50_000, currency: "EUR", period: "year" },
      tags: ["go"],
      stage: "applied",
      applied_at: "2026-02-01T10:00:00+01:00",
      next_action: { text: "Call", due_at: "2026-03-03T08:00:00Z" },
    });
    const expected = {
      id: expect.any(String),
      title: "Engineer",
      company: "Acme",
      url: "https://example.com/1",
      location: null,
      remote: "hybrid",
      salary: { min: 50_000, max: null, currency: "EUR", period: "year" },
      source: null,
      tags: ["go"],
      notes: null,
      stage: "applied",
      status: "Applied",
      applied_at: "2026-02-01T09:00:00.000Z",
      next_action: { text: "Call", due_at: "2026-03-03T08:00:00.000Z" },
      created_at: "2026-03-02T09:00:00.000Z",
      updated_at: "2026-03-02T09:00:00.000Z",
    };
    expect(created).toEqual({ status: 201, body: expected });
    const path = `/${created.body.id}`;
    expect(await call("GET", path)).toEqual({ status: 200, body: created.body });
    const changes = { notes: "Hi", next_action: { due_at: null }, status: "Phone call" };
    const changed = await call("PATCH", path, { ...changes, stage: "interviewing" });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        title: "Engineer",
        notes: "Hi",
        next_action: { text: "Call", due_at: null },
        stage: "interviewing",
        status: "Phone call",
      },
    });
    const list = await call("GET", "");
    expect(list).toEqual({ status: 200, body: { items: [changed.body], next_cursor: null } });
    expect(await call("DELETE", path)).toEqual({ status: 204, body: null });
    expect(await call("GET", path)).toMatchObject({
      status: 404,
      body: { error: { code: "not_found" } },
    });
    expect((await call("DELETE", path)).status).toBe(404);
  });

  test("a status is the person's label of that name, made when there is none, or the stage's own name", async () => {
    const call = await signUp();
    const add = async (body: object) => {
      const answer = await call("POST", "", { title: "A", company: "X", ...body });
      return answer.body;
    };
    const first = await add({ stage: "interviewing", status: "On site" });
    expect(first).toMatchObject({ stage: "interviewing", status: "On site" });
    expect(await add({ status: "on site" })).toMatchObject({
      stage: "interviewing",
      status: "On site",
    });
    expect(await add({ status: "applied" })).toMatchObject({ stage: "applied", status: "Applied" });
    expect(await add({ status: "Dream job" })).toMatchObject({
      stage: "saved",
      status: "Dream job",
    });
    const path = `/${first.id}`;
    const patch = async (body: object) => (await call("PATCH", path, body)).body;
    expect(await patch({ status: null })).toMatchObject({ status: "Interviewing" });
    expect(await patch({ status: "Final round" })).toMatchObject({
      stage: "interviewing",
      status: "Final round",
    });
    expect(await patch({ status: "Offer" })).toMatchObject({ stage: "offer", status: "Offer" });
    const { id, created_at, updated_at, ...whole } = await patch({ stage: "saved" });
    expect(await patch(whole)).toEqual({ id, created_at, updated_at, ...whole });
  });

  test("the list is searched, narrowed, sorted and paged", async () => {
    const call = await signUp();
    for (const [title, stage] of [
      ["B", "saved"],
      ["A", "applied"],
      ["C", "offer"],
    ])
      await call("POST", "", { title, company: "X", stage, tags: ["t", title] });
    const titles = async (query: string) => {
      const { body } = await call("GET", query);
      return [body.items.map((item: { title: string }) => item.title).join(""), body.next_cursor];
    };
    expect(await titles("?sort=title&direction=asc")).toEqual(["ABC", null]);
    expect(await titles("?stage=saved&stage=offer&sort=title")).toEqual(["CB", null]);
    expect(await titles("?search=a%20x")).toEqual(["A", null]);
    expect(await titles("?tag=t&tag=C")).toEqual(["C", null]);
    const [page, cursor] = await titles("?sort=title&direction=asc&limit=2");
    expect(page).toBe("AB");
    expect(await titles(`?sort=title&direction=asc&limit=2&cursor=${cursor}`)).toEqual(["C", null]);
  });

  test("bad input is refused with every field named", async () => {
    const call = await signUp();
    const refused = await call("POST", "", {
      title: "",
      salary: { min: 5, max: 1 },
      stage: "hired",
      applied_at: "yesterday",
      nonsense: 1,
    });
    expect(refused.status).toBe(422);
    const fields = refused.body.error.details.fields.map((one: { field: string }) => one.field);
    expect(fields).toEqual(
      expect.arrayContaining(["title", "company", "salary.max", "stage", "applied_at"]),
    );
    for (const query of ["?limit=0", "?limit=x", "?cursor=x", "?sort=rank", "?stage=hired"])
      expect((await call("GET", query)).status).toBe(422);
    expect((await call("PATCH", "/nothing", {})).status).toBe(422);
  });

  test("the document describes what each route takes and answers", async () => {
    const { paths } = (await app.inject("/api/v1/openapi.json")).json();
    const { get, post } = paths["/api/v1/applications"];
    const named = get.parameters.map(({ name }: { name: string }) => name);
    expect(named).toEqual(expect.arrayContaining(["cursor", "limit", "search", "stage", "sort"]));
    const body = post.requestBody.content["application/json"].schema;
    expect(body).toMatchObject({ required: ["title", "company"] });
    expect(Object.keys(body.properties)).toEqual(
      expect.arrayContaining(["applied_at", "next_action", "status"]),
    );
    expect(Object.keys(paths["/api/v1/applications/{id}"])).toEqual(["get", "patch", "delete"]);
  });
});
