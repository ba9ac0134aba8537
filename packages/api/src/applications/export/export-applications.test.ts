import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { createFakeClock, makeDeps, makeUser } from "../../testing/index.ts";

describeOnEachEngine("the export", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });

  test("CSV has a line for each application and no cell that a spreadsheet would run", async () => {
    const clock = createFakeClock({ start: "2026-03-02T09:00:00Z" });
    const { applications } = (await makeUser(makeDeps({ db: database.db, clock }))).caller;
    await applications.create({
      title: "=HYPERLINK(1)",
      company: 'A "B", C',
      salary: { min: 1000.5 },
      tags: ["x", "y"],
    });
    const { id } = (await applications.create({ title: "gone", company: "X" })).application;
    await applications.remove({ id });
    const file = await applications.exportAll({ format: "csv" });
    expect(file).toMatchObject({
      fileName: "huntboard-applications-2026-03-02.csv",
      mediaType: "text/csv; charset=utf-8",
    });
    const lines = file.content.trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\uFEFFid,title,company,/);
    expect(lines[1]).toContain(`,'=HYPERLINK(1),"A ""B"", C",,,,1000.5,,,,,x; y,,saved,Saved,,`);
  });

  test("JSON has everything, in more than one batch", async () => {
    const { caller, userId } = await makeUser(makeDeps({ db: database.db }));
    const { applications } = caller;
    const { id } = (await applications.create({ title: "A", company: "X" })).application;
    await applications.notes.create({ applicationId: id, body: "note" });
    await applications.contacts.create({ applicationId: id, name: "Ada" });
    await applications.move({ id, stage: "applied", note: "sent" });
    await database.db.application.createMany({
      data: Array.from({ length: 200 }, (_, index) => ({
        userId,
        title: `T${index}`,
        company: "X",
        stage: "saved",
        stageChangedAt: new Date(),
        rank: String(index),
      })),
    });
    const { jobs } = caller;
    const text = { descriptionText: "Light", notes: "mine" };
    const { job } = await jobs.create({
      title: "J",
      company: "Y",
      url: "https://a.example/1",
      ...text,
    });
    await jobs.companies.block({ name: "Z" });
    await jobs.skills.create({ name: "Rust", level: 2 });
    await jobs.profile.update({ titles: ["Keeper"] });
    await database.db.job.createMany({
      data: Array.from({ length: 200 }, (_, index) => ({ userId, title: `J${index}` })),
    });
    const file = await applications.exportAll({ format: "json" });
    const exported = JSON.parse(file.content);
    expect(exported.jobs).toHaveLength(201);
    expect(exported).toMatchObject({
      jobProfile: { titles: ["Keeper"] },
      skills: [{ name: "Rust", level: 2 }],
      blockedCompanies: [{ name: "Z" }],
    });
    expect(exported.jobs.find((item: { id: string }) => item.id === job.id)).toMatchObject({
      title: "J",
      notes: "mine",
      descriptionHtml: "<p>Light</p>",
      sources: [{ url: "https://a.example/1", route: "hand" }],
    });
    expect(exported.applications).toHaveLength(201);
    expect(exported.applications[0]).toMatchObject({
      id,
      history: [{ stage: "applied", note: "sent" }, { stage: "saved" }],
      noteEntries: [{ body: "note" }],
      contacts: [{ name: "Ada" }],
      documents: [],
      events: [],
    });
  });
});
