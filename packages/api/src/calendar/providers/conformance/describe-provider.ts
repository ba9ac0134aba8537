import { randomUUIDv7 } from "node:crypto";
import type { SandboxEvent } from "@huntboard/sandbox";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import type { ConnectableProvider, ProviderCalendar } from "../../schemas.ts";
import type { CalendarProvider, EventContent, Grant } from "../provider.ts";
import { describeEvents } from "./describe-events.ts";
import { describeFaults } from "./describe-faults.ts";
import { describeSignIn } from "./describe-sign-in.ts";
import { describeTimes } from "./describe-times.ts";
import {
  loadProvider,
  openSandboxWorld,
  type SandboxWorld,
  serviceOf,
  signIn,
} from "./sandbox-world.ts";

/** What every test of the suite works with: a signed-in account with an empty primary calendar. */
export interface Bench {
  world: SandboxWorld;
  kind: ConnectableProvider;
  service: (typeof serviceOf)[ConnectableProvider];
  provider: CalendarProvider;
  grant: Grant;
  token: string;
  primary: ProviderCalendar;
  /** Creates an event of a fresh id and answers it with its key. */
  create: (content?: Partial<EventContent>) => Promise<Created>;
  /** What stands in the calendar, as the provider's own page shows it. */
  listed: (options?: { includeDeleted?: boolean }) => Promise<SandboxEvent[]>;
  /** Plans one fault for the next matching call to events. */
  faultEvents: (rule: {
    kind: string;
    method?: string;
    status?: number;
    retryAfter?: unknown;
  }) => Promise<void>;
}

interface Created {
  key: string;
  calendarId: string;
  eventId: string;
  etag: string | null;
  content: EventContent;
}

/** An ordinary interview. */
export function makeContent(patch: Partial<EventContent> = {}): EventContent {
  return {
    id: randomUUIDv7(),
    title: "Interview: Platform engineer",
    description: "Bring the portfolio.",
    location: "Rosenthaler Straße 40, Berlin",
    joinUrl: null,
    allDay: false,
    startTime: "2026-03-10T13:00:00.000Z",
    endTime: "2026-03-10T14:00:00.000Z",
    startLocal: "2026-03-10T14:00:00",
    endLocal: "2026-03-10T15:00:00",
    timezone: "Europe/Berlin",
    reminderMinutes: [15, 60],
    sourceUrl: "http://localhost:3000/calendar?event=1",
    ...patch,
  };
}

/**
 * The promises of the CalendarProvider contract, asked of one provider against its stand-in. Events without an account
 * (`local`) have no provider: the events slice keeps them and never calls one.
 */
export function describeProvider(kind: ConnectableProvider): void {
  describe(`calendar provider ${kind}`, () => {
    let world: SandboxWorld;
    let bench: Bench;
    beforeAll(async () => {
      world = await openSandboxWorld();
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      await world.reset();
      bench = await openBench(world, kind);
    });
    const use = () => bench;
    describeSignIn(use);
    describeEvents(use);
    describeTimes(use);
    describeFaults(use);
  });
}

async function openBench(world: SandboxWorld, kind: ConnectableProvider): Promise<Bench> {
  const provider = await loadProvider(world, kind);
  const service = serviceOf[kind];
  const grant = await signIn(world, provider);
  const token = grant.accessToken;
  const primary = (await provider.listCalendars(token)).find((calendar) => calendar.primary);
  if (!primary) throw new Error("The stand-in has no primary calendar.");
  return {
    world,
    kind,
    service,
    provider,
    grant,
    token,
    primary,
    create: async (patch) => {
      const content = makeContent(patch);
      const key = provider.remoteKey(content.id, 0);
      const place = { calendarId: primary.id, remoteKey: key, content };
      return { key, content, ...(await provider.createEvent(token, place)) };
    },
    listed: (options) => world.control.listEvents(service, undefined, primary.id, options),
    faultEvents: async (rule) => {
      await world.control.planFaults([
        { provider: service, path: "*/events*", count: 1, ...rule } as never,
      ]);
    },
  };
}
