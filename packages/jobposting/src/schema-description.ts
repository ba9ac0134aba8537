import { comparable } from "./characters.ts";
import type { Candidate } from "./types.ts";
import { listOf, scalarOf, schemaProperty } from "./value.ts";

/** More than any posting says; the rest is cut before it is worked on. */
const maxRaw = 2_000_000;

/** Parts of a posting that schema.org keeps apart from its description. */
const sections = [
  "responsibilities",
  "qualifications",
  "experienceRequirements",
  "educationRequirements",
  "skills",
  "jobBenefits",
  "incentiveCompensation",
];

type Description = NonNullable<Candidate["description"]>;

/** The description, with the sections that it does not contain behind it. */
export function readDescription(all: (name: string) => unknown[]): Description | undefined {
  const main = all("description")
    .map(proseOf)
    .find((text) => text !== "");
  const said = sections
    .map((name) =>
      all(name)
        .map(proseOf)
        .filter((text) => text !== ""),
    )
    .filter((texts) => texts.length > 0)
    .map((texts) => (texts.length === 1 ? (texts[0] ?? "") : bulletList(texts)));
  const seen = said.length === 0 ? "" : comparable(plain(main ?? ""));
  const others = said.filter((text) => {
    const words = comparable(plain(text));
    return words !== "" && !seen.includes(words);
  });
  const parts = [main ?? "", ...others].filter((text) => text !== "");
  const [only] = parts;
  if (only === undefined) return undefined;
  if (parts.length === 1) return { text: only, format: formatOf(only) };
  const html = parts.some((part) => formatOf(part) === "html");
  return html
    ? { text: parts.map(asHtml).join("\n"), format: "html" }
    : { text: parts.join("\n\n"), format: formatOf(parts.join("\n\n")) };
}

function proseOf(value: unknown): string {
  const scalar =
    scalarOf(value) ??
    scalarOf(schemaProperty(value, "name")) ??
    scalarOf(listOf(schemaProperty(value, "description"))[0]);
  if (typeof scalar !== "string") return "";
  const text = scalar.slice(0, maxRaw).trim();
  // A requirement that is only a word of a vocabulary ("no requirements", a link) says nothing to a reader.
  return /^(?:https?:\/\/\S+|no requirements|-|null)$/i.test(text) ? "" : text;
}

function bulletList(texts: readonly string[]): string {
  return texts.some((text) => formatOf(text) === "html")
    ? texts.map(asHtml).join("\n")
    : texts.map((text) => `- ${text}`).join("\n");
}

function asHtml(text: string): string {
  if (formatOf(text) === "html") return `<div>${text}</div>`;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<p>${escaped.replace(/\r?\n/g, "<br>")}</p>`;
}

function plain(text: string): string {
  return text.replace(/<[^>]{0,1000}>/g, " ");
}

/** What prose is written in, told from its signs. */
export function formatOf(text: string): Description["format"] {
  if (/<\/?[a-z][^<>]*>|<!--|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i.test(text))
    return "html";
  const markdown =
    /^#{1,6} \S/m.test(text) ||
    /\*\*[^\s*][^*\n]{0,500}\*\*/.test(text) ||
    /^\s{0,3}[-*+] \S.*\n+\s{0,3}[-*+] \S/m.test(text) ||
    /\[[^\]\n]{1,200}\]\(https?:\/\/[^)\s]+\)/.test(text);
  return markdown ? "markdown" : "text";
}
