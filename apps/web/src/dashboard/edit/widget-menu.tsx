import {
  type Breakpoint,
  cellOf,
  columns,
  type Direction,
  type Intent,
  layoutRules,
  moveStep,
  moveToEdge,
  othersMoved,
  resizeToName,
  type SizeName,
  sizeNames,
  type WidgetEntry,
} from "@huntboard/api/layout";
import { isWidgetKind, widgets } from "@huntboard/api/widgets";
import { ActionIcon, type MenuProps } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { MenuOnDemand } from "../../ui/menu-on-demand.tsx";
import { useOfferUndo } from "../layout/use-offer-undo.ts";
import { useLayoutStore } from "../layout/layout-context.tsx";
import { clearView, holdInView, reveal } from "../grid/page-view.ts";
import { othersWords, placeWords } from "../grid/words.ts";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./widget-menu.module.css";

const SettingsDialog = lazyDialog(
  async () => (await import("./settings-dialog.tsx")).SettingsDialog,
);

interface WidgetMenuProps {
  id: string;
  title: string;
  entry: WidgetEntry;
  breakpoint: Breakpoint;
  announce: (words: string) => void;
}

const moves = [
  ["up", "Move up"],
  ["down", "Move down"],
  ["left", "Move left"],
  ["right", "Move right"],
] as const satisfies [Direction, string][];
const sizes: Record<SizeName, string> = {
  small: "Small",
  medium: "Medium",
  large: "Large",
  full: "Whole width",
};

/** Beside its button and clear of the page's bars, which is known when it is placed. */
const beside: MenuProps["middlewares"] = {
  flip: { crossAxis: false },
  shift: {
    get padding() {
      const { top, bottom } = clearView();
      return { top, bottom: window.innerHeight - bottom };
    },
  },
};

/** Everything that can be done with a widget, by single clicks or taps: move, size, settings, copy, hide. */
export function WidgetMenu({ id, title, entry, breakpoint, announce }: WidgetMenuProps) {
  const store = useLayoutStore();
  const offerUndo = useOfferUndo();
  const [settings, setSettings] = useState(false);
  const kind = isWidgetKind(entry.type) ? widgets[entry.type] : null;
  const added = !Object.hasOwn(layoutRules.defaultDocument.widgets, id);

  const arrange = (intents: readonly Intent[] | null, words: string) => {
    const before = store.state().document;
    if (!intents || !store.dispatch(intents, words)) {
      announce(`${title} cannot go further.`);
      return;
    }
    reveal(id);
    const { document } = store.state();
    const cell = cellOf({ document, breakpoint, id });
    if (cell)
      announce(
        `${title}: ${placeWords(cell, breakpoint)}.${othersWords(othersMoved(before, document, { breakpoint, id }))}`,
      );
  };
  const target = () => ({ document: store.state().document, breakpoint, id, rules: layoutRules });
  /** What is as wide as the page stands nowhere else in its row. */
  const goesThere = ([direction]: (typeof moves)[number]) =>
    direction === "up" || direction === "down" || cellOf(target())?.w !== columns[breakpoint];
  const leave = (intent: Intent, words: string) => {
    const step = store.dispatch([intent], words);
    if (!step) return;
    focusNear(id);
    offerUndo(step);
  };
  const duplicate = () => {
    const copy = `${entry.type}-${crypto.randomUUID().slice(0, 8)}`;
    const words = `${title} duplicated`;
    if (
      !store.dispatch(
        [
          {
            type: "add",
            id: copy,
            widgetType: entry.type,
            settings: entry.settings,
            copyOf: id,
          },
        ],
        words,
      )
    )
      return;
    announce(`${words}.`);
    requestAnimationFrame(() => focusHandle(copy));
  };
  return (
    <div className={classes.menu} data-no-print>
      <MenuOnDemand
        position="left-start"
        // Its button stays where it is in the window, and so does the menu.
        floatingStrategy="fixed"
        middlewares={beside}
        className={classes.dropdown ?? ""}
        renderTarget={(props) => (
          <ActionIcon
            {...props}
            variant="subtle"
            color="gray"
            className={classes.action}
            aria-label={`Arrange ${title}`}
            title={`Arrange ${title}`}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        )}
      >
        {(Menu) => (
          <>
            <Menu.Label>Move</Menu.Label>
            {moves.filter(goesThere).map(([direction, label]) => (
              <Menu.Item
                key={direction}
                closeMenuOnClick={false}
                onClick={() =>
                  holdInView(id, () =>
                    arrange(only(moveStep({ ...target(), direction })), `${title} moved`),
                  )
                }
              >
                {label}
              </Menu.Item>
            ))}
            <Menu.Item
              onClick={() =>
                arrange(only(moveToEdge({ ...target(), direction: "up" })), `${title} moved`)
              }
            >
              Move to the top
            </Menu.Item>
            <Menu.Divider />
            <Menu.Label>Size</Menu.Label>
            {sizeNames.map((size) => (
              <Menu.Item
                key={size}
                disabled={resizeToName({ ...target(), size }) === null}
                onClick={() => arrange(resizeToName({ ...target(), size }), `${title} resized`)}
              >
                {sizes[size]}
              </Menu.Item>
            ))}
            <Menu.Divider />
            {kind && <Menu.Item onClick={() => setSettings(true)}>Settings</Menu.Item>}
            {kind?.several === true && <Menu.Item onClick={duplicate}>Duplicate</Menu.Item>}
            <Menu.Item onClick={() => leave({ type: "hide", id }, `${title} hidden`)}>
              Hide
            </Menu.Item>
            {added && (
              <Menu.Item onClick={() => leave({ type: "remove", id }, `${title} removed`)}>
                Remove
              </Menu.Item>
            )}
          </>
        )}
      </MenuOnDemand>
      {settings && kind && (
        <SettingsDialog
          id={id}
          title={title}
          entry={entry}
          settings={kind.settings}
          onClose={() => setSettings(false)}
        />
      )}
    </div>
  );
}

function only(intent: Intent | null): Intent[] | null {
  return intent && [intent];
}

/** Before a widget goes: the focus moves to the one before it in reading order, else the next, else "Add widget". */
function focusNear(id: string): void {
  const all = [...document.querySelectorAll<HTMLElement>(".dashboard-widget")];
  const at = all.findIndex((element) => element.dataset["widgetId"] === id);
  const near = all[at - 1] ?? all[at + 1];
  const button =
    near?.querySelector<HTMLElement>(".widget-handle") ??
    document.querySelector<HTMLElement>("[data-add-widget]");
  button?.focus();
}

function focusHandle(id: string): void {
  document
    .querySelector<HTMLElement>(`[data-widget-id="${CSS.escape(id)}"] .widget-handle`)
    ?.focus();
}
