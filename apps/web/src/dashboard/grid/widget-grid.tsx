import {
  type Breakpoint,
  bottomOf,
  byPlace,
  type Cell,
  cellOf,
  columns,
  layoutRules,
  maxRows,
  visibleCells,
} from "@huntboard/api/layout";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { GridItem, type GridItemProps } from "react-grid-layout";
import type * as EditParts from "../edit/edit-parts.ts";
import { useLayoutState, useLayoutStore } from "../layout/layout-context.tsx";
import { breakpointOf } from "./breakpoint-of.ts";
import { createGridDrag, type Dragged } from "./grid-drag.ts";
import { createGridMoves, type Grabbed, type MoveContext } from "./grid-moves.ts";
import { useWidth } from "./use-width.ts";
import { WidgetFrame } from "./widget-frame.tsx";
import { titleOf } from "./words.ts";
import "react-grid-layout/css/styles.css";
import classes from "./widget-grid.module.css";

const gap = 16;
const margin = [gap, gap] as const;
const noPadding = [0, 0] as const;
const corner = ["se" as const];
/** Pixels that the mouse goes before it drags; less is a click. */
const threshold = 3;

interface WidgetGridProps {
  /** What edit mode is made of; null while the dashboard is read. */
  edit: typeof EditParts | null;
  announce: (words: string) => void;
  /** The arrangement in use, for those who act on it from outside. */
  onBreakpoint: (breakpoint: Breakpoint) => void;
}

/** The widgets where the person put them. In edit mode they are moved and resized; nothing remounts when it begins or ends. */
export function WidgetGrid({ edit, announce, onBreakpoint }: WidgetGridProps) {
  const { element, width } = useWidth();
  const breakpoint = width === null ? null : breakpointOf(width);
  useLayoutEffect(() => {
    if (breakpoint) onBreakpoint(breakpoint);
  }, [breakpoint, onBreakpoint]);
  return (
    <div className={classes.container} data-editing={edit !== null || undefined}>
      {/* As wide as the grid, and never higher: a grid that grows does not call for another measure. */}
      <div ref={element} />
      {width !== null && breakpoint && (
        <Grid width={width} breakpoint={breakpoint} edit={edit} announce={announce} />
      )}
    </div>
  );
}

interface GridProps extends Pick<WidgetGridProps, "edit" | "announce"> {
  width: number;
  breakpoint: Breakpoint;
}

function Grid({ width, breakpoint, edit, announce }: GridProps) {
  const editing = edit !== null;
  const Menu = edit?.WidgetMenu ?? null;
  const store = useLayoutStore();
  const state = useLayoutState();
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const known = { store, breakpoint, announce, reveal: (id: string) => edit?.reveal(id) };
  const context = useRef<MoveContext>(known);
  useEffect(() => {
    context.current = known;
  });
  const [moves] = useState(() => createGridMoves(() => context.current, setGrabbed));
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [drag] = useState(() => createGridDrag(() => context.current, setDragged, moves.cancel));
  useEffect(() => drag.release, [drag]);
  const grid = useRef<HTMLDivElement>(null);
  const { document } = dragged ?? grabbed ?? state;
  const cols = columns[breakpoint];
  const { rowHeight } = document;
  const order = useMemo(
    () =>
      visibleCells(state.document, breakpoint)
        .toSorted(byPlace)
        .map(({ i }) => i),
    [state.document, breakpoint],
  );
  const held = dragged?.id ?? grabbed?.id;
  const isLost = held !== undefined && !(editing && order.includes(held));
  // Nobody drops a widget that went, or one that cannot be arranged any more.
  useEffect(() => {
    if (!isLost) return;
    drag.cancel();
    moves.cancel();
  }, [isLost, drag, moves]);
  const grabbedId = grabbed?.id ?? null;
  const children = useMemo(
    () =>
      order.map((id) => {
        const entry = state.document.widgets[id];
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
                title={titleOf(state.document, id)}
                entry={entry}
                breakpoint={breakpoint}
                grabbed={grabbedId === id}
                Menu={Menu}
                moves={moves}
                announce={announce}
              />
            )}
          </section>
        );
      }),
    [order, state.document, breakpoint, grabbedId, Menu, moves, announce],
  );
  const cells = visibleCells(document, breakpoint);
  const bottom = bottomOf(cells);
  const shared = {
    containerWidth: width,
    cols,
    rowHeight,
    margin,
    containerPadding: noPadding,
    maxRows,
    isBounded: false,
  };
  const placeOf = (id: string) => {
    const cell = visibleCells(store.state().document, breakpoint).find(({ i }) => i === id);
    const column = (width - gap * (cols - 1)) / cols + gap;
    return cell ? { x: cell.x, y: cell.y, column, row: rowHeight + gap } : null;
  };
  return (
    <div
      ref={grid}
      className={`react-grid-layout ${classes.grid ?? ""}`}
      style={{ height: Math.max(0, bottom * (rowHeight + gap) - gap) }}
    >
      {children.map((child) => {
        const cell = cells.find(({ i }) => i === child.key);
        if (!cell) return null;
        const { smallest } = layoutRules.sizesOf(document.widgets[cell.i]?.type ?? "");
        // An item renders again when a handler is another one: what is dragged has to follow the mouse within a cell too.
        const moveTo = dragged?.id === cell.i ? drag.moveTo.bind(null) : drag.moveTo;
        return (
          <GridItem
            key={cell.i}
            {...shared}
            {...cell}
            minW={Math.min(smallest.w, cols)}
            minH={smallest.h}
            isDraggable={editing}
            isResizable={editing}
            handle=".widget-handle"
            dragThreshold={threshold}
            resizeHandles={corner}
            onDragStart={drag.beginMove}
            onDrag={moveTo}
            onDragStop={drag.end}
            onResizeStart={drag.beginResize}
            onResize={drag.resizeTo}
            onResizeStop={drag.end}
          >
            {child}
          </GridItem>
        );
      })}
      {dragged && <Target cell={cellOf({ document, breakpoint, id: dragged.id })} {...shared} />}
      {edit && (
        <edit.ArrangeByPointer
          container={grid}
          moves={moves}
          dragging={dragged !== null}
          titleOf={(id) => titleOf(document, id)}
          placeOf={placeOf}
        />
      )}
    </div>
  );
}

type TargetProps = Pick<
  GridItemProps,
  "containerWidth" | "cols" | "rowHeight" | "margin" | "containerPadding" | "maxRows" | "isBounded"
>;

/** Where what is dragged would come to stand. */
function Target({ cell, ...shared }: TargetProps & { cell: Cell | null }) {
  if (!cell) return null;
  return (
    <GridItem
      {...shared}
      {...cell}
      isDraggable={false}
      isResizable={false}
      className="react-grid-placeholder"
    >
      <div />
    </GridItem>
  );
}
