import {
  addJob,
  applyAndMeet,
  bringLink,
  findByWords,
  jobAt,
  pageRequests,
  savePreview,
  seeker,
  seeRecommended,
} from "./support/job-journey.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test } from "./support/test.ts";

// The operator has read the terms, and turned it on.
test.use({ settings: { JOBS_WTTJ_FETCH: "on" } });

const journeys = [
  {
    board: "xing",
    title: "Backend-Entwickler Node.js (m/w/d)",
    words: "Wasserwerke",
    wishes: { titles: ["Backend-Entwickler"], skills: ["TypeScript", "PostgreSQL"] },
  },
  {
    board: "welcometothejungle",
    title: "Développeur·euse full-stack",
    words: "vélos partagés",
    wishes: { titles: ["Développeur full-stack"], skills: ["React", "SQL"] },
  },
] as const;

for (const { board, title, words, wishes } of journeys)
  test(`a job of ${board} is brought by its link, found, recommended, applied for and met`, async ({
    page,
    server,
  }) => {
    const who = await seeker(page, server, {
      titles: [...wishes.titles],
      skills: [...wishes.skills],
    });
    const job = await jobAt(server, board, title);
    const dialog = await addJob(page);
    await bringLink(dialog, `${job.url}?utm_source=mail`);
    await savePreview(page, dialog, job);
    expect(await pageRequests(server, job.url)).toBe(1);
    await findByWords(page, title, words);
    await seeRecommended(page, title, [...wishes.skills]);
    await applyAndMeet(page, server, who, job);
  });

test("a posting that is gone keeps its link, and becomes a job to complete", async ({
  page,
  server,
}) => {
  await seeker(page, server, { titles: [], skills: [] });
  const [gone] = (await sandboxOf(server).boards.cases("xing")).filter(
    ({ name }) => name === "gone",
  );
  const url = gone?.url ?? "";
  const dialog = await addJob(page);
  await bringLink(dialog, url);
  await expect(dialog.getByRole("heading", { name: "The posting is gone" })).toBeVisible();
  await expect(dialog.getByRole("link", { name: url })).toBeVisible();
  await dialog.getByRole("button", { name: "Save it as a job to complete" }).click();
  await expect(dialog.getByLabel("Link to the posting")).toHaveValue(url);
  await expect(dialog.getByLabel("Job title")).toHaveValue("");
  await dialog.getByLabel("Job title").fill("Prüfingenieurin");
  await dialog.getByRole("button", { name: "Save job" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("list", { name: "Your jobs" })).toContainText("Prüfingenieurin");
});
