import type { SandboxEvent } from "@huntboard/sandbox";
import { serviceOf } from "../support/people.ts";
import type { Expected } from "./expected.ts";
import { type Provider, providers, type World } from "./world.ts";

/** What is not as it must be: exactly once, latest content, none lost, none stuck, statuses true. Empty when all is well. */
export async function findLosses(world: World, expected: Expected[]): Promise<string[]> {
  const shown = await listShown(world);
  const standing = (
    await Promise.all(providers.map((provider) => listStanding(world, provider)))
  ).flat();
  const losses: string[] = [];
  const claimed = new Set<Standing>();
  for (const event of expected) {
    const row = shown.get(event.id);
    if (!row) losses.push(`${event.title} is not in Huntboard`);
    else losses.push(...compareRow(event, row));
    const copies = standing.filter((copy) => isCopyOf(copy, event, row));
    if (copies.length !== 1)
      losses.push(`${event.title} stands ${copies.length} times in ${event.provider}`);
    for (const copy of copies) claimed.add(copy);
  }
  for (const id of shown.keys())
    if (!expected.some((event) => event.id === id)) losses.push(`Huntboard shows ${id} as well`);
  for (const copy of standing)
    if (!claimed.has(copy)) losses.push(`${copy.provider} has ${copy.event.title} as well`);
  return losses;
}

interface Standing {
  provider: Provider;
  event: SandboxEvent;
}

type Row = Record<string, unknown>;

function isCopyOf({ provider, event: copy }: Standing, event: Expected, row: Row | undefined) {
  return (
    provider === event.provider &&
    copy.id === row?.["event_id"] &&
    copy.title === event.title &&
    Date.parse(copy.start) === Date.parse(event.start) &&
    Date.parse(copy.end) === Date.parse(event.end)
  );
}

function compareRow(event: Expected, row: Row): string[] {
  const losses: string[] = [];
  if (row["title"] !== event.title || row["provider"] !== event.provider)
    losses.push(`${event.title} is ${String(row["title"])} in ${String(row["provider"])}`);
  if (Date.parse(String(row["start_time"])) !== Date.parse(event.start))
    losses.push(`${event.title} is at another time`);
  if (row["sync_status"] !== "synced" || row["is_synced"] !== true)
    losses.push(`${event.title} is ${String(row["sync_status"])}: ${String(row["sync_error"])}`);
  return losses;
}

async function listShown(world: World): Promise<Map<string, Row>> {
  const answer = await world.call("GET", "/calendar/events?limit=1000");
  const items: Row[] = Array.isArray(answer.body["items"]) ? answer.body["items"] : [];
  return new Map(items.map((item) => [String(item["id"]), item]));
}

async function listStanding(world: World, provider: Provider): Promise<Standing[]> {
  const events = await world.sandbox.listEvents(serviceOf[provider]);
  return events.filter((event) => !event.deleted).map((event) => ({ provider, event }));
}
