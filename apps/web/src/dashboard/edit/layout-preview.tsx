import { type Breakpoint, columns, type LayoutDocument, visibleCells } from "@huntboard/api/layout";
import { titleOf } from "../grid/words.ts";
import classes from "./layout-preview.module.css";

interface LayoutPreviewProps {
  document: LayoutDocument;
  breakpoint: Breakpoint;
}

/** A layout in small: every widget's place in the columns, with its name. */
export function LayoutPreview({ document, breakpoint }: LayoutPreviewProps) {
  return (
    <ul
      className={classes.grid}
      style={{ gridTemplateColumns: `repeat(${columns[breakpoint]}, 1fr)` }}
      aria-label="The widgets of this layout"
    >
      {visibleCells(document, breakpoint).map(({ i, x, y, w, h }) => (
        <li
          key={i}
          className={classes.cell}
          style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
        >
          {titleOf(document, i)}
        </li>
      ))}
    </ul>
  );
}
