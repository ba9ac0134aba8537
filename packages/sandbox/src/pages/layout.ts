import { createHash } from "node:crypto";
import { html } from "../http/html.ts";
import type { Markup } from "../http/html.ts";
import type { Reply } from "../http/reply.ts";

const styles = `
:root{color-scheme:light dark;--ground:#fff;--text:#1b1d22;--soft:#4d5360;--line:#c9ced8;--accent:#0b57d0;--on-accent:#fff;--warn:#ffe7a3;--on-warn:#3d2c00}
@media (prefers-color-scheme:dark){:root{--ground:#16181d;--text:#eceef2;--soft:#b6bcc8;--line:#454b57;--accent:#a8c7fa;--on-accent:#062e6f;--warn:#5c4500;--on-warn:#ffedc2}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
.banner{background:var(--warn);color:var(--on-warn);padding:.5rem 1rem;text-align:center;font-weight:600}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem;margin-top:2rem}
a{color:var(--accent)}
p.soft,td.soft,.soft{color:var(--soft)}
form{margin:1rem 0}
label{display:block;margin:.5rem 0}
fieldset{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.5rem 1rem}
select,button{font:inherit;min-height:2.75rem;padding:.25rem 1rem;border-radius:.5rem;border:1px solid var(--line);background:var(--ground);color:var(--text);max-width:100%}
button.main{background:var(--accent);color:var(--on-accent);border-color:var(--accent);font-weight:600}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.5rem;border-bottom:1px solid var(--line)}
`;

// Apart from the template, so that formatting that one cannot change what the hash covers.
const styleElement: Markup = { markup: `<style>${styles}</style>` };
const styleHash = createHash("sha256").update(styles).digest("base64");

/**
 * A whole page: no script, its one style sheet allowed by hash.
 *
 * @param formTarget origin a submitted form may be redirected to; browsers apply `form-action` to redirects as well.
 */
export function page({
  title,
  body,
  status = 200,
  formTarget,
}: {
  title: string;
  body: Markup;
  status?: number;
  formTarget?: string;
}): Reply {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · sandbox</title>
        ${styleElement}
      </head>
      <body>
        <header class="banner">
          SANDBOX: a stand-in on this computer. No real account is used.
        </header>
        <main>${body}</main>
      </body>
    </html> `;
  // An IPv6 literal has no form in CSP's grammar; such a page goes without the directive.
  const formAction = formTarget?.includes("[") ? "" : `form-action 'self' ${formTarget ?? ""}; `;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${styleHash}'; ${formAction}base-uri 'none'; frame-ancestors 'none'`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
    body: document.markup,
  };
}
