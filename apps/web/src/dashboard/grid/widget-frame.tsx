import type { Breakpoint, WidgetEntry } from "@huntboard/api/layout";
import { isWidgetKind } from "@huntboard/api/widgets";
import { Title } from "@mantine/core";
import { IconGripVertical } from "@tabler/icons-react";
import { memo, Suspense } from "react";
import { LoadingRows } from "../../ui/states.tsx";
import type { WidgetMenu } from "../edit/widget-menu.tsx";
import { WidgetLook } from "../widgets/registry.ts";
import { UnknownWidget } from "../widgets/unknown-widget.tsx";
import type { GridMoves } from "./grid-moves.ts";
import { WidgetBoundary } from "./widget-boundary.tsx";
import classes from "./widget-frame.module.css";

interface WidgetFrameProps {
  id: string;
  title: string;
  entry: WidgetEntry;
  breakpoint: Breakpoint;
  grabbed: boolean;
  /** What can be done with it; null while the dashboard is read. */
  Menu: typeof WidgetMenu | null;
  moves: Pick<GridMoves, "toggle" | "cancel" | "onHandleKey">;
  announce: (words: string) => void;
}

/** What stands around every widget: its heading, the handle and the menu of edit mode; what fails inside fails alone. */
export const WidgetFrame = memo(function WidgetFrame({
  id,
  title,
  entry,
  breakpoint,
  grabbed,
  Menu,
  moves,
  announce,
}: WidgetFrameProps) {
  return (
    <>
      <header className={classes.header}>
        <button
          type="button"
          className={`widget-handle ${classes.handle ?? ""}`}
          aria-label={`Move ${title}`}
          aria-pressed={grabbed}
          onClick={({ currentTarget }) => {
            // Safari gives a button that is clicked no focus: the arrows would go elsewhere.
            currentTarget.focus({ preventScroll: true });
            moves.toggle(id, title);
          }}
          onKeyDown={(event) => moves.onHandleKey(event, id, title)}
          onKeyUp={(event) => {
            // Firefox clicks when Space is let go.
            if (event.key === " ") event.preventDefault();
          }}
          onBlur={() => {
            if (grabbed) moves.cancel();
          }}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
        <Title order={2} id={`widget-${id}`} className={classes.title}>
          {title}
        </Title>
        {Menu && (
          <Menu id={id} title={title} entry={entry} breakpoint={breakpoint} announce={announce} />
        )}
      </header>
      {/* It scrolls when its cell is small: the keyboard has to reach it. */}
      <div className={classes.body} role="group" aria-labelledby={`widget-${id}`} ref={reachable}>
        <WidgetBoundary title={title}>
          <Suspense fallback={<LoadingRows rows={3} height={36} />}>
            <Content entry={entry} />
          </Suspense>
        </WidgetBoundary>
      </div>
    </>
  );
});

/** Lets the keyboard scroll it; where all is shown, it is one stop more. */
function reachable(body: HTMLElement | null): void {
  if (body) body.tabIndex = 0;
}

const Content = memo(function Content({ entry }: { entry: WidgetEntry }) {
  if (!isWidgetKind(entry.type)) return <UnknownWidget type={entry.type} />;
  return <WidgetLook kind={entry.type} settings={entry.settings} />;
});
