import { isTag, type Document, type Element } from "domhandler";
import { removeElement } from "domutils";
import { cleanLine, comparable } from "./characters.ts";
import { applyWords, genderMark, sectionHeadings } from "./job-sections.ts";
import { lengths, readLine } from "./lines.ts";
import { readPlaceText } from "./locations.ts";
import type { OpenedDocument } from "./open-document.ts";
import { readPlace } from "./places.ts";
import { readLabels } from "./plain-labels.ts";
import { attributeOf, elementsOf, findElement, htmlOf, lineOf, textLines } from "./tree.ts";
import type { Candidate } from "./types.ts";

/**
 * True for a page without structured data that is clearly one job's. It needs a way to apply or a title that only an
 * advertisement has ("(m/w/d)"), and at least two of: sections about tasks, profile and offer (each counts), an address
 * under jobs or careers, og:type job. An article about jobs has sections, but no way to apply; a list has no sections.
 */
export function isSingleJob(document: OpenedDocument, url: string | null): boolean {
  const lines = document.text.split("\n").slice(0, 3000);
  const title = pageTitle(document);
  const gendered = genderMark.test(title) || genderMark.test(document.title);
  const applies = hasApply(document.root);
  if (!gendered && !applies) return false;
  // Many advertised titles: a list.
  if (lines.filter((line) => line.length < 150 && genderMark.test(line)).length > 6) return false;
  const sections = Object.values(sectionHeadings).filter((heading) =>
    lines.some((line) => line.length <= 60 && heading.test(line)),
  ).length;
  const path = URL.parse(document.canonicalUrl ?? url ?? "")?.pathname ?? "";
  const addressed =
    /\/(?:jobs?|careers?|karriere|stellen\w*|stellenangebote?|vacanc\w+|positions?|openings?|emplois?|offres?(?:-emploi)?|recrutement|empleos?|ofertas?|vagas|prace|pozice|kariera|viewjob)(?:\/|$|-)/i.test(
      path,
    ) && path.split("/").filter((segment) => segment !== "").length >= 2;
  const typed = /^(?:job|jobs?\.posting|.*:job)$/i.test(document.meta.get("og:type") ?? "");
  return (
    sections > 0 && sections + Number(addressed) + Number(typed) + Number(gendered && applies) >= 2
  );
}

/** What the head of a page says about its posting (OpenGraph, meta). Everything is inferred. */
export function headCandidate(document: OpenedDocument, title: string | null): Candidate {
  const candidate: Candidate = { source: "open-graph", ids: [], urls: [], guessed: [] };
  const own = title ?? titleIn(document.meta.get("og:title") ?? document.title);
  if (own !== null) candidate.title = own;
  const texts = [document.meta.get("og:title") ?? "", document.title];
  const place =
    own === null
      ? null
      : texts.map((text) => placeAfter(text, own)).find((found) => found !== null);
  if (place != null) candidate.locations = [place];
  const company =
    own === null
      ? null
      : texts.map((text) => companyAfter(text, own)).find((found) => found !== null);
  if (company != null) candidate.company = company;
  const teaser = document.meta.get("og:description") ?? document.meta.get("description");
  if (teaser !== undefined) candidate.description = { text: teaser, format: "text" };
  candidate.guessed = ["title", "locations", "company", "descriptionHtml", "descriptionText"];
  return candidate;
}

/** What the visible text of a page that is one job's says about it. Everything is inferred. */
export function textCandidate(document: OpenedDocument): Candidate {
  const main = mainPart(document.root);
  const labelled = readLabels(textLines(main).slice(0, 400));
  const title = pageTitle(document);
  const html = htmlOf(main);
  return {
    source: "text",
    ids: [],
    urls: [],
    ...(title === "" ? {} : { title }),
    ...labelled,
    ...(lineOf(main).length < 100 ? {} : { description: { text: html, format: "html" as const } }),
    guessed: [
      "title",
      "company",
      "locations",
      "employmentTypes",
      "salary",
      "postedAt",
      "validThrough",
      "remote",
      "descriptionHtml",
      "descriptionText",
    ],
  };
}

function pageTitle(document: OpenedDocument): string {
  const heading = findElement(
    document.root,
    (element) => element.name === "h1" && lineOf(element) !== "",
  );
  const line = heading === null ? null : readLine(lineOf(heading), lengths.title);
  return line ?? titleIn(document.meta.get("og:title") ?? document.title) ?? "";
}

/** A page's title without the site's name behind it. */
function titleIn(title: string): string | null {
  const [first = ""] = title.split(/\s+[|–—]\s+/);
  return readLine(first, lengths.title);
}

/** The rest of a page's title after the job's own: "in Wien | Jobs" gives " in Wien". */
function restAfter(text: string, title: string): string | null {
  if (!comparable(text).startsWith(comparable(title)) || comparable(title) === "") return null;
  const index = text.indexOf(title);
  if (index < 0) return null;
  return text.slice(index + title.length).split(/\s*[|–—]\s*/)[0] ?? null;
}

function placeAfter(text: string, title: string) {
  const rest = restAfter(text, title);
  const named = /^\s*(?:(?:at|bei|chez|@|en|u)\s+.{1,100}?\s)?(?:in|à|en|v|ve)\s+(.{2,80})$/u.exec(
    rest ?? "",
  )?.[1];
  if (named === undefined) return null;
  return readPlace(named) ?? readPlaceText(named).places[0] ?? null;
}

function companyAfter(text: string, title: string): string | null {
  const rest = restAfter(text, title);
  const named = /^\s*(?:at|bei|chez|@)\s+(.{2,100}?)(?:\s+(?:in|à|en)\s+.{2,80})?$/u.exec(
    rest ?? "",
  )?.[1];
  return named === undefined ? null : readLine(named, lengths.company);
}

function hasApply(root: Document): boolean {
  for (const element of elementsOf(root)) {
    if (
      element.name === "a" ||
      element.name === "button" ||
      attributeOf(element, "role") === "button"
    ) {
      if (applyWords.test(lineOf(element).slice(0, 80))) return true;
    } else if (
      element.name === "input" &&
      /^(?:submit|button)$/i.test(attributeOf(element, "type") ?? "")
    ) {
      if (applyWords.test(cleanLine(attributeOf(element, "value") ?? "", 80))) return true;
    }
  }
  return false;
}

const around = new Set([
  "nav",
  "header",
  "footer",
  "aside",
  "form",
  "script",
  "style",
  "noscript",
  "template",
  "button",
  "dialog",
]);

/** The part of a page that is about its subject, as a copy without navigation and forms. */
function mainPart(root: Document): Document {
  const copy = root.cloneNode(true);
  const elements = [...elementsOf(copy)];
  for (const element of elements)
    if (around.has(element.name) && !holdsMain(element)) removeElement(element);
  const candidates = elements.filter(
    (element) =>
      element.name === "main" ||
      element.name === "article" ||
      attributeOf(element, "role") === "main",
  );
  const [longest] = candidates
    .filter((element) => isBelow(element, copy))
    .map((element) => ({ element, length: lineOf(element).length }))
    .toSorted((a, b) => b.length - a.length);
  if (longest !== undefined && longest.length >= 200) {
    copy.children = [...longest.element.children];
    return copy;
  }
  const body = elements.find((element) => element.name === "body");
  if (body !== undefined) copy.children = [...body.children];
  return copy;
}

function holdsMain(element: Element): boolean {
  return (
    findElement(element, (inner) => inner.name === "main" || inner.name === "article") !== null
  );
}

function isBelow(element: Element, root: Document): boolean {
  let parent = element.parent;
  while (parent !== null && isTag(parent)) parent = parent.parent;
  return parent === root;
}
