import { describe, expect, it } from "vitest";
import { restoreDraft, saveDraft } from "../../lib/drafts.ts";
import { makeStorage } from "../../calendar/testing/make-storage.ts";
import type { JobPreview } from "../job-item.ts";
import { makeFields } from "../testing/make-fields.ts";
import { draftOf, emptyRead, readOrigins, readValues, unpackLikeness } from "./read-values.ts";

const zone = "Europe/Berlin";
const preview: JobPreview = {
  outcome: "partial",
  message: "Read, but the date is missing.",
  job: makeFields({ postedAt: null }),
  provenance: {
    title: { source: "json-ld", guessed: false },
    remote: { source: "text", guessed: true },
  },
  board: "xing",
  externalId: "152604739",
  canonicalUrl: "https://www.xing.com/jobs/berlin-152604739",
  route: "url",
  warnings: [{ code: "past", field: "validThrough", message: "It may be closed." }],
  choices: [],
  likeness: [
    {
      kind: "job",
      id: "j1",
      title: "Data engineer",
      company: "Acme",
      reason: "similar",
      at: "2026-11-01T00:00:00.000Z",
      triage: "saved",
    },
  ],
  nextRoutes: [],
  retryAfter: null,
};
const typedUrl = "https://xing.com/jobs/berlin-152604739?from=mail";
const read = readValues(preview, { zone, typedUrl });

describe("what was read", () => {
  it("outlives a reload of the tab", () => {
    const storage = makeStorage();
    saveDraft(storage, "job.read", read);
    expect(restoreDraft(storage, "job.read", emptyRead)).toEqual({ values: read, restored: true });
    expect(unpackLikeness(read.likeness)).toEqual([{ ...preview.likeness[0], triage: null }]);
    expect(unpackLikeness(["nonsense", "job\tj1\tbecause\t"])).toEqual([]);
  });

  it("says of each value whether it was read or guessed, until it is changed", () => {
    expect(readOrigins(read, read)).toEqual({
      title: "page",
      remote: "guessed",
      salary: "guessed",
    });
    expect(readOrigins(read, { ...read, title: "Lead", salaryMin: "1" })).toEqual({
      remote: "guessed",
    });
  });

  it("becomes a new job with all that is known of its origin", () => {
    expect(draftOf(read, read)).toMatchObject({
      title: "Data engineer",
      url: "https://www.xing.com/jobs/berlin-152604739",
      board: "xing",
      externalId: "152604739",
      route: "url",
      outcome: "partial",
      postedAt: null,
      salary: { guessed: true },
      descriptionHtml: "<p>Pipelines for weather stations.</p>",
      provenance: preview.provenance,
    });
  });

  it("calls its own what the person changed, guessed or not", () => {
    const { provenance } = draftOf(read, { ...read, remote: "ONSITE", description: "Shorter." });
    const typed = { source: "typed", guessed: false };
    expect(provenance).toEqual({
      title: preview.provenance["title"],
      remote: typed,
      descriptionHtml: typed,
      descriptionText: typed,
    });
  });

  it("lets a changed text win over the markup that was read", () => {
    const draft = draftOf(read, { ...read, description: "Shorter." });
    expect(draft.descriptionText).toBe("Shorter.");
    expect(draft.descriptionHtml).toBeUndefined();
  });

  it("keeps the link that was given when nothing could be read", () => {
    const wall = { ...preview, outcome: "login_required", job: null, canonicalUrl: null } as const;
    const stub = readValues(wall, { zone, typedUrl });
    expect(stub).toMatchObject({ url: typedUrl, title: "", outcome: "login_required" });
    expect(draftOf(stub, { ...stub, title: "Engineer" })).toMatchObject({
      url: typedUrl,
      title: "Engineer",
      outcome: "login_required",
    });
  });

  it("takes one of several postings with its own link and number", () => {
    const choice = { job: makeFields({ title: "Other" }), url: null, externalId: "77" };
    const several = { ...preview, outcome: "ambiguous", job: null } as const;
    expect(readValues(several, { zone, typedUrl, choice })).toMatchObject({
      title: "Other",
      url: "",
      externalId: "77",
      outcome: "ok",
      likeness: [],
      salaryGuessed: true,
    });
  });

  it("leaves skills to the server where none are given", () => {
    expect(draftOf(emptyRead, { ...emptyRead, title: "x" })).not.toHaveProperty("skills");
    expect(draftOf(emptyRead, { ...emptyRead, title: "x" })).toMatchObject({ route: "hand" });
  });
});
