import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { createFakeClock, makeDeps, makeUser } from "../testing/index.ts";
import { purgeDeletedApplications } from "./purge-deleted-applications.ts";

const days = 86_400_000;

describeOnEachEngine("applications", (open) => {
  const clock = createFakeClock();
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  const deps = () => makeDeps({ db: database.db, clock });
  const signUp = async () => (await makeUser(deps())).caller.applications;

  test("everything typed comes back as it was typed", async () => {
    const applications = await signUp();
    const { application } = await applications.create({
      title: "  Engineer ",
      company: "Acme",
      url: "https://example.com/jobs/1",
      location: "",
      remote: "hybrid",
      salary: { min: 50_000.07, max: 65_000, currency: "EUR", period: "year" },
      source: "XING",
      tags: ["go", "go", "sql"],
      notes: "two\nlines",
      appliedAt: "2026-02-01T10:00:00+01:00",
      nextAction: { text: "Call", dueAt: "2026-03-03T08:00:00Z" },
    });
    expect(application).toMatchObject({
      title: "Engineer",
      location: null,
      salary: { min: 50_000.07, max: 65_000, currency: "EUR", period: "year" },
      tags: ["go", "sql"],
      notes: "two\nlines",
      stage: "saved",
      status: "Saved",
      appliedAt: "2026-02-01T09:00:00.000Z",
      nextAction: { text: "Call", dueAt: "2026-03-03T08:00:00.000Z" },
      revision: 1,
      isDemo: false,
    });
    expect(await applications.get({ id: application.id })).toMatchObject(application);
  });

  test("an update changes what is given and nothing else", async () => {
    const applications = await signUp();
    const { application } = await applications.create({
      title: "Engineer",
      company: "Acme",
      salary: { min: 50_000, max: 65_000, currency: "EUR", period: "year" },
      nextAction: { text: "Call", dueAt: "2026-03-03T08:00:00Z" },
    });
    const { id } = application;
    await clock.advance(1000);
    const changed = await applications.update({
      id,
      patch: { salary: { max: 70_000 }, nextAction: { text: "Write" } },
    });
    expect(changed).toEqual({
      ...application,
      salary: { ...application.salary, max: 70_000 },
      nextAction: { text: "Write", dueAt: application.nextAction.dueAt },
      revision: 2,
      updatedAt: new Date(clock.now()).toISOString(),
    });
    await expect(applications.update({ id, patch: { salary: { min: 80_000 } } })).rejects.toThrow(
      "salary.max",
    );
    const cleared = await applications.update({ id, patch: { salary: null, nextAction: null } });
    expect(cleared).toMatchObject({
      salary: { min: null, max: null, currency: null, period: null },
      nextAction: { text: null, dueAt: null },
    });
    expect(await applications.update({ id, patch: {} })).toEqual(cleared);
    await applications.update({ id, patch: { title: "Architect" } });
    expect((await applications.list({ search: "architect acme" })).items).toHaveLength(1);
    expect((await applications.list({ search: "engineer" })).items).toHaveLength(0);
  });

  test("of two edits that began from the same revision the second is refused and shown what stands", async () => {
    const applications = await signUp();
    const { application } = await applications.create({ title: "A", company: "X" });
    const edit = (title: string) =>
      applications.update({ id: application.id, revision: 1, patch: { title } });
    const results = await Promise.allSettled([edit("B"), edit("C")]);
    const refused = results.filter((result) => result.status === "rejected");
    const stands = await applications.get({ id: application.id });
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason.cause).toMatchObject({
      code: "lost_update",
      details: { current: { title: stands.title, revision: 2 } },
    });
  });

  test("a removed application is nowhere to be found, and comes back whole within 30 days", async () => {
    const user = await makeUser(deps());
    const { applications } = user.caller;
    const { application } = await applications.create({ title: "A", company: "X" });
    const { id } = application;
    await applications.create({ title: "B", company: "X" });
    await applications.notes.create({ applicationId: id, body: "kept" });
    await applications.remove({ id });
    const attempts: (() => Promise<unknown>)[] = [
      () => applications.get({ id }),
      () => applications.timeline({ id }),
      () => applications.update({ id, patch: { title: "C" } }),
      () => applications.move({ id, stage: "applied" }),
      () => applications.remove({ id }),
      () => applications.notes.create({ applicationId: id, body: "late" }),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await applications.list({})).items.map(({ title }) => title)).toEqual(["B"]);
    expect((await applications.pipeline()).columns[0]).toMatchObject({ count: 1 });
    expect(await applications.findDuplicates({ title: "A", company: "X" })).toEqual([]);
    await clock.advance(29 * days);
    expect(await purgeDeletedApplications(deps())).toBe(0);
    await applications.restore({ id });
    expect((await applications.get({ id })).noteEntries).toMatchObject([{ body: "kept" }]);
    await applications.restore({ id });
    await applications.remove({ id });
    await clock.advance(31 * days);
    expect(await purgeDeletedApplications(deps())).toBe(1);
    await expect(applications.restore({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await applications.list({})).items).toHaveLength(1);
  });

  test("events of a removed application keep their link", async () => {
    const { caller, userId } = await makeUser(deps());
    const { application } = await caller.applications.create({ title: "A", company: "X" });
    await addEvent(userId, application.id);
    await caller.applications.remove({ id: application.id });
    expect(await database.db.calendarEvent.findMany({ where: { userId } })).toMatchObject([
      { applicationId: application.id, deletedAt: null },
    ]);
  });

  test("the timeline tells everything, newest first", async () => {
    const { caller, userId } = await makeUser(deps());
    const { applications } = caller;
    const { id } = (await applications.create({ title: "A", company: "X" })).application;
    await clock.advance(days);
    await applications.move({ id, stage: "applied" });
    await clock.advance(days);
    await applications.notes.create({ applicationId: id, body: "Called" });
    await clock.advance(days);
    await applications.documents.create({
      applicationId: id,
      kind: "cv",
      name: "CV",
      url: "https://example.com/cv.pdf",
    });
    await addEvent(userId, id);
    const timeline = await applications.timeline({ id });
    expect(timeline.map(({ type }) => type)).toEqual([
      "event",
      "document",
      "note",
      "status",
      "status",
      "created",
    ]);
    expect(timeline[0]).toMatchObject({ event: { title: "Interview", kind: "interview" } });
  });

  test("it warns of an application that looks the same, the surest first, and refuses nothing", async () => {
    const applications = await signUp();
    const add = async (title: string, company: string, url?: string) =>
      (await applications.create({ title, company, ...(url ? { url } : {}) })).application.id;
    const sameUrl = await add("Other", "Elsewhere", "https://www.example.com/j/1/?utm_source=x#a");
    const same = await add("Backend Engineer (m/w/d)", "Acme GmbH");
    const similar = await add("Senior Backend Engineer", "ACME");
    await add("Backend Engineer", "Beta");
    await add("Designer", "Acme");
    const created = await applications.create({
      title: "backend engineer",
      company: "Acme, Inc.",
      url: "http://example.com/j/1",
    });
    expect(created.duplicates.map(({ id, reason }) => [id, reason])).toEqual([
      [sameUrl, "same_url"],
      [same, "same_company_and_title"],
      [similar, "similar_title_at_company"],
    ]);
    const { id, title, company, url } = created.application;
    expect(await applications.findDuplicates({ title, company, url, exceptId: id })).toEqual(
      created.duplicates,
    );
    expect(await applications.findDuplicates({ title: "", company: "" })).toEqual([]);
    expect(await applications.findDuplicates({ title: "%", company: "%" })).toEqual([]);
  });

  test("what belongs to another person does not exist", async () => {
    const own = await signUp();
    const other = await signUp();
    const { id } = (await own.create({ title: "A", company: "X" })).application;
    const { changeId } = await own.move({ id, stage: "applied" });
    const status = await own.statuses.create({ stage: "saved", label: "Mine" });
    const contact = await own.contacts.create({ applicationId: id, name: "N" });
    const note = await own.notes.create({ applicationId: id, body: "N" });
    const document = await own.documents.create({
      applicationId: id,
      kind: "cv",
      name: "CV",
      mediaType: "text/plain",
      content: "aGk=",
    });
    const theirs = (await other.create({ title: "B", company: "Y" })).application;
    const attempts: (() => Promise<unknown>)[] = [
      () => other.get({ id }),
      () => other.timeline({ id }),
      () => other.update({ id, patch: { title: "T" } }),
      () => other.move({ id, stage: "offer" }),
      () => other.move({ id: theirs.id, stage: "applied", beforeId: id }),
      () => other.move({ id: theirs.id, stage: "saved", statusId: status.id }),
      () => other.create({ title: "T", company: "C", statusId: status.id }),
      () => other.remove({ id }),
      () => other.restore({ id }),
      () => other.history.update({ id: changeId ?? "", note: "x" }),
      () => other.history.remove({ id: changeId ?? "" }),
      () => other.statuses.update({ id: status.id, label: "L" }),
      () => other.statuses.remove({ id: status.id }),
      () => other.contacts.create({ applicationId: id, name: "N" }),
      () => other.contacts.update({ id: contact.id, patch: { name: "M" } }),
      () => other.contacts.remove({ id: contact.id }),
      () => other.notes.create({ applicationId: id, body: "N" }),
      () => other.notes.update({ id: note.id, body: "M" }),
      () => other.notes.remove({ id: note.id }),
      () => other.documents.content({ id: document.id }),
      () => other.documents.remove({ id: document.id }),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await own.get({ id })).toMatchObject({ title: "A", stage: "applied", revision: 2 });
    expect((await other.list({})).items).toHaveLength(1);
    expect(await other.findDuplicates({ title: "A", company: "X" })).toEqual([]);
  });

  async function addEvent(userId: string, applicationId: string) {
    const start = clock.now() + days;
    await database.db.calendarEvent.create({
      data: {
        userId,
        applicationId,
        title: "Interview",
        kind: "interview",
        startTime: new Date(start),
        endTime: new Date(start + 3_600_000),
        startLocal: "2026-03-03T09:00:00",
        endLocal: "2026-03-03T10:00:00",
      },
    });
  }
});
