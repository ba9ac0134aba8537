import { makeUser } from "@huntboard/api/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../testing/open-test-app.ts";

const jobs = "/api/v1/jobs";
const posting = {
  "@context": "https://schema.org",
  "@type": "JobPosting",
  title: "Lighthouse keeper (m/w/d)",
  description: "<p>You keep the light. Must have: TypeScript.</p>",
  datePosted: "2026-02-20",
  validThrough: "2026-05-01",
  employmentType: "FULL_TIME",
  hiringOrganization: { "@type": "Organization", name: "Lindenhof GmbH" },
  jobLocation: {
    "@type": "Place",
    address: { "@type": "PostalAddress", addressLocality: "Kiel", addressCountry: "DE" },
  },
  baseSalary: {
    "@type": "MonetaryAmount",
    currency: "EUR",
    value: { "@type": "QuantitativeValue", minValue: 50_000, maxValue: 60_000, unitText: "YEAR" },
  },
};
const html = `<!doctype html><html lang="en"><head><title>Job</title><script type="application/ld+json">${JSON.stringify(posting)}</script></head><body><h1>Lighthouse keeper</h1></body></html>`;

let testApp: TestApp;
let bearer: string;
beforeAll(async () => {
  testApp = await openTestApp();
});
afterAll(() => testApp.close());
beforeEach(async () => {
  bearer = (await makeUser(testApp.deps)).sessionToken;
});

async function call(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) {
  const answer = await testApp.app.inject({
    method,
    url,
    payload,
    headers: { authorization: `Bearer ${bearer}`, ...headers },
  });
  const body = answer.body === "" ? null : JSON.parse(answer.body);
  return { status: answer.statusCode, headers: answer.headers, body };
}

describe("jobs over REST", () => {
  it("are previewed, saved as previewed, listed, read, changed and removed", async () => {
    const preview = await call("POST", `${jobs}/preview`, {
      url: "https://jobs.example.com/keeper?utm_source=x",
      html,
    });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      outcome: "ok",
      message: expect.stringMatching(/\S/),
      board: "generic",
      canonical_url: "https://jobs.example.com/keeper",
      warnings: expect.any(Array),
    });
    const { job } = preview.body;
    expect(job).toEqual({
      title: expect.stringContaining("Lighthouse keeper"),
      company: "Lindenhof GmbH",
      locations: [{ text: expect.stringContaining("Kiel"), city: "Kiel", country: "DE" }],
      remote: null,
      employment_types: ["FULL_TIME"],
      posted_at: "2026-02-20",
      valid_through: "2026-05-01",
      salary: { min: 50_000, max: 60_000, currency: "EUR", period: "year", guessed: false },
      equity: null,
      language: "en",
      description_html: expect.stringContaining("You keep the light."),
      description_text: expect.stringContaining("You keep the light."),
      skills: expect.arrayContaining(["TypeScript"]),
    });
    expect((await call("GET", jobs)).body).toEqual({ items: [], next_cursor: null });

    const url = preview.body.canonical_url;
    const saved = await call("POST", jobs, { ...job, url });
    expect(saved.status).toBe(201);
    expect(saved.body).toMatchObject({ ...job, url, triage: "saved", application: null });
    const { id } = saved.body;
    expect((await call("GET", `${jobs}/${id}`)).body).toEqual(saved.body);
    const found = await call("GET", `${jobs}?search=keeping%20light&sort=relevance&limit=1`);
    expect(found.body).toMatchObject({ items: [{ id }], next_cursor: null });
    expect(found.body.items[0]).not.toHaveProperty("description_html");

    const again = await call("POST", jobs, { ...job, url });
    expect([again.status, again.body.error.code]).toEqual([409, "already_saved"]);
    expect(again.body.error.details.current).toEqual({
      id,
      title: job.title,
      company: job.company,
      triage: "saved",
    });
    const over = await call("POST", jobs, { title: "Keeper", url, on_duplicate: "update" });
    expect([over.status, over.body.id, over.body.title]).toEqual([201, id, "Keeper"]);

    const changed = await call("PATCH", `${jobs}/${id}`, { notes: "Call", triage: "dismissed" });
    expect(changed.body).toMatchObject({ notes: "Call", triage: "dismissed", title: "Keeper" });
    expect((await call("GET", jobs)).body.items).toEqual([]);
    expect((await call("GET", `${jobs}?triage=dismissed`)).body.items).toHaveLength(1);
    expect((await call("DELETE", `${jobs}/${id}`)).status).toBe(204);
    expect((await call("GET", `${jobs}/${id}`)).status).toBe(404);
  });

  it("are saved without a title, and say how reading them ended", async () => {
    const url = "https://wellfound.com/jobs/123-keeper";
    const preview = await call("POST", `${jobs}/preview`, { url });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      outcome: "fetch_off",
      board: "wellfound",
      external_id: "123",
    });
    expect(preview.body).not.toHaveProperty("job");
    expect(preview.body.next_routes.length).toBeGreaterThan(0);
    const { outcome, canonical_url: address } = preview.body;
    const saved = await call("POST", jobs, { url: address, route: "url", outcome });
    expect(saved.body).toMatchObject({ title: "", last_outcome: "fetch_off", external_id: "123" });
    const apply = await call("POST", `${jobs}/${saved.body.id}/apply`, {});
    expect(apply.status).toBe(422);
    expect(apply.body.error.details.fields.map(({ field }: { field: string }) => field)).toEqual([
      "title",
      "company",
    ]);
    const checked = await call("POST", `${jobs}/${saved.body.id}/recheck`);
    expect([checked.status, checked.body.last_outcome]).toEqual([200, "fetch_off"]);
  });

  it("become an application once", async () => {
    const { body: job } = await call("POST", jobs, { title: "Keeper", company: "Lindenhof" });
    const first = await call("POST", `${jobs}/${job.id}/apply`, { stage: "applied" });
    const second = await call("POST", `${jobs}/${job.id}/apply`, {});
    expect([first.status, second.body.application_id]).toEqual([200, first.body.application_id]);
    expect(second.body.job.application).toMatchObject({ stage: "applied", status: "Applied" });
    expect((await call("GET", `${jobs}?applied=true`)).body.items).toHaveLength(1);
    expect((await call("GET", `${jobs}?applied=false`)).body.items).toHaveLength(0);
  });

  it("are saved once under one Idempotency-Key, also when the answer was lost", async () => {
    const body = { title: "Keeper", company: "Lindenhof" };
    const headers = { "idempotency-key": "one" };
    const waiting = { isOver: false };
    const answers = Promise.all([1, 2, 3].map(() => call("POST", jobs, body, headers))).finally(
      () => {
        waiting.isOver = true;
      },
    );
    // Whoever is second waits for the first one's answer.
    while (!waiting.isOver) {
      await testApp.clock.advance(25);
      await new Promise(setImmediate);
    }
    const all = await answers;
    expect(new Set(all.map((answer) => answer.body.id)).size).toBe(1);
    // Made, and died before the answer was kept.
    await testApp.db.idempotencyKey.updateMany({
      where: { key: "one" },
      data: { status: null, createdAt: new Date(testApp.deps.clock.now() - 3_600_000) },
    });
    const again = await call("POST", jobs, body, headers);
    expect([again.status, again.body.id]).toEqual([201, all[0]?.body.id]);
    expect((await call("GET", jobs)).body.items).toHaveLength(1);
  });

  it("are refused in the terms of REST, never with a 5xx", async () => {
    const { body: job } = await call("POST", jobs, { title: "Keeper", url: "https://a.example/1" });
    const odd: [Parameters<typeof call>[0], string, object?][] = [
      ["POST", jobs, { employmentTypes: [] }],
      ["POST", jobs, { employment_types: ["SOMETIMES"] }],
      ["POST", jobs, { posted_at: "yesterday" }],
      ["POST", jobs, { posted_at: "2026-02-30" }],
      ["POST", jobs, { salary: { min: 2, max: 1 } }],
      ["POST", jobs, { salary: { min: 1e300 } }],
      ["POST", jobs, { title: "a\u0000" }],
      ["POST", jobs, { url: "javascript:alert(1)" }],
      ["POST", jobs, { url: "ftp://x.example" }],
      ["POST", jobs, { board: "monster" }],
      ["POST", jobs, { locations: [{ text: "x", city: 5 }] }],
      ["POST", jobs, { user_id: job.id }],
      ["POST", jobs, []],
      ["POST", `${jobs}/preview`, {}],
      ["POST", `${jobs}/preview`, { html: "<p>", text: "x" }],
      ["POST", `${jobs}/preview`, { url: "http://user:pw@example.com/" }],
      ["POST", `${jobs}/preview`, { url: "not an address" }],
      ["GET", `${jobs}?sort=relevance`],
      ["GET", `${jobs}?cursor=x`],
      ["GET", `${jobs}?limit=101`],
      ["GET", `${jobs}?salary_min=-1`],
      ["GET", `${jobs}?applied=maybe`],
      ["GET", `${jobs}?search=%00`],
      ["GET", `${jobs}?band=best`],
      ["GET", `${jobs}?posted_within_days=0`],
      ["GET", `${jobs}/x`],
      ["PATCH", `${jobs}/${job.id}`, { triage: "maybe" }],
      ["PATCH", `${jobs}/${job.id}`, { board: "xing" }],
      ["POST", `${jobs}/${job.id}/apply`, { stage: "offer" }],
      ["POST", `${jobs}/${job.id}/recheck`, { now: true }],
    ];
    for (const [method, url, payload] of odd) {
      const { status, body } = await call(method, url, payload);
      expect([400, 404, 422], `${method} ${url} ${JSON.stringify(payload)}`).toContain(status);
      expect(body.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
    }
    const named = await call("POST", jobs, { posted_at: "soon", description_html: 5 });
    expect(named.body.error.details.fields.map(({ field }: { field: string }) => field)).toEqual([
      "posted_at",
      "description_html",
    ]);
  });

  it("may be a page of ten million characters, and no more", async () => {
    const page = (length: number) => html + " ".repeat(length - html.length);
    const whole = await call("POST", `${jobs}/preview`, { html: page(9_999_999) });
    expect([200, whole.body.outcome]).toEqual([
      whole.status,
      expect.stringMatching(/ok|too_large/),
    ]);
    expect((await call("POST", `${jobs}/preview`, { html: page(10_000_001) })).status).toBe(422);
    expect((await call("POST", `${jobs}/preview`, { html: page(12_000_001) })).status).toBe(413);
    expect((await call("POST", jobs, { notes: "x".repeat(7_000_000) })).status).toBe(413);
    const long = "x ".repeat(249_000);
    const saved = await call("POST", jobs, { description_html: `<p>${long}</p>` });
    expect(saved.status).toBe(201);
  });
});
