import {
  type Breakpoint,
  byPlace,
  type Cell,
  columns,
  layoutRules,
  type LayoutDocument,
  maxRows,
  visibleCells,
} from "@huntboard/api/layout";
import { isWidgetKind, widgets } from "@huntboard/api/widgets";
import { useEffect, useMemo, useRef, useState } from "react";
import { GridLayout, type LayoutItem, useContainerWidth } from "react-grid-layout";
import { useLayoutState, useLayoutStore } from "../layout/layout-context.tsx";
import { breakpointOf } from "./breakpoint-of.ts";
import { createGridMoves, type Grabbed, type MoveContext } from "./grid-moves.ts";
import { useTouchHold } from "./use-touch-hold.ts";
import { WidgetFrame } from "./widget-frame.tsx";
import { placeWords, sizeWords } from "./words.ts";
import "react-grid-layout/css/styles.css";
import classes from "./widget-grid.module.css";

const gap = 16;
const resizeConfig = { enabled: true, handles: ["se"] as const };
const still = { enabled: false, handles: ["se"] as const };

interface WidgetGridProps {
  editing: boolean;
  announce: (words: string) => void;
  /** The arrangement in use, for those who act on it from outside. */
  onBreakpoint: (breakpoint: Breakpoint) => void;
}

/** The widgets where the person put them. In edit mode they are moved and resized; nothing remounts when it begins or ends. */
export function WidgetGrid({ editing, announce, onBreakpoint }: WidgetGridProps) {
  const { width, containerRef, mounted } = useContainerWidth({ measureBeforeMount: true });
  const breakpoint = breakpointOf(width);
  const told = useRef<Breakpoint | null>(null);
  if (mounted && told.current !== breakpoint) {
    told.current = breakpoint;
    queueMicrotask(() => onBreakpoint(breakpoint));
  }
  return (
    <div ref={containerRef} className={classes.container} data-editing={editing || undefined}>
      {mounted && (
        <Grid width={width} breakpoint={breakpoint} editing={editing} announce={announce} />
      )}
    </div>
  );
}

interface GridProps {
  width: number;
  breakpoint: Breakpoint;
  editing: boolean;
  announce: (words: string) => void;
}

function Grid({ width, breakpoint, editing, announce }: GridProps) {
  const store = useLayoutStore();
  const state = useLayoutState();
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const context = useRef<MoveContext>({ store, breakpoint, announce });
  useEffect(() => {
    context.current = { store, breakpoint, announce };
  });
  const [moves] = useState(() => createGridMoves(() => context.current, setGrabbed));
  const grid = useRef<HTMLDivElement>(null);
  // What the grid shows after a drag that changed nothing has to be told again.
  const [again, setAgain] = useState(0);
  const document = grabbed?.document ?? state.document;
  const cols = columns[breakpoint];
  const { rowHeight } = document;
  const layout = useMemo(
    () => layoutOf({ document, breakpoint, cols, turn: again }),
    [document, breakpoint, cols, again],
  );
  useTouchHold({
    container: grid,
    moves,
    enabled: editing,
    titleOf: (id) => titleOf(document, id),
    placeOf: (id) => {
      const cell = visibleCells(store.state().document, breakpoint).find(({ i }) => i === id);
      const column = (width - gap * (cols - 1)) / cols + gap;
      return cell ? { x: cell.x, y: cell.y, column, row: rowHeight + gap } : null;
    },
  });
  const drag = useEscape();
  const commit = (kind: "move" | "resize", item: LayoutItem | null) => {
    if (!item) return;
    if (drag.end()) {
      setAgain((count) => count + 1);
      announce(`${titleOf(store.state().document, item.i)} is back where it was.`);
      return;
    }
    const { i: id, x, y, w, h } = item;
    const title = titleOf(store.state().document, id);
    const intent =
      kind === "move"
        ? ({ type: "move", breakpoint, id, x, y } as const)
        : ({ type: "resize", breakpoint, id, w, h } as const);
    const changed = store.dispatch(
      [intent],
      kind === "move" ? `${title} moved` : `${title} resized`,
    );
    const cell = visibleCells(store.state().document, breakpoint).find((one) => one.i === id);
    setAgain((count) => count + 1);
    if (changed && cell)
      announce(
        kind === "move"
          ? `${title} moved to ${placeWords(cell, breakpoint)}.`
          : `${title} is ${sizeWords(cell)}.`,
      );
  };
  const order = useMemo(
    () =>
      visibleCells(state.document, breakpoint)
        .toSorted(byPlace)
        .map(({ i }) => i),
    [state.document, breakpoint],
  );
  const entries = state.document.widgets;
  const grabbedId = grabbed?.id ?? null;
  const children = useMemo(
    () =>
      order.map((id) => {
        const entry = entries[id];
        return (
          <section
            key={id}
            className={`dashboard-widget ${classes.widget ?? ""}`}
            data-widget-id={id}
            data-grabbed={grabbedId === id || undefined}
            aria-labelledby={`widget-${id}`}
          >
            {entry && (
              <WidgetFrame
                id={id}
                entry={entry}
                breakpoint={breakpoint}
                grabbed={grabbedId === id}
                onHandleKey={moves.onHandleKey}
                onHandleBlur={moves.cancel}
                announce={announce}
              />
            )}
          </section>
        );
      }),
    [order, entries, breakpoint, grabbedId, moves, announce],
  );
  return (
    <GridLayout
      innerRef={grid}
      className={classes.grid ?? ""}
      width={width}
      layout={layout}
      gridConfig={{ cols, rowHeight, margin: [gap, gap], containerPadding: [0, 0] }}
      dragConfig={{ enabled: editing, handle: ".widget-handle", threshold: 3 }}
      resizeConfig={editing ? resizeConfig : still}
      onDragStart={drag.begin}
      onResizeStart={drag.begin}
      onDragStop={(_layout, _old, item) => commit("move", item)}
      onResizeStop={(_layout, _old, item) => commit("resize", item)}
    >
      {children}
    </GridLayout>
  );
}

/** Escape lets a drag by mouse go, and says at its end that it is not meant. */
function useEscape(): { begin: () => void; end: () => boolean } {
  const [drag] = useState(() => {
    let escaped = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      escaped = true;
      document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
    };
    return {
      begin: () => {
        escaped = false;
        document.addEventListener("keydown", onKey, { capture: true });
      },
      end: () => {
        document.removeEventListener("keydown", onKey, { capture: true });
        return escaped;
      },
    };
  });
  useEffect(() => () => void drag.end(), [drag]);
  return drag;
}

/**
 * The cells as the grid takes them. A grid that moved them by itself takes the same ones only when they differ in
 * something: another `turn` differs in a limit that nobody reaches.
 */
function layoutOf(shown: {
  document: LayoutDocument;
  breakpoint: Breakpoint;
  cols: number;
  turn: number;
}): LayoutItem[] {
  const { document, breakpoint, cols, turn } = shown;
  return visibleCells(document, breakpoint).map((cell) => ({
    ...withLimits(cell, document, cols),
    maxH: maxRows + (turn % 2),
  }));
}

function withLimits(cell: Cell, document: LayoutDocument, cols: number): LayoutItem {
  const { smallest } = layoutRules.sizesOf(document.widgets[cell.i]?.type ?? "");
  return { ...cell, minW: Math.min(smallest.w, cols), minH: smallest.h };
}

function titleOf(document: LayoutDocument, id: string): string {
  const type = document.widgets[id]?.type ?? "";
  return isWidgetKind(type) ? widgets[type].title : "This widget";
}
