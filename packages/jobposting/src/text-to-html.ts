import { sanitiseHtml } from "./sanitise.ts";
import { cleanCharacters, escapeHtml } from "./text-characters.ts";

const bullet = /^[\t \u00A0]*[-*+•‣▪▫◦●○■□➢►▶✓✔·–—»][\t \u00A0]+(?=\S)/u;
const number = /^[\t \u00A0]*\d{1,2}[.)][\t \u00A0]+(?=\S)/u;

type Line = { tag: "p" | "ul" | "ol"; text: string };

/** Text as safe HTML: blank lines end paragraphs, lines with a dash, bullet or number before them become lists. */
export function textToHtml(text: string): string {
  const blocks = gather(cleanCharacters(text).split("\n")).map(({ tag, lines }) =>
    tag === "p"
      ? `<p>${lines.join("<br>")}</p>`
      : `<${tag}>${lines.map((line) => `<li>${line}</li>`).join("")}</${tag}>`,
  );
  return sanitiseHtml(blocks.join(""));
}

function gather(lines: readonly string[]): { tag: Line["tag"]; lines: string[] }[] {
  const blocks: { tag: Line["tag"]; lines: string[] }[] = [];
  let afterBlank = true;
  for (const raw of lines) {
    const { tag, text } = readLine(raw);
    const last = blocks.at(-1);
    if (text === "") afterBlank = true;
    else {
      const goesOn = last?.tag === tag && (!afterBlank || tag !== "p");
      if (goesOn) last?.lines.push(escapeHtml(text));
      else blocks.push({ tag, lines: [escapeHtml(text)] });
      afterBlank = false;
    }
  }
  return blocks;
}

function readLine(raw: string): Line {
  if (bullet.test(raw)) return { tag: "ul", text: raw.replace(bullet, "").trim() };
  if (number.test(raw)) return { tag: "ol", text: raw.replace(number, "").trim() };
  return { tag: "p", text: raw.trim() };
}
