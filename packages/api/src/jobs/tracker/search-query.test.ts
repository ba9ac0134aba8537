import { expect, test } from "vitest";
import { readSearch } from "./search-query.ts";
import { compoundParts, searchText } from "./search-text.ts";

test.each([
  ["remote rust", [{ wanted: ["remote", "rust"], unwanted: [], beginning: "rust" }]],
  [
    '"data engineer" -senior',
    [{ wanted: ["data engineer"], unwanted: ["senior"], beginning: null }],
  ],
  [
    "rust or go",
    [
      { wanted: ["rust"], unwanted: [], beginning: null },
      { wanted: ["go"], unwanted: [], beginning: "go" },
    ],
  ],
  ["full-stack", [{ wanted: ["full stack"], unwanted: [], beginning: null }]],
  [
    "C++ / C# .NET",
    [{ wanted: ["cplusplus", "csharp", "dotnet"], unwanted: [], beginning: "dotnet" }],
  ],
  ['"open end', [{ wanted: ["open end"], unwanted: [], beginning: null }]],
  ["-only", [{ wanted: [], unwanted: ["only"], beginning: null }]],
  ["or", [{ wanted: ["or"], unwanted: [], beginning: "or" }]],
  ['?? -- ""', []],
  ["", []],
])("a search of %j is read as people mean it", (search, expected) => {
  expect(readSearch(search)).toEqual(expected);
});

test("text is words with spaces between, whatever stands between them", () => {
  expect(searchText("React/Node.js, C++ & l’ingénieur (m/w/d)")).toBe(
    "React Node js cplusplus l ingénieur m w d",
  );
  expect(searchText("C#-Entwickler, ABC# xc++")).toBe("csharp Entwickler ABC xc");
});

test("the ends of long words count in languages that join words", () => {
  expect(compoundParts("Projektleiter IT", "de").split(" ")).toContain("leiter");
  expect(compoundParts("Projektleiter IT", "en")).toBe("");
  expect(compoundParts("Leiter", "de")).toBe("");
});
