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
      title: "Learn GraphQL",
      skillKey: "graphql",
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
  expect(new Set(before.slice(0, 4)), "what is being worked on comes first").toEqual(
    new Set(["Accessibility", "GraphQL", "PostgreSQL", "TypeScript"]),
  );
  const goal = widget(page, "Goals tracker")
    .getByRole("listitem")
    .filter({ hasText: "Learn GraphQL" });
  await expect(goal).toContainText("None, target working");

  const level = page.getByLabel("Your level of GraphQL");
  await level.focus();
  await level.selectOption("Working");
  await expect(page.getByText("GraphQL: Working.")).toBeVisible();
  await expect(goal).toContainText("Working, target working");
  expect(await names(), "what is met would be last after a reload").toEqual(before);
  await expect(level).toBeFocused();
  await expect(level).toHaveValue("2");

  const target = page.getByLabel("Your target for GraphQL");
  await target.selectOption("Expert");
  await expect(page.getByText("GraphQL: Working, to be expert.")).toBeVisible();
  await page.reload();
  await expect(target).toHaveValue("4");
  await level.selectOption("Basic");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(level).toHaveValue("2");
  await expect(goal).toContainText("Working, target working");
});
