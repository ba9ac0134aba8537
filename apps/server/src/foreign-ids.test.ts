import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeOwner, type Owner, snapshot } from "./testing/belongings.ts";
import {
  type Answer,
  call,
  type Endpoint,
  listEndpoints,
  type Part,
  type Values,
} from "./testing/endpoints.ts";
import { openTestApp, type TestApp } from "./testing/open-test-app.ts";
import { idPlaces, type Place, replaceAt } from "./testing/sample-input.ts";
import { shapesOf } from "./testing/shapes.ts";

// The second person calls everything with every id of the first. Inputs are made from the schemas; the same call with an id
// of one's own must work, or the refusal would prove nothing.

const placeholder = "00000000-0000-7000-8000-000000000000";

let testApp: TestApp;
let first: Owner;
let endpoints: Endpoint[];

beforeAll(async () => {
  testApp = await openTestApp();
  first = await makeOwner(testApp.deps, "belongs-to-the-first");
  endpoints = listEndpoints(testApp).filter(({ scope }) => scope !== "public");
});
afterAll(() => testApp.close());

/** What an id field means: the first line that fits the endpoint and the field's place. */
const meanings: [endpoint: RegExp, field: RegExp, table: string][] = [
  [/./, /(^|\.)application_?id$/i, "applications"],
  [/./, /(^|\.)status_?ids?(\.0)?$/i, "application_statuses"],
  [/./, /(^|\.)(before|except)Id$/, "applications"],
  [/^account\.sessions\./, /^id$/, "sessions"],
  [/^account\.tokens\./, /^id$/, "api_tokens"],
  [/^applications\.history\./, /^id$/, "status_changes"],
  [/^applications\.statuses\./, /^id$/, "application_statuses"],
  [/^applications\.contacts\./, /^id$/, "contacts"],
  [/^applications\.notes\./, /^id$/, "notes"],
  [/^applications\.documents\./, /^id$/, "documents"],
  [/^applications\.steps\.complete$/, /^id$/, "applications"],
  [/^applications\.steps\.completeFollowUp$/, /^id$/, "calendar_events"],
  [/^applications\.steps\.undo$/, /^id$/, "done_steps"],
  [/^applications\.\w+$/, /^id$/, "applications"],
  [/^calendar\.events\./, /^id$/, "calendar_events"],
  [/^jobs\.unmerge$/, /^id$/, "jobs merged"],
  [/^jobs\.merge$/, /^otherId$/, "jobs beside"],
  [/^jobs\.companies\./, /^id$/, "blocked_companies"],
  [/^jobs\.skills\./, /^id$/, "skills"],
  [/^jobs\.\w+$/, /^id$/, "jobs"],
  [/^dashboard\.layouts\./, /^id$/, "named_layouts"],
  [/^insights\.goals\./, /^goalId$/, "goals"],
  [/^insights\.goals\.removeEntry$/, /^id$/, "goal_entries"],
  [/^insights\.goals\./, /^id$/, "goals"],
  [/\/jobs\/:id(\/\w+)?$/, /^id$/, "jobs"],
  [/\/applications\/:id$/, /^id$/, "applications"],
  [/\/events\/:id$/, /^id$/, "calendar_events"],
];

function tableOf(endpoint: string, place: Place): string {
  const field = place.join(".");
  const found = meanings.find(([name, pattern]) => name.test(endpoint) && pattern.test(field));
  if (!found) throw new Error(`Say in "meanings" what ${field} of ${endpoint} is the id of.`);
  return found[2];
}

interface Case {
  endpoint: Endpoint;
  /** With the placeholder wherever an id goes. */
  values: Values;
  part: Part;
  place: Place;
}

/** One case for each id field of each shape of an endpoint's input. */
function casesOf(endpoint: Endpoint): Case[] {
  return shapesOf(endpoint, placeholder).flatMap((values) =>
    endpoint.parts.flatMap(({ part }) =>
      idPlaces(values[part], placeholder).map((place) => ({ endpoint, values, part, place })),
    ),
  );
}

/** Fills all ids with one's own; optional ones beside the one in question go away. */
function fillIn({ endpoint, values, part, place }: Case, id: string, own: Owner): Values {
  const filled = { ...values };
  for (const other of endpoint.parts) {
    for (const otherPlace of idPlaces(filled[other.part], placeholder)) {
      const isIt = other.part === part && otherPlace.join() === place.join();
      const isRequired =
        other.part === "params" ||
        ["id", "otherId", "goalId", "applicationId"].includes(otherPlace.join("."));
      const ownId = own.ids[tableOf(endpoint.name, otherPlace)]?.at(-1);
      const value = isIt ? id : isRequired ? ownId : undefined;
      // An array is left out whole.
      const at =
        otherPlace.at(-1) === "0" && value === undefined ? otherPlace.slice(0, -1) : otherPlace;
      filled[other.part] = replaceAt(filled[other.part], at, value);
    }
  }
  return filled;
}

function describeCase({ endpoint, part, place }: Case): string {
  return `${endpoint.name} ${part === "input" ? "" : `${part} `}${place.join(".")}`;
}

function allCases(): Case[] {
  return endpoints.flatMap(casesOf);
}

/** Nothing of the first person may show. */
function leaks({ text }: Answer): boolean {
  return (
    text.includes(first.marker) ||
    Object.values(first.ids)
      .flat()
      .some((id) => text.includes(id))
  );
}

describe("ids of another person", () => {
  it("are of every table that belongs to people", () => {
    for (const [table, ids] of Object.entries(first.ids))
      expect(ids, `makeOwner puts nothing into ${table}`).not.toEqual([]);
  });

  it("are looked for in every endpoint that takes one", () => {
    const cases = allCases();
    expect(cases.length).toBeGreaterThan(30);
    expect(cases.map(({ endpoint, place }) => tableOf(endpoint.name, place))).not.toContain(
      undefined,
    );
  });

  it("are refused like ids that nobody has, while one's own work", async () => {
    const before = await snapshot(testApp.db, first.userId);
    const wrong: string[] = [];
    let second = await makeOwner(testApp.deps, "second");
    for (const [index, found] of allCases().entries()) {
      const { endpoint, place } = found;
      const ask = (id: string) =>
        call(testApp, endpoint, {
          bearer: second.sessionToken,
          values: fillIn(found, id, second),
        });
      const table = tableOf(endpoint.name, place);
      const foreign = await ask(first.ids[table]?.at(-1) ?? "");
      const unknown = await ask(placeholder);
      const own = await ask(second.ids[table]?.at(-1) ?? "");
      const name = describeCase(found);
      if (leaks(foreign)) wrong.push(`${name}: shows what is not theirs`);
      if (foreign.status >= 300 && foreign.status !== 404)
        wrong.push(`${name}: ${foreign.status} for a foreign id, ${foreign.text}`);
      if (endpoint.mutates && foreign.status < 300) wrong.push(`${name}: takes a foreign id`);
      if (
        foreign.status !== unknown.status ||
        (foreign.status >= 300 && foreign.text !== unknown.text)
      )
        wrong.push(`${name}: a foreign id is told from an unknown one`);
      if (own.status >= 300) wrong.push(`${name}: ${own.status} for an own id, ${own.text}`);
      // Whoever removed a thing of theirs, or made two of them one, begins anew.
      if (/remove|revoke|DELETE|merge/.test(name))
        second = await makeOwner(testApp.deps, `second-${index}`);
    }
    expect(wrong).toEqual([]);
    expect(await snapshot(testApp.db, first.userId)).toBe(before);
  });

  it("of any other kind are refused too", async () => {
    const before = await snapshot(testApp.db, first.userId);
    const second = await makeOwner(testApp.deps, "second-otherwise");
    const wrong: string[] = [];
    const kinds = Object.values(first.ids).map((ids) => ids[0] ?? "");
    for (const [turn, found] of allCases().entries()) {
      // A few for each, all of them over the whole.
      for (const id of [0, 1, 2].map((step) => kinds[(turn * 3 + step) % kinds.length] ?? "")) {
        const answer = await call(testApp, found.endpoint, {
          bearer: second.sessionToken,
          values: fillIn(found, id, second),
        });
        if (leaks(answer)) wrong.push(`${describeCase(found)}: shows what is not theirs`);
        if (found.endpoint.mutates && answer.status < 300)
          wrong.push(`${describeCase(found)}: takes ${id}`);
        if (answer.status >= 500) wrong.push(`${describeCase(found)}: ${answer.text}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await snapshot(testApp.db, first.userId)).toBe(before);
  });

  it("are not needed to see nothing of theirs: lists are one's own", async () => {
    const second = await makeOwner(testApp.deps, "second-list");
    const shown: string[] = [];
    for (const endpoint of endpoints.filter(({ mutates }) => !mutates)) {
      const [values = {}] = shapesOf(endpoint, placeholder);
      for (const given of [values, {}]) {
        const answer = await call(testApp, endpoint, {
          bearer: second.sessionToken,
          values: given,
        });
        if (leaks(answer)) shown.push(endpoint.name);
      }
    }
    expect(shown).toEqual([]);
  });
});
