import { useMemo } from "react";
import { cleanHtml } from "./clean-html.ts";
import classes from "./safe-html.module.css";

interface SafeHtmlProps {
  html: string;
  /** Two letters, so that readers pronounce it right. */
  lang: string | null;
}

/** A posting's own words, with their structure and nothing else of theirs. Cleaned on the server already, and here again. */
export function SafeHtml({ html, lang }: SafeHtmlProps) {
  const clean = useMemo(() => cleanHtml(html), [html]);
  return (
    <div
      className={classes.prose}
      lang={lang ?? undefined}
      // The one place that shows markup from elsewhere: it has just been cleaned.
      dangerouslySetInnerHTML={{ __html: clean }}
    />
  );
}
