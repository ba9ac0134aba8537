import { type Breakpoint, type Cell, columns } from "@huntboard/api/layout";

/** Where a widget stands, counted from one, and its size. */
export function placeWords(cell: Cell, breakpoint: Breakpoint): string {
  return `column ${cell.x + 1} of ${columns[breakpoint]}, row ${cell.y + 1}, ${sizeWords(cell)}`;
}

export function sizeWords({ w, h }: Cell): string {
  return `${w} ${w === 1 ? "column" : "columns"} wide, ${h} ${h === 1 ? "row" : "rows"} high`;
}

/** How many others made room. */
export function othersWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " One other widget moved." : ` ${count} other widgets moved.`;
}
