/** What seeded postings consist of; each board writes it in its own format. */
export interface Section {
  heading?: string;
  paragraphs?: string[];
  points?: string[];
}

/** Plain lower-case HTML. The texts are ours and hold no markup. */
export function asHtml(sections: Section[]): string {
  return sections
    .map(({ heading, paragraphs = [], points = [] }) =>
      [
        heading === undefined ? "" : `<h3>${heading}</h3>`,
        ...paragraphs.map((text) => `<p>${text}</p>`),
        points.length === 0 ? "" : `<ul>${points.map((text) => `<li>${text}</li>`).join("")}</ul>`,
      ].join(""),
    )
    .join("");
}

/** Markdown, as Wellfound keeps it. */
export function asMarkdown(sections: Section[]): string {
  return sections
    .map(({ heading, paragraphs = [], points = [] }) =>
      [
        ...(heading === undefined ? [] : [`**${heading}**`]),
        ...paragraphs,
        ...(points.length === 0 ? [] : [points.map((text) => `* ${text}`).join("\n")]),
      ].join("\n\n"),
    )
    .join("\n\n");
}
