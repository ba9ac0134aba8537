import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { ServiceControls } from "../contract.ts";
import { pickAccount, unknownThing } from "../account-lookup.ts";
import { calendarsOf } from "./access.ts";
import { neutralEvent } from "./event-view.ts";
import { removeCalendar } from "./routes.ts";
import { consumerTenant } from "./state.ts";
import type { MicrosoftAccount, MicrosoftCalendar, MicrosoftState, StoredEvent } from "./state.ts";
import { checkInput } from "./event-input.ts";
import { createEvent, deleteEvent, moveEvent, patchEvent } from "./write-event.ts";

const accountInput = z.strictObject({
  email: z.email(),
  name: z.string().default("Test Person"),
  tenantId: z.guid().default(consumerTenant),
  oid: z.guid().optional(),
  /** What `/me` says; personal accounts mostly have null. */
  mail: z.string().nullish(),
  userPrincipalName: z.string().optional(),
  timeZone: z.string().default("W. Europe Standard Time"),
});

export function microsoftControls(state: MicrosoftState): ServiceControls {
  const viewAccount = ({ id, email, name, tenantId }: MicrosoftAccount) => ({
    id,
    email,
    name,
    tenantId,
  });
  const idOf = (account: string | undefined) => pickAccount(state.accounts.values(), account)?.id;
  const calendarOf = (id: string) => state.calendars.get(id) ?? unknownThing(`calendar ${id}`);
  const eventOf = (id: string) =>
    state.events.get(id) ??
    state.events.values().find(({ movableId }) => movableId === id) ??
    unknownThing(`event ${id}`);
  const neutral = (stored: StoredEvent) => neutralEvent(state, stored) ?? unknownThing("calendar");

  return {
    accounts: () => state.accounts.values().map(viewAccount),
    addAccount: (input) => viewAccount(addAccount(state, input)),
    calendars: (account) => {
      const wanted = idOf(account);
      const found = wanted === undefined ? state.calendars.values() : calendarsOf(state, wanted);
      return found.map(({ id, account: owner, name, isDefault, canEdit }) => ({
        id,
        account: owner,
        name,
        isDefault,
        canEdit,
      }));
    },
    removeCalendar: (id) => {
      removeCalendar(state, calendarOf(id).id);
    },
    events: ({ account, calendarId, includeDeleted = false }) => {
      const wanted = idOf(account);
      const isWanted = (one: StoredEvent) => {
        if (calendarId === undefined) return true;
        return calendarId === "primary"
          ? state.calendars.get(one.calendarId)?.isDefault === true
          : one.calendarId === calendarId;
      };
      return state.events
        .values()
        .filter(isWanted)
        .map(neutral)
        .filter(
          (one) =>
            (wanted === undefined || one.account === wanted) && (includeDeleted || !one.deleted),
        );
    },
    createEvent: (calendarId, body) => {
      const calendar = calendarOf(calendarId);
      const account = state.accounts.get(calendar.account) ?? unknownThing("account");
      return neutral(createEvent(state, { account, calendar, input: checkInput(body) }));
    },
    editEvent: (_calendarId, id, body) => neutral(patchEvent(state, eventOf(id), checkInput(body))),
    moveEvent: (_calendarId, id, to) => neutral(moveEvent(state, eventOf(id), calendarOf(to).id)),
    deleteEvent: (_calendarId, id) => {
      deleteEvent(state, eventOf(id));
    },
    // Graph's cursors come with delta queries, which this stand-in does not have.
    expireSyncTokens: () => undefined,
  };
}

function addAccount(state: MicrosoftState, input: unknown): MicrosoftAccount {
  const { oid = randomUUID(), mail, userPrincipalName, ...rest } = accountInput.parse(input);
  const account: MicrosoftAccount = {
    ...rest,
    id: `${oid}.${rest.tenantId}`,
    oid,
    mail: mail === undefined ? (rest.tenantId === consumerTenant ? null : rest.email) : mail,
    userPrincipalName: userPrincipalName ?? rest.email,
  };
  state.accounts.put(account.id, account);
  addCalendar(state, account, { name: "Calendar", isDefault: true, canEdit: true });
  return account;
}

function addCalendar(
  state: MicrosoftState,
  account: MicrosoftAccount,
  calendar: Pick<MicrosoftCalendar, "name" | "isDefault" | "canEdit">,
): void {
  const id = `AAMkAC${randomBytes(48).toString("base64url")}A=`;
  state.calendars.put(id, {
    id,
    account: account.id,
    ...calendar,
    version: state.store.nextSequence(),
  });
}

/** A personal account, and a work account with a second calendar and one it may only read. */
export function seedMicrosoft(state: MicrosoftState): void {
  addAccount(state, {
    email: "alex.sandbox@outlook.example",
    name: "Alex Sandbox",
    oid: "00000000-0000-0000-a1e0-5a4db0c50001",
  });
  const sam = addAccount(state, {
    email: "sam.sandbox@company.example",
    name: "Sam Sandbox",
    tenantId: "5a4db0c5-7e4a-4b07-8000-000000000001",
    oid: "5a4db0c5-0b1d-4000-8000-000000000002",
    timeZone: "Eastern Standard Time",
  });
  addCalendar(state, sam, { name: "Side projects", isDefault: false, canEdit: true });
  addCalendar(state, sam, { name: "Public holidays", isDefault: false, canEdit: false });
}
