import type { MenuProps } from "@mantine/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { focusOnMount } from "./focus-on-mount.ts";
import { usePart } from "./use-part.ts";

const loadMenu = () => import("./menu-parts.ts").then((module) => module.Menu);

/** Mantine's menu with its parts: `Menu.Item`, `Menu.Label`, `Menu.Divider`. */
export type MenuParts = Awaited<ReturnType<typeof loadMenu>>;

interface MenuTargetProps {
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  onClick?: () => void;
  onFocus?: () => void;
  onPointerEnter?: () => void;
  ref?: (element: HTMLElement | null) => void;
}

interface MenuOnDemandProps extends Pick<
  MenuProps,
  "position" | "width" | "middlewares" | "floatingStrategy"
> {
  /** The button that opens it; the props given must be put on it. */
  renderTarget: (props: MenuTargetProps) => ReactElement;
  className?: string;
  /** What stands in it, made of the parts that are given. */
  children: (parts: MenuParts) => ReactNode;
}

/** A menu that costs no more than its button until it is opened for the first time: long lists have one on every row. */
export function MenuOnDemand({ renderTarget, className, children, ...menu }: MenuOnDemandProps) {
  const { code: Menu, want, foresee } = usePart(loadMenu, "The menu");
  const [opened, setOpened] = useState(false);
  const shared = { "aria-haspopup": "menu", "aria-expanded": opened } as const;
  if (!Menu)
    return renderTarget({ ...shared, ...foresee, onClick: () => want(() => setOpened(true)) });
  return (
    <Menu {...menu} opened={opened} onChange={setOpened} withinPortal>
      {/* The button is a new element now: it takes the focus, so that closing gives it back to it. */}
      <Menu.Target>{renderTarget({ ...shared, ref: focusOnMount })}</Menu.Target>
      <Menu.Dropdown {...(className === undefined ? {} : { className })}>
        {children(Menu)}
      </Menu.Dropdown>
    </Menu>
  );
}
