import { html } from "../http/html.ts";
import type { Markup } from "../http/html.ts";
import { listCases, listed } from "./controls.ts";
import { boardNames, boards } from "./registry.ts";
import type { BoardState } from "./state.ts";

/** The boards on the sandbox's start page: what to paste into Huntboard, and a link to each page for its source. */
export function boardsSection(state: BoardState): Markup {
  const cases = listCases();
  return html`<h2>Job boards</h2>
    <p>
      Made-up jobs in the shapes of the real boards. Paste an address into Huntboard: while the
      sandbox is on, it reads the stand-in and not the board. Or open a page here, and paste or
      upload its source.
    </p>
    ${boardNames.map(
      (name) =>
        html`<h3>${boards[name].title}</h3>
          ${table(
            `Jobs at ${boards[name].title}`,
            "Job",
            state.jobs(name).map((job) => {
              const { url, title, company, closed } = listed(job);
              return { url, text: `${title}, ${company}${closed ? " (closed)" : ""}`, opens: true };
            }),
          )}
          <details>
            <summary>Pages that are not so easy</summary>
            ${table(
              `Other pages at ${boards[name].title}`,
              "What you get",
              cases
                .filter(({ board }) => board === name)
                .map(({ url, what, ends, opens }) => ({ url, text: `${what} (${ends})`, opens })),
            )}
          </details>`,
    )}`;
}

function table(
  caption: string,
  what: string,
  rows: { url: string; text: string; opens: boolean }[],
): Markup {
  return html`<table>
    <caption class="soft">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${what}</th>
        <th scope="col">Address to paste</th>
        <th scope="col">Page</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ url, text, opens }) =>
          html`<tr>
            <th scope="row">${text}</th>
            <td><code>${url}</code></td>
            <td>
              ${opens ? html`<a href="${url.replace("https://", "/boards/")}">Open</a>` : "–"}
            </td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}
