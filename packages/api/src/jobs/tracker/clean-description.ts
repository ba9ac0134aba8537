import { toStorable } from "../../core/storable.ts";

/** A description as it is stored: safe HTML, and the same as text. */
export interface CleanDescription {
  descriptionHtml: string;
  descriptionText: string;
}

/**
 * Cleans a description that came from outside (SECURITY row 19). Where only one of the two is given, the other is made from
 * it; null when neither is. The parser is loaded when it is first needed.
 */
export async function cleanDescription(given: {
  descriptionHtml?: string | undefined;
  descriptionText?: string | undefined;
}): Promise<CleanDescription | null> {
  const { descriptionHtml: html, descriptionText: text } = given;
  if (html === undefined && text === undefined) return null;
  const { htmlToText, sanitiseHtml, textToHtml } = await import("@huntboard/jobposting");
  const plain = toStorable(text ?? "").trim();
  const descriptionHtml = sanitiseHtml(toStorable(html ?? "").trim());
  if (descriptionHtml === "") return { descriptionHtml: textToHtml(plain), descriptionText: plain };
  return { descriptionHtml, descriptionText: plain === "" ? htmlToText(descriptionHtml) : plain };
}

/** The language that a text is written in, two letters; null when that cannot be told. */
export async function tellLanguage(text: string): Promise<string | null> {
  if (text === "") return null;
  const { detectLanguage } = await import("@huntboard/jobposting");
  return detectLanguage(text);
}
