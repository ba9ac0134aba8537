import {
  addJob,
  applyAndMeet,
  bringLink,
  bringPage,
  findByWords,
  jobAt,
  pageRequests,
  savePreview,
  seeker,
  seeRecommended,
} from "./support/job-journey.ts";
import { sandboxOf } from "./support/sandbox.ts";
import { expect, test } from "./support/test.ts";

const journeys = [
  {
    board: "welcometothejungle",
    label: "Welcome to the Jungle",
    title: "Site Reliability Engineer",
    words: "tide gauges",
    wishes: { titles: ["Site Reliability Engineer"], skills: ["Kubernetes", "Terraform"] },
  },
  {
    board: "wellfound",
    label: "Wellfound",
    title: "Senior Backend Engineer",
    words: "prune hedges",
    wishes: { titles: ["Backend Engineer"], skills: ["Node.js", "PostgreSQL"] },
  },
] as const;

for (const { board, label, title, words, wishes } of journeys)
  test(`a job of ${board}, which is not fetched from, is brought as its page and goes all the way`, async ({
    page,
    server,
  }) => {
    const who = await seeker(page, server, {
      titles: [...wishes.titles],
      skills: [...wishes.skills],
    });
    const job = await jobAt(server, board, title);
    const source = await sandboxOf(server).boards.source(job.url);
    const dialog = await addJob(page);
    // The dialog says so before anything is sent.
    await dialog.getByLabel("Link to the posting").fill(job.url);
    await expect(dialog.getByText(`${label} is not fetched from here.`)).toBeVisible();
    await bringPage(dialog, { url: job.url, source });
    await savePreview(page, dialog, job);
    expect(await pageRequests(server, job.url)).toBe(0);
    await findByWords(page, title, words);
    await seeRecommended(page, title, [...wishes.skills]);
    await applyAndMeet(page, server, who, job);
  });

test("an address that may not be fetched keeps its link and leads to the page", async ({
  page,
  server,
}) => {
  await seeker(page, server, { titles: [], skills: [] });
  const job = await jobAt(server, "wellfound", "DevOps Engineer");
  const dialog = await addJob(page);
  await bringLink(dialog, job.url);
  await expect(dialog.getByRole("heading", { name: "Not fetched from here" })).toBeVisible();
  await dialog.getByRole("button", { name: "Bring the page" }).click();
  await expect(dialog.getByLabel("Its link, if you have it")).toHaveValue(job.url);
  await bringPage(dialog, {
    url: job.url,
    source: await sandboxOf(server).boards.source(job.url),
  });
  await savePreview(page, dialog, job);
});
