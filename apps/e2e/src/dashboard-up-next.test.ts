import type { Page } from "@playwright/test";
import { arranger, fail, settled, widget } from "./support/dashboard.ts";
import type { RestClient } from "./support/rest.ts";
import { expect, test, undoOf } from "./support/test.ts";

test.use({ viewport: { width: 1680, height: 1400 }, contextOptions: { reducedMotion: "reduce" } });

const upNext = (page: Page) => page.getByRole("region", { name: "Up next", exact: true });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

async function setGoal(token: string, url: string): Promise<void> {
  const answer = await fetch(`${url}/trpc/insights.goals.create`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ kind: "follow_ups", title: "Two a week", target: 2, period: "week" }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function plan(call: RestClient, body: { kind: string; from: number; to: number }) {
  const { status } = await call("POST", "/calendar/events", {
    title: `The ${body.kind.replace("_", "-")}`,
    kind: body.kind,
    start_time: inHours(body.from),
    end_time: inHours(body.to),
    timezone: "UTC",
  });
  expect(status).toBe(201);
}

test("a step and a follow-up that are ticked off count for the goal, until that is taken back", async ({
  page,
  server,
}) => {
  const { person } = await arranger(page, server, ["goals-tracker", "activity-timeline"]);
  await setGoal(person.token, server.url);
  await person.call("POST", "/applications", {
    title: "Engineer",
    company: "Acme",
    stage: "applied",
    next_action: { text: "Call back", due_at: inHours(-30) },
  });
  await plan(person.call, { kind: "follow_up", from: -26, to: -25 });
  await page.goto("/dashboard");
  await settled(page);
  const goal = widget(page, "Goals tracker");
  await expect(goal).toContainText("0 of 2 this week");

  await upNext(page).getByRole("button", { name: "Done: Call back, Engineer" }).click();
  await expect(goal).toContainText("1 of 2 this week");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(widget(page, "Activity timeline")).toContainText("Done: Call back");
  await upNext(page).getByRole("button", { name: "Done: The follow-up" }).click();
  await expect(goal).toContainText("2 of 2 this week · reached");
  await expect(upNext(page)).toHaveCount(0);

  await undoOf(page, "Done: The follow-up.").click();
  await expect(goal).toContainText("1 of 2 this week");
  await undoOf(page, "Done: Call back.").click();
  await expect(goal).toContainText("0 of 2 this week");
  await expect(upNext(page).getByRole("button", { name: /^Done: / })).toHaveCount(2);
});

test("an interview that goes on is now, and an offer says by when", async ({ page, server }) => {
  const { person } = await arranger(page, server, ["upcoming-calendar"]);
  await plan(person.call, { kind: "interview", from: -0.5, to: 0.4 });
  for (let index = 0; index < 6; index += 1)
    await person.call("POST", "/applications", {
      title: `Engineer ${index}`,
      company: "Acme",
      stage: "offer",
      next_action: { text: index === 0 ? "Answer the letter" : null, due_at: inHours(72 + index) },
    });
  await page.goto("/dashboard");
  await settled(page);
  await expect(upNext(page).getByRole("listitem").first()).toContainText(
    /Interview.*The interview.*, now$/u,
  );
  await expect(widget(page, "Upcoming calendar")).toContainText(/, now/u);
  const offers = upNext(page)
    .getByRole("listitem")
    .filter({ hasText: /^Offer/u });
  await expect(offers.nth(0)).toContainText(/Answer the letter by \w+day$/u);
  await expect(offers.nth(1)).toContainText(/· Acmeanswer by \w+day$/u);
  await expect(offers).toHaveCount(5);
  await upNext(page).getByRole("link", { name: "1 offer" }).click();
  await expect(page).toHaveURL(/\/applications\?.*offer/u);
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(7);
});

test("what cannot be read says so, and is tried again", async ({ page, server }) => {
  const { person } = await arranger(page, server, ["goals-tracker"]);
  await person.call("POST", "/applications", {
    title: "Engineer",
    company: "Acme",
    stage: "applied",
    next_action: { text: "Call back", due_at: inHours(-30) },
  });
  const mend = await fail(page, "insights.upcoming");
  await page.goto("/dashboard");
  await expect(upNext(page).getByText("This could not be loaded.")).toBeVisible({
    timeout: 60_000,
  });
  mend();
  await upNext(page).getByRole("button", { name: "Try again" }).click();
  await expect(upNext(page)).toContainText("Call back");
});
