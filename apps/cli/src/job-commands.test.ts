import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";

// The commands against a server that answers procedures from a table, as tRPC's batches do.

const id = "01a20d72-93c1-7356-ac04-29a27e30f9a4";
const fields = {
  title: "Lighthouse keeper",
  company: "Lindenhof",
  locations: [{ text: "Kiel, Germany", city: "Kiel", country: "DE" }],
  remote: "onsite",
  employmentTypes: ["FULL_TIME"],
  postedAt: "2026-02-20",
  validThrough: null,
  salary: { min: 50_000, max: 60_000, currency: "EUR", period: "year", guessed: true },
  equity: null,
  descriptionHtml: "<p>Light</p>",
  descriptionText: "Light",
  language: "en",
  skills: ["Rust"],
};
const preview = {
  outcome: "ok",
  message: "This posting was read.",
  job: fields,
  provenance: { title: { source: "json-ld", guessed: false } },
  board: "xing",
  externalId: "1",
  canonicalUrl: "https://www.xing.com/jobs/keeper-1",
  route: "url",
  warnings: [{ code: "past", field: "validThrough", message: "This has run out." }],
  choices: [],
  likeness: [
    {
      kind: "job",
      id,
      title: "Keeper",
      company: "Lindenhof",
      reason: "similar",
      at: "2026-01-02T00:00:00.000Z",
      triage: "saved",
    },
  ],
  nextRoutes: [],
  retryAfter: null,
};
const job = { ...fields, id, triage: "saved", availability: "open", application: null };
const walled = {
  ...preview,
  outcome: "login_required",
  message: "XING wants a sign-in.",
  job: null,
  provenance: {},
  likeness: [],
  warnings: [],
  nextRoutes: [{ route: "page", text: "Save the page and import the file." }],
};

type Answer = object | { refusal: { appCode: string; message: string; details?: object } };
let answers: Record<string, Answer>;
let calls: { path: string; input: unknown }[];
let server: Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "huntboard-cli-"));
  server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  calls = [];
  answers = {
    "jobs.preview": preview,
    "jobs.create": { job, likeness: [], updated: false },
    "jobs.list": { items: [job], nextCursor: null },
    "jobs.applyTo": { job, applicationId: "a1" },
  };
});

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "", "http://x");
  const batch: unknown =
    request.method === "POST"
      ? await json(request)
      : JSON.parse(url.searchParams.get("input") ?? "{}");
  const path = url.pathname.replace("/trpc/", "");
  calls.push({ path, input: Object.values(batch ?? {})[0] });
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify([toEnvelope(path, answers[path] ?? {})]));
}

function toEnvelope(path: string, answer: Answer) {
  if (!("refusal" in answer)) return { result: { data: answer } };
  const { appCode, message, details = {} } = answer.refusal;
  const data = { code: "CONFLICT", httpStatus: 409, path, appCode, details };
  return { error: { message, code: -32_009, data } };
}

async function run(args: string[], options: { input?: string; answer?: string } = {}) {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const out: string[] = [];
  const err: string[] = [];
  const questions: string[] = [];
  const { answer } = options;
  const code = await runCli(
    {
      env: {
        url: `http://127.0.0.1:${port}`,
        token: "t",
        configFile: join(folder, "none.json"),
        timeZone: "Europe/Berlin",
        folder,
      },
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      ask:
        answer === undefined
          ? null
          : (question) => {
              questions.push(question);
              return Promise.resolve(answer);
            },
      readInput: () => Promise.resolve(options.input ?? ""),
    },
    args,
  );
  return { code, out: out.join("\n"), err: err.join("\n"), questions };
}

const inputOf = (path: string) => calls.find((call) => call.path === path)?.input;
const address = "https://www.xing.com/jobs/keeper-1";

test("import shows what was read and saves it when the person says so", async () => {
  const { code, out, questions } = await run(["jobs", "import", address], { answer: "" });
  expect([code, questions]).toEqual([0, ["Save this job? [Y/n] "]]);
  expect(out).toBe(
    [
      "Lighthouse keeper at Lindenhof",
      "  Places: Kiel, Germany",
      "  Remote: onsite",
      "  Contract: full time",
      "  Salary: 50,000 to 60,000 EUR a year (guessed)",
      "  Posted: 2026-02-20",
      "  Skills: Rust",
      "  Note: This has run out.",
      `  Looks like your job ${id}: Keeper at Lindenhof, 2026-01-02`,
      `Saved ${id}  [saved, open]  Lighthouse keeper at Lindenhof  (Kiel, Germany)`,
    ].join("\n"),
  );
  expect(inputOf("jobs.preview")).toEqual({ url: address });
  expect(inputOf("jobs.create")).toEqual({
    ...fields,
    url: address,
    board: "xing",
    externalId: "1",
    route: "url",
    outcome: "ok",
    provenance: preview.provenance,
    onDuplicate: "refuse",
  });
});

test("import saves nothing unasked: not after a no, not without a terminal", async () => {
  expect(await run(["jobs", "import", address], { answer: "n" })).toMatchObject({
    code: 0,
    out: expect.stringContaining("Nothing was saved. Add --yes to save it."),
  });
  expect((await run(["jobs", "import", address])).out).toContain("Nothing was saved.");
  const { out } = await run(["--json", "jobs", "import", address], { answer: "y" });
  expect(JSON.parse(out)).toEqual({ preview, job: null });
  expect(inputOf("jobs.create")).toBeUndefined();
  const saved = await run(["--json", "jobs", "import", address, "--yes", "--update"]);
  expect(JSON.parse(saved.out)).toEqual({ preview, job, likeness: [], updated: false });
  expect(inputOf("jobs.create")).toMatchObject({ onDuplicate: "update" });
});

test.each([
  ["page.html", "Just words", { html: "Just words" }],
  ["page.mhtml", "MIME-Version: 1.0\n\nx", { html: "MIME-Version: 1.0\n\nx" }],
  ["posting.txt", "<p>shown as it is", { text: "<p>shown as it is" }],
  ["saved", "  <!doctype html><p>x", { html: "  <!doctype html><p>x" }],
  [
    "saved",
    "Subject: x\nContent-Type: text/html\n\nx",
    { html: "Subject: x\nContent-Type: text/html\n\nx" },
  ],
  ["saved", "We seek a keeper.", { text: "We seek a keeper." }],
])("import reads the file %s that begins with %j", async (name, content, input) => {
  const path = join(folder, name);
  await writeFile(path, content);
  expect((await run(["jobs", "import", path, "-l", address])).code).toBe(0);
  expect(inputOf("jobs.preview")).toEqual({ ...input, url: address });
  calls = [];
  await run(["jobs", "import", "-"], { input: content });
  expect(inputOf("jobs.preview")).toEqual(
    name === "saved" || name === "page.mhtml" ? input : expect.anything(),
  );
  calls = [];
  await run(["jobs", "import", name, "--text"]);
  expect(inputOf("jobs.preview")).toEqual({ text: content });
});

test("import reads a page in the charset that it names, or in the one that it has", async () => {
  const path = join(folder, "umlaut.html");
  for (const [bytes, words] of [
    [Buffer.from('<meta charset="iso-8859-1">Gr\xf6\xdfe', "latin1"), "Größe"],
    [Buffer.from('<meta charset="utf-8">Gr\xf6\xdfe', "latin1"), "Größe"],
    [Buffer.from('<meta charset="klingon">Größe', "utf8"), "Größe"],
  ] as const) {
    await writeFile(path, bytes);
    calls = [];
    await run(["jobs", "import", path]);
    expect(inputOf("jobs.preview")).toEqual({ html: expect.stringMatching(`${words}$`) });
  }
});

test("import says what to do where nothing was read, and keeps the address when asked", async () => {
  answers["jobs.preview"] = walled;
  const refused = await run(["jobs", "import", address, "--yes"]);
  expect([refused.code, refused.out]).toEqual([6, ""]);
  expect(refused.err).toBe(
    [
      "XING wants a sign-in.",
      "  Save the page and import the file.",
      "Add --save to keep the address as a job to complete.",
    ].join("\n"),
  );
  const scripted = await run(["--json", "jobs", "import", address, "--yes"]);
  expect(JSON.parse(scripted.err)).toMatchObject({
    error: { code: "refused", details: { outcome: "login_required" } },
  });
  const kept = await run(["jobs", "import", address, "--save"]);
  expect([kept.code, kept.err]).toEqual([0, ""]);
  expect(inputOf("jobs.create")).toEqual({
    url: address,
    board: "xing",
    externalId: "1",
    route: "url",
    outcome: "login_required",
    onDuplicate: "refuse",
  });
});

test("import lets a person choose among several postings", async () => {
  answers["jobs.preview"] = {
    ...walled,
    outcome: "ambiguous",
    message: "There are two.",
    canonicalUrl: null,
    nextRoutes: [],
    choices: [
      { job: fields, url: null, externalId: null },
      { job: { ...fields, title: "Baker" }, url: "https://a.example/2", externalId: "2" },
    ],
  };
  const { code, err } = await run(["jobs", "import", "-", "--yes"], { input: "<p>x" });
  expect([code, err]).toEqual([
    6,
    "There are two.\n  1  Lighthouse keeper at Lindenhof\n  2  Baker at Lindenhof\nChoose one with --choice NUMBER.",
  ]);
  await run(["jobs", "import", "-", "--yes", "--choice", "2"], { input: "<p>x" });
  expect(inputOf("jobs.create")).toMatchObject({
    title: "Baker",
    url: "https://a.example/2",
    externalId: "2",
  });
  expect((await run(["jobs", "import", "-", "--choice", "3"], { input: "<p>x" })).code).toBe(2);
});

test("import tells a job that is there already, and what cannot be read", async () => {
  answers["jobs.create"] = {
    refusal: {
      appCode: "already_saved",
      message: "You have this job already.",
      details: { current: { id } },
    },
  };
  expect(await run(["jobs", "import", address, "-y"])).toMatchObject({
    code: 6,
    err: `You have this job already. It is ${id}. Add --update to write what was read over it.`,
  });
  expect(await run(["jobs", "import", join(folder, "missing.html")])).toMatchObject({
    code: 4,
    err: expect.stringContaining("There is no such file"),
  });
  expect((await run(["jobs", "import", "-"], { input: " \n" })).code).toBe(2);
  expect((await run(["jobs", "import", address, "--text"])).code).toBe(2);
  expect((await run(["jobs", "import"])).code).toBe(2);
});

test("list prints a line for each job, apply names the application", async () => {
  expect(
    await run(["jobs", "list", "--search", "light", "--triage", "saved", "--board", "xing"]),
  ).toMatchObject({
    code: 0,
    out: `${id}  [saved, open]  Lighthouse keeper at Lindenhof  (Kiel, Germany)`,
  });
  expect(inputOf("jobs.list")).toEqual({
    search: "light",
    triage: ["saved"],
    boards: ["xing"],
    limit: 20,
  });
  expect((await run(["jobs", "apply", "lighthouse", "-s", "applied"])).out).toMatch(
    /^Application a1 of/u,
  );
  expect(inputOf("jobs.applyTo")).toEqual({ id, stage: "applied" });
  answers["jobs.list"] = { items: [], nextCursor: null };
  expect((await run(["jobs", "list"])).out).toBe("No jobs.");
  expect((await run(["jobs", "apply", "nothing"])).code).toBe(4);
  answers["jobs.list"] = { items: [job, job], nextCursor: null };
  expect((await run(["jobs", "apply", "several"])).code).toBe(6);
  expect((await run(["jobs", "list", "--sort", "luck"])).code).toBe(2);
});
