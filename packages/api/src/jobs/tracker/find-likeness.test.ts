import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { findLikeness } from "./find-likeness.ts";
import { dedupeKey, textHash } from "./job-keys.ts";
import { type JobsWorld, longText, openJobsWorld } from "./testing/jobs-world.ts";

const berlin = [{ text: "Berlin", city: "Berlin", country: "DE" }];

describeOnEachEngine("what a posting looks like", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const start = () => openJobsWorld(database);
  const ask = ({ deps, userId }: JobsWorld, input: Partial<Parameters<typeof findLikeness>[1]>) =>
    findLikeness(deps, {
      userId,
      url: null,
      board: null,
      externalId: null,
      title: "",
      company: "",
      city: null,
      descriptionText: "",
      ...input,
    });

  test("is told by address, id, likeness and words, the surest first", async () => {
    const world = await start();
    const { save } = world;
    const text = await save({ title: "Other", company: "Other", descriptionText: longText });
    const like = await save({
      title: "Senior Java Developer (m/w/d)",
      company: "Kessel & Partner GmbH",
    });
    const posting = await save({ url: "https://www.xing.com/jobs/x-333333333", title: "P" });
    const address = await save({ url: "https://jobs.example.com/7?utm_source=x", title: "U" });
    const found = await ask(world, {
      url: "http://www.jobs.example.com/7/",
      board: "xing",
      externalId: "333333333",
      title: "Senior Java Developer H/F",
      company: "KESSEL + PARTNER",
      descriptionText: longText.replaceAll("\n", " – "),
    });
    expect(found).toEqual([
      expect.objectContaining({ id: address.id, reason: "same_url", kind: "job", triage: "saved" }),
      expect.objectContaining({ id: posting.id, reason: "same_posting" }),
      expect.objectContaining({ id: like.id, reason: "similar", at: like.createdAt }),
      expect.objectContaining({ id: text.id, reason: "same_text" }),
    ]);
    expect(
      await ask(world, {
        ...found[2],
        exceptId: like.id,
        title: like.title,
        company: like.company,
      }),
    ).toEqual([]);
  });

  test("is the same job in spite of its spelling, and another one at another level or place", async () => {
    const world = await start();
    await world.save({
      title: "Softwareentwickler (m/w/d)",
      company: "Müller AG",
      locations: berlin,
    });
    const alike: [string, string, string | null][] = [
      ["Softwareentwickler", "Müller AG", "Berlin"],
      ["SOFTWAREENTWICKLER (w/m/x)", "Muller", "Berlin"],
      ["Softwareentwickler*in", "Müller AG", null],
      ["Softwareentwickler/-in (d/m/w)", "Müller A.G.", "Berlin"],
    ];
    for (const [title, company, city] of alike)
      expect(await ask(world, { title, company, city }), `${title} at ${company}`).toMatchObject([
        { reason: "similar" },
      ]);
    const other: [string, string, string | null][] = [
      ["Senior Softwareentwickler", "Müller AG", "Berlin"],
      ["Softwareentwickler", "Müller AG", "Hamburg"],
      ["Softwareentwickler", "Meier AG", "Berlin"],
      ["", "Müller AG", "Berlin"],
    ];
    for (const [title, company, city] of other)
      expect(await ask(world, { title, company, city }), `${title} at ${company}`).toEqual([]);
  });

  test("names applications: for the same job, at the same address", async () => {
    const world = await start();
    const { applications } = world.caller;
    const { application: sent } = await applications.create({
      title: "Beekeeper",
      company: "Lindenhof GmbH",
      stage: "applied",
    });
    const { application: kept } = await applications.create({
      title: "Different",
      company: "Other",
      url: "https://jobs.example.com/9",
    });
    expect(await ask(world, { title: "Beekeeper (m/w/d)", company: "Lindenhof" })).toEqual([
      {
        kind: "application",
        id: sent.id,
        title: "Beekeeper",
        company: "Lindenhof GmbH",
        reason: "applied_before",
        at: sent.appliedAt,
        triage: null,
      },
    ]);
    expect(await ask(world, { url: "https://jobs.example.com/9#apply" })).toMatchObject([
      { id: kept.id, reason: "same_url", at: kept.createdAt },
    ]);
    const job = await world.save({ title: "Beekeeper" });
    expect(job.likeness.map(({ id }) => id)).toEqual([sent.id]);
    const { job: applied, applicationId } = await world.jobs.applyTo({ id: job.id });
    expect(applied.likeness.map(({ id }) => id)).toEqual([sent.id]);
    expect(applicationId).not.toBe(sent.id);
  });

  test("leaves out what was removed, and what is another person's", async () => {
    const world = await start();
    const { id } = await world.save({
      url: "https://jobs.example.com/3",
      descriptionText: longText,
    });
    const input = {
      url: "https://jobs.example.com/3",
      title: "Lighthouse keeper",
      company: "Lindenhof",
      descriptionText: longText,
    };
    expect(await ask(await start(), input)).toEqual([]);
    await world.jobs.remove({ id });
    expect(await ask(world, input)).toEqual([]);
  });
});

test("keys leave out what makes no other job", () => {
  const key = (title: string, company = "Acme") => dedupeKey({ title, company, city: "Köln" });
  expect(key("Développeur·euse web (H/F)")).toBe("acme\tdeveloppeur web\tkoln");
  expect(key("Développeur(se) web F/H/X")).toBe("acme\tdeveloppeur web\tkoln");
  expect(key("Entwickler:in (all genders)", "Acme GmbH & Co. KG")).toBe("acme\tentwickler\tkoln");
  expect(key("Senior Engineer")).not.toBe(key("Engineer"));
  expect(dedupeKey({ title: "Engineer", company: "", city: "Köln" })).toBe("");
  expect(textHash("a few words")).toBe("");
  expect(textHash(longText)).toBe(textHash(`\n${longText.toUpperCase().replaceAll(".", " !")}`));
});
