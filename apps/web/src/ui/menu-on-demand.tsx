import { Menu, type MenuProps } from "@mantine/core";
import { type ReactElement, type ReactNode, useState } from "react";
import { focusOnMount } from "./focus-on-mount.ts";

interface MenuTargetProps {
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  onClick?: () => void;
  ref?: (element: HTMLElement | null) => void;
}

interface MenuOnDemandProps extends Pick<MenuProps, "position" | "width"> {
  /** The button that opens it; the props given must be put on it. */
  renderTarget: (props: MenuTargetProps) => ReactElement;
  className?: string;
  children: ReactNode;
}

/** A menu that costs no more than its button until it is opened for the first time: long lists have one on every row. */
export function MenuOnDemand({ renderTarget, className, children, ...menu }: MenuOnDemandProps) {
  const [wanted, setWanted] = useState(false);
  const [opened, setOpened] = useState(false);
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  const shared = { "aria-haspopup": "menu", "aria-expanded": opened } as const;
  if (!wanted) return renderTarget({ ...shared, onClick: open });
  return (
    <Menu {...menu} opened={opened} onChange={setOpened} withinPortal>
      {/* The button is a new element now: it takes the focus, so that closing gives it back to it. */}
      <Menu.Target>{renderTarget({ ...shared, ref: focusOnMount })}</Menu.Target>
      <Menu.Dropdown {...(className === undefined ? {} : { className })}>{children}</Menu.Dropdown>
    </Menu>
  );
}
