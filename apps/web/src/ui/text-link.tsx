import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";
import classes from "./text-link.module.css";

function PlainAnchor({
  className,
  ...props
}: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a className={`${classes.link} ${className ?? ""}`} {...props}>
      {props.children}
    </a>
  );
}

/** A link in text, to a page of Huntboard. */
export const TextLink = createLink(PlainAnchor);
