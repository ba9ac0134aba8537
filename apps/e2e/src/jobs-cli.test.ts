import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { huntboard } from "./support/command.ts";
import { jobAt } from "./support/job-journey.ts";
import { registerPerson } from "./support/people.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test } from "./support/test.ts";

test("the huntboard command brings jobs by link and by page, finds them and applies", async ({
  server,
}) => {
  const person = await registerPerson(server);
  const run = huntboard(server, person);
  const signIn = ["--url", server.url, "login", "--email", person.email, "--password-stdin"];
  expect((await run(signIn, person.password)).code).toBe(0);

  const xing = await jobAt(server, "xing", "Backend-Entwickler Node.js (m/w/d)");
  const read = await run(["jobs", "import", xing.url]);
  expect(read).toMatchObject({ code: 0, err: "" });
  expect(read.out).toContain(`${xing.title} at ${xing.company}`);
  expect(read.out).toContain("Nothing was saved.");
  expect((await run(["jobs", "import", xing.url, "--yes"])).out).toContain("Saved");
  expect(await run(["jobs", "import", xing.url, "--yes"])).toMatchObject({
    code: 6,
    err: expect.stringContaining("--update"),
  });

  const wellfound = await jobAt(server, "wellfound", "Senior Backend Engineer");
  const refused = await run(["jobs", "import", wellfound.url, "--yes"]);
  expect([refused.code, refused.out]).toEqual([6, ""]);
  const page = join(server.dataDir, "saved page.html");
  await writeFile(page, await sandboxOf(server).boards.source(wellfound.url));
  expect((await run(["jobs", "import", page, "--link", wellfound.url, "--yes"])).code).toBe(0);

  const found = await run(["jobs", "list", "--search", "prune hedges", "--json"]);
  expect(JSON.parse(found.out)).toMatchObject([{ title: wellfound.title }]);
  const applied = await run(["jobs", "apply", "backend-entwickler", "--stage", "applied"]);
  expect(applied).toMatchObject({ code: 0, err: "" });
  expect((await run(["list"])).out).toContain(xing.title);
});
