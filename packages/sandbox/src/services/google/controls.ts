import { randomInt } from "node:crypto";
import { z } from "zod";
import type { EventQuery, ServiceControls } from "../contract.ts";
import type { SandboxEvent } from "../neutral.ts";
import { pickAccount, unknownThing } from "../account-lookup.ts";
import { neutralEvent } from "./event-view.ts";
import { calendarsOf, removeCalendar } from "./routes.ts";
import { eventKey } from "./state.ts";
import type { GoogleAccount, GoogleCalendar, GoogleState, StoredEvent } from "./state.ts";
import { cancelEvent, checkInput, insertEvent, patchEvent } from "./write-event.ts";

const accountInput = z.strictObject({
  id: z.string().optional(),
  email: z.email(),
  emailVerified: z.boolean().default(true),
  name: z.string().default("Test Person"),
  timeZone: z.string().default("Europe/Berlin"),
});

export function googleControls(state: GoogleState): ServiceControls {
  const viewAccount = ({ id, email, name }: GoogleAccount) => ({ id, email, name });
  const idOf = (account: string | undefined) => pickAccount(state.accounts.values(), account)?.id;
  const calendarOf = (id: string) => state.calendars.get(id) ?? unknownThing(`calendar ${id}`);
  const eventOf = (calendarId: string, id: string) =>
    state.events.get(eventKey(calendarId, id)) ?? unknownThing(`event ${id}`);
  const neutral = (stored: StoredEvent) => neutralEvent(state, stored) ?? unknownThing("calendar");

  return {
    accounts: () => state.accounts.values().map(viewAccount),
    addAccount: (input) => viewAccount(addAccount(state, input)),
    calendars: (account) => {
      const wanted = idOf(account);
      const found = wanted === undefined ? state.calendars.values() : calendarsOf(state, wanted);
      return found.map((one) => ({
        id: one.id,
        account: one.account,
        name: one.summary,
        isDefault: one.primary,
        canEdit: one.accessRole !== "reader",
      }));
    },
    removeCalendar: (id) => {
      removeCalendar(state, calendarOf(id).id);
    },
    events: ({ account, calendarId, includeDeleted = false }: EventQuery): SandboxEvent[] => {
      const wanted = idOf(account);
      const accountEmail = wanted === undefined ? undefined : state.accounts.get(wanted)?.email;
      const calendar = calendarId === "primary" ? accountEmail : calendarId;
      return state.events
        .values()
        .filter((one) => calendar === undefined || one.calendarId === calendar)
        .map(neutral)
        .filter(
          (one) =>
            (wanted === undefined || one.account === wanted) && (includeDeleted || !one.deleted),
        );
    },
    createEvent: (calendarId, body) =>
      neutral(insertEvent(state, calendarOf(calendarId).id, checkInput(body))),
    editEvent: (calendarId, id, body) =>
      neutral(patchEvent(state, eventOf(calendarId, id), checkInput(body))),
    moveEvent: (calendarId, id, to) => {
      const found = eventOf(calendarId, id);
      const target = calendarOf(to).id;
      cancelEvent(state, found);
      const sequence = state.store.nextSequence();
      const moved = {
        ...found,
        calendarId: target,
        sequence,
        version: sequence,
        updated: state.now(),
      };
      state.events.put(eventKey(target, id), moved);
      return neutral(moved);
    },
    deleteEvent: (calendarId, id) => {
      cancelEvent(state, eventOf(calendarId, id));
    },
    expireSyncTokens: () => {
      state.syncFloor.put("floor", state.store.nextSequence() + 1);
    },
  };
}

/** A `sub` as Google makes them: 21 digits. */
function newSubject(): string {
  return `1${Array.from({ length: 20 }, () => randomInt(10)).join("")}`;
}

function addAccount(state: GoogleState, input: unknown): GoogleAccount {
  const { id = newSubject(), ...rest } = accountInput.parse(input);
  const account = { id, ...rest };
  state.accounts.put(id, account);
  addCalendar(state, account, {
    id: account.email,
    summary: account.email,
    primary: true,
    accessRole: "owner",
  });
  return account;
}

function addCalendar(
  state: GoogleState,
  { id: account, timeZone }: GoogleAccount,
  calendar: Pick<GoogleCalendar, "id" | "summary" | "primary" | "accessRole">,
): void {
  const version = state.store.nextSequence();
  state.calendars.put(calendar.id, { ...calendar, account, timeZone, createdBy: null, version });
}

/** Two people: one with a calendar only, one with calendars of every access role. */
export function seedGoogle(state: GoogleState): void {
  addAccount(state, {
    id: "100000000000000000001",
    email: "alex.sandbox@gmail.example",
    name: "Alex Sandbox",
  });
  const sam = addAccount(state, {
    id: "100000000000000000002",
    email: "sam.sandbox@workspace.example",
    name: "Sam Sandbox",
    timeZone: "America/New_York",
  });
  const others = [
    {
      id: "c_sandbox_own@group.calendar.google.com",
      summary: "Side projects",
      accessRole: "owner",
    },
    {
      id: "c_sandbox_team@group.calendar.google.com",
      summary: "Team (shared)",
      accessRole: "writer",
    },
    {
      id: "c_sandbox_holidays@group.v.calendar.google.com",
      summary: "Public holidays",
      accessRole: "reader",
    },
  ] as const;
  for (const other of others) addCalendar(state, sam, { ...other, primary: false });
}
