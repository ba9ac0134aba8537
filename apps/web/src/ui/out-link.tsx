import { VisuallyHidden } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./text-link.module.css";

/** A link to another site, in a new tab. Only web, mail and phone addresses become links. */
export function OutLink({ href, children }: { href: string; children: ReactNode }) {
  const protocol = URL.parse(href)?.protocol ?? "";
  if (!["http:", "https:", "mailto:", "tel:"].includes(protocol)) return <span>{children}</span>;
  const web = protocol.startsWith("http");
  return (
    <a
      href={href}
      className={classes.link}
      {...(web ? { target: "_blank", rel: "noreferrer" } : {})}
    >
      {children}
      {web && (
        <>
          {" "}
          <IconExternalLink size={14} aria-hidden />
          <VisuallyHidden> (new tab)</VisuallyHidden>
        </>
      )}
    </a>
  );
}
