import { VisuallyHidden } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { ReactNode } from "react";
import textLink from "../ui/text-link.module.css";
import { outLinkProps } from "./out-link-props.ts";

/** A link to a posting. What is not a web address stays text. */
export function JobOutLink({ href, children }: { href: string; children: ReactNode }) {
  const link = outLinkProps(href);
  if (link === null) return <span>{children}</span>;
  return (
    <a {...link} className={textLink.link}>
      {children} <IconExternalLink size={14} aria-hidden />
      <VisuallyHidden> (new tab)</VisuallyHidden>
    </a>
  );
}
