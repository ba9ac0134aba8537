import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "./test.ts";

declare global {
  interface Window {
    /** Once its script has been read in the page. */
    axe?: typeof axe;
  }
}

const wide = { width: 1280, height: 900 };
/** 1280 px at 400 % zoom (WCAG 1.4.10). */
const narrow = { width: 320, height: 640 };

/** Each differs from the one before in one thing; where that is the theme, only colours can have changed. */
const looks = [
  { name: "wide, light", viewport: wide, media: { colorScheme: "light" } },
  { name: "wide, dark", viewport: wide, media: { colorScheme: "dark" }, themeAlone: true },
  { name: "narrow, dark", viewport: narrow, media: { colorScheme: "dark" } },
  { name: "narrow, light", viewport: narrow, media: { colorScheme: "light" }, themeAlone: true },
] as const;
const highContrast = {
  name: "forced colours",
  viewport: wide,
  media: { forcedColors: "active" },
} as const;

interface Look {
  name: string;
  viewport: typeof wide;
  media: { colorScheme: "light" | "dark" } | { forcedColors: "active" };
  /** The page was looked at whole in the other theme just before. */
  themeAlone?: boolean;
}

/** Axe finds nothing on the page as it stands, in either theme, wide and at 320 px, where nothing scrolls sideways. */
export async function passesInEveryLook(page: Page, where: string): Promise<void> {
  await passes(page, where, looks);
}

/** The same for wide screens alone. */
export async function passesWide(page: Page, where: string): Promise<void> {
  await passes(
    page,
    where,
    looks.filter(({ viewport }) => viewport === wide),
  );
}

/** And for the colours that a person's system forces on every page. */
export async function passesInForcedColours(page: Page, where: string): Promise<void> {
  await passes(page, where, [highContrast]);
  await page.emulateMedia({ forcedColors: "none" });
}

async function passes(page: Page, where: string, each: readonly Look[]): Promise<void> {
  for (const { name, viewport, media, themeAlone } of each) {
    await page.emulateMedia(media);
    await page.setViewportSize(viewport);
    if ("colorScheme" in media)
      await expect(page.locator(":root")).toHaveAttribute(
        "data-mantine-color-scheme",
        media.colorScheme,
      );
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await page.evaluate(animationsDone);
    const rules = themeAlone ? colourRules : allRules;
    expect(await violations(page, rules), `${where}, ${name}`).toEqual([]);
    if (viewport === narrow) await reflows(page, where);
  }
  await page.setViewportSize(wide);
}

const allRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a theme decides. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Violations as short lines, so that a failure says where. No page has frames, so axe runs in the page alone. */
async function violations(page: Page, rules: string[]): Promise<string[]> {
  // Once for each document: reading the script takes as long as most runs of it.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // What passes is not written out, which is most of the work.
    const results = await window.axe?.run({ runOnly, resultTypes: ["violations"] });
    if (results === undefined) throw new Error("axe is not in the page");
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${String(node.target)} ${node.failureSummary ?? ""}`),
    );
  }, rules);
}

/** Nothing needs scrolling in two directions on the narrowest screen (WCAG 1.4.10). */
async function reflows(page: Page, where: string): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(overflow, `${where} at 320 px`).toBeLessThanOrEqual(narrow.width);
}

/** Colours in the middle of a change are nobody's colours; the end of one can begin that of what inherits it. */
async function animationsDone(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const running = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    if (running.length === 0) return;
    await Promise.allSettled(running.map(({ finished }) => finished));
  }
}
