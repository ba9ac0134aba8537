import { arranger, widget, withDemoData } from "./support/dashboard.ts";
import { expect, test } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

test("a skill's level and target are set in place: it stays where it is, and its goal follows", async ({
  page,
  server,
}) => {
  const { person } = await arranger(page, server);
  const made = await fetch(`${server.url}/trpc/insights.goals.create`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${person.token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({
      kind: "skill",
      title: "Learn React",
      skillKey: "react",
      target: 2,
      period: "once",
    }),
  });
  expect(made.status).toBe(200);
  await withDemoData(page);
  const skills = widget(page, "Skills progress").getByRole("listitem");
  const names = () =>
    skills.evaluateAll((all) => all.map((element) => element.firstElementChild?.textContent));
  const before = await names();
  expect(before[0]).toBe("React");
  await expect(skills.first()).toContainText("2 of 7 jobs name it");
  const goal = widget(page, "Goals tracker").getByRole("listitem").filter({ hasText: "React" });
  await expect(goal).toContainText("None, target working");

  const level = skills.first().getByLabel("Your level of React");
  await level.focus();
  await level.selectOption("Working");
  await expect(page.getByText("React: Working.")).toBeVisible();
  await expect(goal).toContainText("Working, target working");
  expect(await names(), "what is met would be last after a reload").toEqual(before);
  await expect(level).toBeFocused();
  await expect(level).toHaveValue("2");

  await skills.first().getByLabel("Your target for React").selectOption("Expert");
  await expect(page.getByText("React: Working, to be expert.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Your target for React")).toHaveValue("4");
  await page.getByLabel("Your level of React").selectOption("Basic");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByLabel("Your level of React")).toHaveValue("2");
  await expect(goal).toContainText("Working, target working");
});
