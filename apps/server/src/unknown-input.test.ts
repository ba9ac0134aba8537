import { makeUser } from "@huntboard/api/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { columnNames } from "./testing/belongings.ts";
import {
  call,
  callWithEach,
  type Endpoint,
  listEndpoints,
  type Values,
} from "./testing/endpoints.ts";
import { openTestApp, type TestApp } from "./testing/open-test-app.ts";
import { places, replaceAt } from "./testing/sample-input.ts";
import { shapesOf } from "./testing/shapes.ts";

// Every input of every endpoint, made from its schema, with something in it that does not belong there.

const placeholder = "00000000-0000-7000-8000-000000000000";
/** Fields that samples leave out although the schema has them. */
const left = new Set(["cursor", "revision", "limit"]);

/** Objects whose names are a person's own: a widget's settings. */
const open = /(?:^|\.)(?:options|settings)$/;

let testApp: TestApp;
let bearer: string;
let cases: Case[];

interface Case {
  endpoint: Endpoint;
  part: "input" | "body";
  schema: z.ZodType;
  sample: unknown;
  values: Values;
}

beforeAll(async () => {
  testApp = await openTestApp();
  bearer = (await makeUser(testApp.deps)).sessionToken;
  cases = listEndpoints(testApp).flatMap(casesOf);
});
afterAll(() => testApp.close());

/** One case for each shape of what an endpoint is sent as JSON. */
function casesOf(endpoint: Endpoint): Case[] {
  return shapesOf(endpoint, placeholder).flatMap((values) =>
    endpoint.parts.flatMap(({ part, schema }) =>
      part === "input" || part === "body"
        ? [{ endpoint, part, schema, sample: values[part], values }]
        : [],
    ),
  );
}

/** Refused by the schema: a procedure says 400, REST 422. */
function isInvalid({ endpoint }: Case, status: number): boolean {
  return status === (endpoint.name.includes(" ") ? 422 : 400);
}

const shapes: unknown[] = [
  { contains: "" },
  { startsWith: "" },
  { not: "" },
  { equals: "x" },
  { in: ["x"] },
  { notIn: [] },
  { gt: "" },
  { set: "x" },
  { increment: 1 },
  { some: {} },
  { path: ["x"], equals: 1 },
  { $ne: null },
];

describe("input from the schemas", () => {
  it("is taken as it is, so that a refusal below is for what was put in", async () => {
    expect(cases.length).toBeGreaterThan(35);
    const refused: string[] = [];
    for (const found of cases) {
      const answer = await call(testApp, found.endpoint, { bearer, values: found.values });
      // The right form with the wrong password, link or label is refused by a use case, which names the field.
      const byUseCase =
        /This is not your|This link was used|This sign-in was finished|Choose |no such|There is no/.test(
          answer.text,
        );
      if (isInvalid(found, answer.status) && !byUseCase)
        refused.push(`${found.endpoint.name}: ${answer.text}`);
      if (answer.status >= 500) refused.push(`${found.endpoint.name}: ${answer.text}`);
    }
    expect(refused).toEqual([]);
  });

  it("is refused with any column's name that it does not have, at every depth", async () => {
    const columns = await columnNames(testApp.db);
    expect(columns).toEqual(expect.arrayContaining(["userId", "user_id", "tokenHash", "role"]));
    const taken: string[] = [];
    for (const found of cases) {
      const objects = places(found.sample).filter(
        ({ at, value }) =>
          typeof value === "object" &&
          value !== null &&
          !Array.isArray(value) &&
          !open.test(at.join(".")),
      );
      for (const { at, value } of objects) {
        const own = z.record(z.string(), z.unknown()).parse(value);
        const extra = columns.filter((name) => !Object.hasOwn(own, name) && !left.has(name));
        const withAll = { ...own, ...Object.fromEntries(extra.map((name) => [name, "x"])) };
        const input = replaceAt(found.sample, at, withAll);
        const [answer] = await callWithEach(testApp, found.endpoint, {
          ...found,
          bearer,
          inputs: [input],
        });
        if (!answer || !isInvalid(found, answer.status)) {
          taken.push(`${found.endpoint.name} ${at.join(".")}: ${answer?.status}`);
          continue;
        }
        // All at once are refused for each of them: a strict schema names every key. A union names none, so it is asked again.
        const unnamed = extra.filter((name) => !answer.message.includes(`"${name}"`));
        for (const name of unnamed) {
          if (found.schema.safeParse(replaceAt(found.sample, [...at, name], "x")).success)
            taken.push(`${found.endpoint.name} ${[...at, name].join(".")}`);
        }
      }
    }
    expect(taken).toEqual([]);
  });

  it("is refused with an object in place of any scalar", async () => {
    const taken: string[] = [];
    for (const [turn, found] of cases.entries()) {
      const scalars = places(found.sample).filter(({ value }) => typeof value !== "object");
      for (const { at } of scalars) {
        for (const shape of shapes) {
          if (found.schema.safeParse(replaceAt(found.sample, at, shape)).success)
            taken.push(`${found.endpoint.name} ${at.join(".")}: ${JSON.stringify(shape)}`);
        }
      }
      // And through the server, each field with one of them.
      const inputs = scalars.map(({ at }, index) =>
        replaceAt(found.sample, at, shapes[(turn + index) % shapes.length]),
      );
      const answers = await callWithEach(testApp, found.endpoint, { ...found, bearer, inputs });
      for (const [index, { status }] of answers.entries()) {
        if (!isInvalid(found, status))
          taken.push(`${found.endpoint.name} ${scalars[index]?.at.join(".")}: ${status}`);
      }
    }
    expect(taken).toEqual([]);
  });
});
