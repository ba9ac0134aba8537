import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, ReactNode, Ref } from "react";
import classes from "./view-switch.module.css";

/** The views of one thing, side by side; each is an address. */
export function ViewSwitch({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes.views}>
      {children}
    </nav>
  );
}

function ViewAnchor(
  props: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> },
) {
  return (
    <a {...props} className={classes.view}>
      {props.children}
    </a>
  );
}

/** A view's link; give the one that is shown `aria-current="page"`. Where views differ in their search alone, say `exact`. */
export const ViewLink = createLink(ViewAnchor);
