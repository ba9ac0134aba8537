import { huntboard } from "./support/command.ts";
import { connectCalendar, registerPerson } from "./support/people.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test } from "./support/test.ts";

test("the huntboard command signs in, adds an application and puts its interview into Google Calendar", async ({
  server,
}) => {
  const person = await registerPerson(server);
  const account = await connectCalendar(server, person, "google");
  const run = huntboard(server, person);

  expect(await run(["--url", server.url, "list"])).toMatchObject({ code: 3, out: "" });
  const wrong = await run(
    ["--url", server.url, "login", "--email", person.email, "--password-stdin"],
    "not the password",
  );
  expect(wrong.code).toBe(6);
  expect(
    (
      await run(
        ["--url", server.url, "login", "--email", person.email, "--password-stdin"],
        `${person.password}\n`,
      )
    ).code,
  ).toBe(0);
  expect((await run(["whoami"])).out).toContain(person.email);

  expect(
    (await run(["add", "Data engineer", "--company", "Globex", "--tag", "remote"])).out,
  ).toContain("Data engineer at Globex");
  const [listed]: { id: string; title: string; tags: string[] }[] = JSON.parse(
    (await run(["list", "--json"])).out,
  );
  expect(listed).toMatchObject({ title: "Data engineer", tags: ["remote"] });

  const skipped = await run([
    "interview",
    "add",
    "globex",
    "--at",
    "2027-03-28T02:30",
    "--zone",
    "Europe/Berlin",
    "--calendar",
    "google",
  ]);
  expect(skipped.code).toBe(6);
  expect(skipped.err).toContain("--at 2027-03-28T03:30:00+02:00");
  const added = await run([
    "interview",
    "add",
    "globex",
    "--at",
    "2027-03-30 10:00",
    "--zone",
    "Europe/Berlin",
    "--calendar",
    "google",
  ]);
  expect(added).toMatchObject({ code: 0, err: "" });
  expect(added.out).toContain("google: synced");
  const standing = await sandboxOf(server).listEvents("google", account);
  expect(standing.map((event) => Date.parse(event.start))).toEqual([Date.UTC(2027, 2, 30, 8)]);

  expect(
    (await run(["interview", "add", "nobody-has-this", "--at", "2027-03-30T10:00"])).code,
  ).toBe(4);
  expect(
    (
      await run(
        ["--url", "http://127.0.0.1:9", "login", "--email", "a@example.com", "--password-stdin"],
        "x",
      )
    ).code,
  ).toBe(5);
  expect((await run(["dance"])).code).toBe(2);
  const failed = await run([
    "interview",
    "add",
    "globex",
    "--at",
    "2027-03-30T10:00",
    "--calendar",
    "outlook",
    "--json",
  ]);
  expect(failed.code).toBe(6);
  expect(JSON.parse(failed.err)).toMatchObject({ error: { code: "not_connected" } });
  await run(["logout"]);
  expect((await run(["--url", server.url, "list"])).code).toBe(3);
});
