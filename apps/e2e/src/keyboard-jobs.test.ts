import { jobAt } from "./support/job-journey.ts";
import { fill, press, tabTo } from "./support/keyboard.ts";
import { registerPerson, signIn } from "./support/people.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test } from "./support/test.ts";

test("a job is wished for, brought, found, recommended and applied for with the keyboard alone", async ({
  page,
  server,
}) => {
  const job = await jobAt(server, "wellfound", "Senior Backend Engineer");
  await signIn(page, await registerPerson(server));
  await page.goto("/dashboard");

  await press(page, page.getByRole("link", { name: "Settings" }));
  await press(
    page,
    page.getByRole("navigation", { name: "Settings" }).getByRole("link", { name: "Job profile" }),
  );
  await fill(page, page.getByLabel("Job titles"), "Backend Engineer");
  await page.keyboard.press("Enter");
  await press(page, page.getByRole("button", { name: "Save", exact: true }));
  await expect(page.getByText("Saved. Recommendations follow.")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Add a skill" }));
  const skill = page.getByRole("form", { name: "Add a skill" });
  await fill(page, skill.getByLabel("Skill", { exact: true }), "Node.js");
  await tabTo(page, skill.getByLabel("Your level"));
  await page.keyboard.press("End");
  await press(page, skill.getByRole("button", { name: "Add skill" }));
  await expect(page.getByRole("region", { name: "What you can do" })).toContainText("Node.js");

  await press(
    page,
    page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Jobs" }),
  );
  await press(page, page.getByRole("link", { name: "Add your first job" }));
  const dialog = page.getByRole("dialog", { name: "Add a job" });
  await press(page, dialog.getByRole("button", { name: "Page source" }));
  await fill(page, dialog.getByLabel("Its link, if you have it"), job.url);
  await tabTo(page, dialog.getByLabel("Or paste the page’s source"));
  // What a paste does; typing 100,000 characters says no more.
  await page.keyboard.insertText(await sandboxOf(server).boards.source(job.url));
  await press(page, dialog.getByRole("button", { name: "Read it" }));
  await expect(dialog.getByLabel("Job title")).toHaveValue(job.title);
  await press(page, dialog.getByRole("button", { name: "Save job" }));
  await expect(dialog).toBeHidden();

  await fill(page, page.getByRole("searchbox", { name: "Search jobs" }), "prune hedges");
  const found = page.getByRole("list", { name: "Your jobs" }).locator(":scope > li");
  await expect(found).toHaveCount(1);
  await press(page, page.getByRole("link", { name: "Recommended" }));
  const recommended = page.getByRole("list", { name: "Recommended jobs" });
  await expect(recommended).toContainText(job.title);

  // j leads to the first job, Enter opens it.
  await page.keyboard.press("j");
  await expect(recommended.getByRole("link", { name: job.title })).toBeFocused();
  await page.keyboard.press("Enter");
  const open = page.getByRole("complementary", { name: "The open job" });
  await press(page, open.getByRole("button", { name: "Make an application" }));
  await press(page, open.getByRole("link", { name: "See application" }));
  await page.waitForURL("**/applications/*");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(job.title);
});
