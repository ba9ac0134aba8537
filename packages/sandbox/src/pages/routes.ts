import { boardsSection } from "../boards/list-section.ts";
import type { BoardState } from "../boards/state.ts";
import { html } from "../http/html.ts";
import type { Route } from "../http/router.ts";
import type { SandboxService } from "../services/contract.ts";
import type { SandboxEvent } from "../services/neutral.ts";
import { page } from "./layout.ts";

/** The pages a person opens: what there is, and each calendar's events. */
export function pageRoutes(services: Record<string, SandboxService>, boards: BoardState): Route[] {
  const entries = Object.entries(services);
  return [
    {
      method: "GET",
      path: "/",
      kind: "page",
      handle: () =>
        page({
          title: "Huntboard sandbox",
          body: html`<h1>Huntboard sandbox</h1>
            <p>
              Stand-ins for the calendar services and the job boards, so that you can try Huntboard
              without keys and without touching a real one.
            </p>
            <h2>Calendars</h2>
            <ul>
              ${entries.map(
                ([name, { title, controls }]) =>
                  html`<li>
                    <a href="/${name}/calendar">${title}</a>: ${countOf(controls.events({}).length)}
                  </li>`,
              )}
            </ul>
            ${boardsSection(boards)}`,
        }),
    },
    ...entries.map(([name, service]): Route => ({
      method: "GET",
      path: `/${name}/calendar`,
      kind: "page",
      handle: () => eventListPage(service),
    })),
  ];
}

function countOf(events: number): string {
  return events === 1 ? "1 event" : `${events} events`;
}

function eventListPage({ title, controls }: SandboxService) {
  const accounts = controls.accounts();
  return page({
    title: `Events in ${title}`,
    body: html`<p><a href="/">All services</a></p>
      <h1>${title} · sandbox</h1>
      ${accounts.map(({ id, email, name }) => {
        const events = controls
          .events({ account: id })
          .toSorted((a, b) => (a.start < b.start ? -1 : 1));
        return html`<h2>${name} (${email})</h2>
          ${events.length === 0 ? html`<p class="soft">No events yet.</p>` : eventTable(`Events of ${email}`, events)}`;
      })}`,
  });
}

function eventTable(caption: string, events: SandboxEvent[]) {
  return html`<table>
    <caption class="soft">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Event</th>
        <th scope="col">When</th>
        <th scope="col">Where</th>
        <th scope="col">Calendar</th>
      </tr>
    </thead>
    <tbody>
      ${events.map(
        (event) =>
          html`<tr data-event-id="${event.id}">
            <th scope="row">${event.title === "" ? "(No title)" : event.title}</th>
            <td>${when(event)}</td>
            <td>${event.location}</td>
            <td>${event.calendarName}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

function when({ start, end, allDay, timeZone }: SandboxEvent): string {
  if (allDay) return `${start} (all day)`;
  const minutes = (text: string) => text.slice(0, 16).replace("T", " ");
  return `${minutes(start)} to ${minutes(end)} UTC, zone ${timeZone}`;
}
