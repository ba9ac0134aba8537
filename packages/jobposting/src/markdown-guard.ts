/** Marks in one paragraph or item: a reader of Markdown takes up to the cube of the number of those for emphasis. */
const maxEmphasis = 100;
const maxMarks = 600;
/** Quotes or items within one another on one line. */
const maxNesting = 12;

const block = /^[\t >]*(?:[*+-]|\d{1,9}[.)]|#{1,6})[\t ]/u;
const emphasis = /[*_~]+/gu;
const mark = /[[\]()`<>!|\\&:@]/gu;
const nesting = /^(?:[\t ]*(?:>|[*+-](?=[\t ])|\d{1,9}[.)](?=[\t ])))+/u;

/** Whether a text has more marks in one place than any posting has. */
export function isHostileMarkdown(text: string): boolean {
  let marks = 0;
  let stresses = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "" || block.test(line)) {
      marks = 0;
      stresses = 0;
    }
    stresses += line.match(emphasis)?.length ?? 0;
    marks += line.match(mark)?.length ?? 0;
    if (marks > maxMarks || stresses > maxEmphasis || depthOf(line) > maxNesting) return true;
  }
  return false;
}

/** How deep a line stands: its quotes and item marks, and each four columns of its indent. */
function depthOf(line: string): number {
  const start = nesting.exec(line.slice(0, 400))?.[0] ?? "";
  const indent = line.length - line.trimStart().length;
  return (start.match(/[>*+-]|\d[.)]/gu)?.length ?? 0) + Math.floor(indent / 4);
}
