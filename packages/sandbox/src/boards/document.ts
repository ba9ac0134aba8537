import { createHash } from "node:crypto";
import { html } from "../http/html.ts";
import type { Markup } from "../http/html.ts";

const styles = `
:root{color-scheme:light dark}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
.sandbox-banner{background:#ffe7a3;color:#3d2c00;padding:.5rem 1rem;text-align:center;font-weight:600}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
`;
const styleElement: Markup = { markup: `<style>${styles}</style>` };
const styleHash = createHash("sha256").update(styles).digest("base64");

/** Headers of every board page: whatever a posting contains, nothing of it runs or loads here. */
export const pageHeaders = {
  "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
};

/**
 * A page as a board serves it. The banner stands outside of the posting, in a complementary landmark, so that people see
 * where they are and readers of the posting do not.
 */
export function boardDocument({
  lang,
  head,
  body,
}: {
  lang: string;
  head: Markup;
  body: Markup;
}): Markup {
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head} ${styleElement}
      </head>
      <body>
        <aside class="sandbox-banner" role="note">
          SANDBOX: a stand-in on this computer. This job, its company and this page are made up.
        </aside>
        ${body}
      </body>
    </html> `;
}

/** A script element that holds data; neither the text nor a posting in it can end the element. */
export function dataScript(attributes: string, json: string): Markup {
  return { markup: `<script ${attributes}>${json.replaceAll("<", String.raw`\u003C`)}</script>` };
}

/** Text that is markup already. */
export function raw(markup: string): Markup {
  return { markup };
}
