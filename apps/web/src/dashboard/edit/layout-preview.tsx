import { columns, type LayoutDocument, visibleCells } from "@huntboard/api/layout";
import { isWidgetKind, widgets } from "@huntboard/api/widgets";
import classes from "./layout-preview.module.css";

/** A layout in small: every widget's place in twelve columns, with its name. */
export function LayoutPreview({ document }: { document: LayoutDocument }) {
  const cells = visibleCells(document, "lg");
  return (
    <ul
      className={classes.grid}
      style={{ gridTemplateColumns: `repeat(${columns.lg}, 1fr)` }}
      aria-label="The widgets of this layout"
    >
      {cells.map(({ i, x, y, w, h }) => {
        const type = document.widgets[i]?.type ?? "";
        return (
          <li
            key={i}
            className={classes.cell}
            style={{ gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` }}
          >
            {isWidgetKind(type) ? widgets[type].title : type}
          </li>
        );
      })}
    </ul>
  );
}
