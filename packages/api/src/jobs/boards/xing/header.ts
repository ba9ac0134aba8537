import { elementsOf, lineOf, type OpenedDocument } from "@huntboard/jobposting";

/** What the marks of a XING page say beside its structured data. "" where it says nothing. */
export interface XingHeader {
  company: string;
  city: string;
  employment: string;
}

/** Reads the marks that pages of 2019 have; newer ones have class names that change, and say all in JSON-LD. */
export function readHeader(document: OpenedDocument): XingHeader {
  const header: XingHeader = { company: "", city: "", employment: "" };
  for (const element of elementsOf(document.root)) {
    const { class: classes = "", itemprop = "" } = element.attribs;
    if (hasClass(classes, "job-posting-header-company")) header.company ||= lineOf(element);
    else if (hasClass(classes, "job-posting-header-city")) header.city ||= lineOf(element);
    else if (itemprop === "employmentType") header.employment ||= lineOf(element);
  }
  return header;
}

function hasClass(classes: string, name: string): boolean {
  return classes.split(/\s+/u).includes(name);
}

/** The sentence of XING's og:description. */
export interface XingSummary {
  title: string;
  company: string;
  city: string;
  employment: string;
}

/**
 * "Bewirb Dich als 'TITLE' bei COMPANY in CITY. Branche: … / Beschäftigungsart: …": the same since 2019 at least. The city is
 * what follows the last "in", since companies have that word in their names.
 */
export function readSummary(document: OpenedDocument): XingSummary | null {
  const text = (document.meta.get("og:description") ?? "").slice(0, 2000);
  const [, title = "", rest = ""] =
    /^Bew(?:irb Dich|erben Sie sich) als '(.+?)' bei (.+?)\. Branche: /su.exec(text) ?? [];
  const split = rest.lastIndexOf(" in ");
  if (title === "" || split < 1) return null;
  const [, employment = ""] = /Beschäftigungsart: ([^/]+(?:\/\S[^/]*)?)(?: \/|$)/u.exec(text) ?? [];
  return {
    title,
    company: rest.slice(0, split).trim(),
    city: rest.slice(split + 4).trim(),
    employment: employment.trim(),
  };
}
