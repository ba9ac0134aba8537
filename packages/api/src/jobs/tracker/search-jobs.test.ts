import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type JobsWorld, openJobsWorld } from "./testing/jobs-world.ts";

describeOnEachEngine("searching jobs", (open) => {
  let database: TestDatabase;
  let world: JobsWorld;
  beforeAll(async () => {
    database = await open();
    world = await openJobsWorld(database);
    const { save } = world;
    await save({
      title: "Softwareentwickler*in für Bücherwände",
      company: "Größte Äpfel GmbH",
      locations: [{ text: "München", city: "München", country: "DE" }],
      descriptionText: "Du entwickelst unsere Anwendungen weiter und berätst die Kundinnen.",
      language: "de",
      skills: ["C++"],
    });
    await save({
      title: "Ingénieur logiciel (H/F)",
      company: "Hôtel d’Été SAS",
      descriptionText: "Vous développez des applications éducatives pour les élèves.",
      language: "fr",
    });
    await save({
      title: "Full-stack engineer",
      company: "Harbour Ltd",
      descriptionText: "You will be running services with React/Node.js. IT runs on it.",
      language: "en",
    });
    await save({
      title: "Ingeniera de datos",
      company: "Canción SL",
      descriptionText: "Buscamos personas que trabajan con tuberías de datos.",
      language: "es",
    });
    await save({
      title: "Projektleiter",
      company: "Kessel",
      descriptionText: "Engineering",
      language: "de",
    });
    await save({
      title: "Vuurtorenwachter",
      company: "Zee",
      descriptionText: "Licht",
      language: "nl",
    });
  });

  const titles = async (search: string) => {
    const { items } = await world.jobs.list({ search });
    return items.map(({ title }) => title.split(/[ *]/u)[0] ?? "").toSorted();
  };

  test.each([
    // German: stems, umlauts and the parts of a compound.
    ["Softwareentwickler", ["Softwareentwickler"]],
    ["softwareentwicklern", ["Softwareentwickler"]],
    ["bucherwande", ["Softwareentwickler"]],
    ["Bücherwand", ["Softwareentwickler"]],
    ["entwickeln", ["Softwareentwickler"]],
    ["Entwickler", ["Softwareentwickler"]],
    ["Leiter", ["Projektleiter"]],
    ["munchen", ["Softwareentwickler"]],
    ["grosste", ["Softwareentwickler"]],
    ["c++", ["Softwareentwickler"]],
    // French: accents, elision.
    ["ingenieur", ["Ingénieur"]],
    ["développer", ["Ingénieur"]],
    ["eleve", ["Ingénieur"]],
    ["été", ["Ingénieur"]],
    ["hotel", ["Ingénieur"]],
    // English, Spanish, and a language without a stemmer.
    ["run service", ["Full-stack"]],
    ["full stack", ["Full-stack"]],
    ["node.js", ["Full-stack"]],
    ["node", ["Full-stack"]],
    ["trabajar", ["Ingeniera"]],
    ["cancion", ["Ingeniera"]],
    ["vuurtorenwachter", ["Vuurtorenwachter"]],
    ["wachter", ["Vuurtorenwachter"]],
    // The last word may be typed half-way.
    ["softwareent", ["Softwareentwickler"]],
    ["harbour ser", ["Full-stack"]],
    ["ser harbour", []],
    // Exact words, left-out words, alternatives.
    ['"services with react"', ["Full-stack"]],
    ['"react services"', []],
    ["engineering -kessel", ["Full-stack"]],
    ["engineering -services", ["Projektleiter"]],
    ["leiter or harbour", ["Full-stack", "Projektleiter"]],
    ["-licht -kessel -datos -stack -élèves", ["Softwareentwickler"]],
    // Stop words of one language are left out of that one only.
    ["the harbour", ["Full-stack"]],
    ["für München", ["Softwareentwickler"]],
    ["nothing-like-that", []],
  ])("%j finds what it should", async (search, expected) => {
    expect(await titles(search)).toEqual(expected);
  });

  test("puts a title before a description", async () => {
    const { save, jobs } = await openJobsWorld(database);
    await save({ title: "Gardener", descriptionText: "With beekeeping. Beekeeping! Beekeeping." });
    await save({ title: "Beekeeping teacher" });
    await save({ title: "Baker", company: "Beekeeping Ltd" });
    const { items } = await jobs.list({ search: "beekeeping", sort: "relevance" });
    expect(items.map(({ title }) => title)).toEqual(["Beekeeping teacher", "Baker", "Gardener"]);
    // Said in full, or only with the description's help; and one word that must be nowhere.
    await save({ title: "Gatekeeper", company: "Harbour beekeeping" });
    await save({ title: "Beekeeping: beekeeping", descriptionText: "At the harbour." });
    const order = async (search: string) =>
      (await jobs.list({ search, sort: "relevance" })).items.map(({ title }) => title);
    expect(await order("beekeeping harbour")).toEqual(["Gatekeeper", "Beekeeping: beekeeping"]);
    expect(await order("beekeeping -harbour")).toEqual(["Beekeeping teacher", "Baker", "Gardener"]);
    await expect(jobs.list({ sort: "relevance" })).rejects.toMatchObject({
      cause: { code: "invalid_input" },
    });
  });

  test("pages go on where many words have the beginning that is asked for", async () => {
    const { save, jobs } = await openJobsWorld(database);
    const lamps = "Lamp lampion lamprey lampoon lampblack lampadary lampshade lamplight lampstand";
    const made = [`${lamps} lampwick lamppost`, "Lamp lighter", "Lamp and light", lamps];
    for (const title of made) await save({ title, descriptionText: "To light a lamp." });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { search: "light lam", sort: "relevance", limit: 1 } as const;
      const page = await jobs.list({ ...query, ...(cursor === undefined ? {} : { cursor }) });
      found.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && found.length < 10);
    expect(found.toSorted()).toEqual(made.toSorted());
  });

  test("fails for no text at all", async () => {
    const word = fc.oneof(
      fc.string({ maxLength: 20, unit: "grapheme" }),
      fc.constantFrom(
        '"',
        "-",
        "or",
        "'",
        "\\",
        ":*",
        "!",
        "&",
        "|",
        "(",
        "<->",
        "½",
        "ŉ",
        "²",
        "a:b",
        "%",
        "٣",
        "-light",
        '-"light house"',
      ),
    );
    const search = fc.array(word, { maxLength: 6 }).map((words) => words.join(" ").slice(0, 190));
    await fc.assert(
      fc.asyncProperty(search, async (text) => {
        const clean = text.replaceAll(/[\u0000-\u001f\u007f]/gu, "").toWellFormed();
        const sort = clean.trim() === "" ? "createdAt" : "relevance";
        const { items } = await world.jobs.list({ search: clean, sort });
        expect(items.length).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  test("finds every job by each whole word of its title", async () => {
    const { save, jobs } = await openJobsWorld(database);
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("de", "en", "fr", "es", "it", null),
        async (words, language) => {
          const title = words
            .join(" ")
            .replaceAll(/[\u0000-\u001f\u007f]/gu, "")
            .toWellFormed();
          const { id } = await save({ title, language });
          for (const asked of title.match(/[\p{L}\p{N}\p{M}]{2,}/gu) ?? []) {
            const { items } = await jobs.list({ search: asked, limit: 100 });
            const found = items.some((item) => item.id === id);
            // A stop word is left out of the text and of the question.
            expect(found || items.length === 0 || isCommon(asked), `${asked} in ${title}`).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

function isCommon(word: string): boolean {
  return word.length <= 3;
}
