import { describe, expect, it } from "vitest";
import { openDocument } from "./open-document.ts";
import { apolloCaches, followLinks, nextData } from "./script-data.ts";
import { page } from "./testing/pages.ts";

const cache = {
  ROOT_QUERY: { __typename: "Query", 'jobs({"page":1})': [{ __ref: "Job:1" }] },
  "Job:1": {
    __typename: "Job",
    title: "Cook",
    startup: { __ref: "Startup:9" },
    old: { type: "id", id: "Startup:9", generated: false },
    gone: { __ref: "Job:404" },
  },
  "Startup:9": { __typename: "Startup", name: "Pan Inc", highlighted: { __ref: "Job:1" } },
};
const next = { props: { pageProps: { apolloState: { data: cache } } } };
const withNext = (value: unknown) =>
  openDocument(
    page(`<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(value)}</script>`),
  );

describe("the state of a page", () => {
  it("is found in __NEXT_DATA__", () => {
    expect(nextData(withNext(next))).toEqual(next);
    expect(nextData(openDocument(page()))).toBeUndefined();
  });

  it("is found in what scripts assign, as JSON and as JSON in a string", () => {
    const document = openDocument(
      page(
        `<script>var x = 1; window.__APOLLO_STATE__ = ${JSON.stringify(cache)}; window["__DATA__"] = ${JSON.stringify(JSON.stringify({ a: "</b>}" }))};
         self.__P__ = JSON.parse(${JSON.stringify('{"b":2}')}); window.broken = {a: function() {}}; window.cut = {"a": </script>`,
      ),
    );
    expect(document.json.map(({ id }) => id)).toEqual(["__APOLLO_STATE__", "__DATA__", "__P__"]);
    expect(document.json.slice(1).map(({ value }) => value)).toEqual([{ a: "</b>}" }, { b: 2 }]);
    expect(apolloCaches(document)).toEqual([cache]);
  });

  it("has its Apollo caches wherever they stand", () => {
    expect(apolloCaches(withNext(next))).toEqual([cache]);
    expect(
      apolloCaches(withNext({ props: { deep: [[{ "Job:7": { __typename: "Job" } }]] } })),
    ).toEqual([{ "Job:7": { __typename: "Job" } }]);
    expect(apolloCaches(withNext({ a: { "b:c": {} } }))).toEqual([]);
  });
});

describe("followLinks", () => {
  it("follows links of both kinds and gives arguments their bare name", () => {
    expect(followLinks(cache, cache.ROOT_QUERY, 2)).toMatchObject({
      jobs: [
        {
          title: "Cook",
          startup: { name: "Pan Inc", highlighted: null },
          old: { name: "Pan Inc" },
          gone: null,
        },
      ],
    });
  });

  it("never replaces a name that is there, nor one of an object's own", () => {
    expect(followLinks({}, { "a(1)": 1, a: 2, "constructor(1)": 3 })).toEqual({
      "a(1)": 1,
      a: 2,
      "constructor(1)": 3,
      constructor: 3,
    });
    expect(followLinks({}, { __ref: "__proto__" })).toBeNull();
  });

  it("ends in circles that grow", () => {
    const keys = ["A:1", "A:2", "A:3"];
    const links = Object.fromEntries(
      keys.map((key) => [
        key,
        {
          __typename: "A",
          next: Array.from({ length: 50 }, (_, index) => ({ __ref: keys[index % 3] })),
        },
      ]),
    );
    expect(() => followLinks(links, { __ref: "A:1" }, 20)).not.toThrow();
  });
});
