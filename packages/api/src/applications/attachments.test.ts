import { describeOnEachEngine, type TestDatabase } from "@huntboard/db/testing";
import { beforeAll, expect, test } from "vitest";
import { createFakeClock, makeDeps, makeUser } from "../testing/index.ts";

describeOnEachEngine("what belongs to an application", (open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  async function start(clock = createFakeClock()) {
    const { applications } = (await makeUser(makeDeps({ db: database.db, clock }))).caller;
    const { application } = await applications.create({ title: "A", company: "X" });
    return { applications, applicationId: application.id };
  }

  test("contacts are added, changed and removed", async () => {
    const { applications, applicationId } = await start();
    const contact = await applications.contacts.create({
      applicationId,
      name: "Ada",
      email: "ada@example.com",
      phone: "",
    });
    expect(contact).toMatchObject({ name: "Ada", email: "ada@example.com", phone: null });
    await applications.contacts.update({ id: contact.id, patch: { role: "Lead", email: null } });
    const detail = await applications.get({ id: applicationId });
    expect(detail.contacts).toEqual([{ ...contact, role: "Lead", email: null }]);
    await applications.contacts.remove({ id: contact.id });
    expect((await applications.get({ id: applicationId })).contacts).toEqual([]);
  });

  test("notes are added, rewritten and removed", async () => {
    const { applications, applicationId } = await start();
    const note = await applications.notes.create({ applicationId, body: "one" });
    await applications.notes.update({ id: note.id, body: "two" });
    expect((await applications.get({ id: applicationId })).noteEntries).toMatchObject([
      { id: note.id, body: "two" },
    ]);
    await applications.notes.remove({ id: note.id });
    await expect(applications.notes.remove({ id: note.id })).rejects.toThrow("does not exist");
  });

  test("a note that was removed comes back at its time, and at none to come", async () => {
    const clock = createFakeClock();
    const { applications, applicationId } = await start(clock);
    const { id, createdAt } = await applications.notes.create({ applicationId, body: "one" });
    await clock.advance(60_000);
    await applications.notes.create({ applicationId, body: "two" });
    await applications.notes.remove({ id });
    const again = { applicationId, body: "one", createdAt };
    expect(await applications.notes.create(again)).toMatchObject({ body: "one", createdAt });
    const { noteEntries } = await applications.get({ id: applicationId });
    expect(noteEntries.map(({ body }) => body)).toEqual(["two", "one"]);
    const late = new Date(clock.now() + 1).toISOString();
    await expect(applications.notes.create({ ...again, createdAt: late })).rejects.toThrow(
      "createdAt: Use a time that has passed.",
    );
  });

  test("a file of five MiB comes back byte for byte, and only when asked for", async () => {
    const { applications, applicationId } = await start();
    const bytes = Buffer.alloc(5 * 1024 * 1024, "huntboard\u0000\u00ff", "latin1");
    const content = bytes.toString("base64");
    const document = await applications.documents.create({
      applicationId,
      kind: "cv",
      name: "CV.pdf",
      mediaType: "application/pdf",
      content,
    });
    expect(document).toMatchObject({ size: bytes.length, url: null, mediaType: "application/pdf" });
    expect(JSON.stringify(await applications.get({ id: applicationId })).length).toBeLessThan(5000);
    const file = await applications.documents.content({ id: document.id });
    expect(file).toMatchObject({ name: "CV.pdf", mediaType: "application/pdf" });
    expect(Buffer.from(file.content, "base64").equals(bytes)).toBe(true);
    await applications.documents.remove({ id: document.id });
    await expect(applications.documents.content({ id: document.id })).rejects.toThrow(
      "This file does not exist.",
    );
  });

  test("a larger file is refused by name", async () => {
    const { applications, applicationId } = await start();
    for (const size of [5 * 1024 * 1024 + 1, 6 * 1024 * 1024]) {
      const content = Buffer.alloc(size).toString("base64");
      await expect(
        applications.documents.create({
          applicationId,
          kind: "cv",
          name: "CV",
          mediaType: "application/pdf",
          content,
        }),
      ).rejects.toThrow("Use a file of at most 5 MiB.");
    }
  });

  test("a document may be a link, which has no content", async () => {
    const { applications, applicationId } = await start();
    const document = await applications.documents.create({
      applicationId,
      kind: "portfolio",
      name: "Site",
      url: "https://example.com",
      sentAt: "2026-02-01T00:00:00Z",
    });
    expect(document).toMatchObject({ url: "https://example.com", size: null, mediaType: null });
    await expect(applications.documents.content({ id: document.id })).rejects.toThrow("file");
  });

  test("labels stand on one stage in an order of the person's own, each name once", async () => {
    const { applications, applicationId } = await start();
    const { statuses } = applications;
    const call = await statuses.create({ stage: "interviewing", label: "Call" });
    const visit = await statuses.create({ stage: "interviewing", label: "Visit" });
    const sent = await statuses.create({ stage: "applied", label: "Call" });
    const duplicate = { code: "CONFLICT", message: 'This stage already has a status "Call".' };
    await expect(statuses.create({ stage: "interviewing", label: " Call " })).rejects.toMatchObject(
      duplicate,
    );
    await expect(statuses.update({ id: visit.id, label: "Call" })).rejects.toMatchObject(duplicate);
    await statuses.update({ id: call.id, position: 5 });
    expect((await statuses.list()).map(({ id }) => id)).toEqual([sent.id, visit.id, call.id]);
    await expect(
      applications.move({ id: applicationId, stage: "applied", statusId: call.id }),
    ).rejects.toThrow("statusId: Choose a status of this stage.");
  });
});
