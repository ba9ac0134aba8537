import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { connectGoogle, testApi } from "../../testing/connect.ts";
import type { TestApi } from "../../testing/connect.ts";
import { startShared } from "../../testing/start.ts";
import type { TestSandbox } from "../../testing/start.ts";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startShared();
});

const events = "/calendars/primary/events";
const times = { start: { date: "2027-03-01" }, end: { date: "2027-03-02" } };
const page = z.object({
  items: z.array(z.object({ id: z.string(), status: z.string(), summary: z.string().optional() })),
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});

const id = fc.constantFrom("aaaaa", "bbbbb", "ccccc", "ddddd", "eeeee");
const step = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), id }),
  fc.record({ do: fc.constant("patch" as const), id, summary: fc.string({ maxLength: 5 }) }),
  fc.record({ do: fc.constant("delete" as const), id }),
  fc.record({ do: fc.constant("pull" as const), pageSize: fc.integer({ min: 1, max: 3 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Applies one pull to the copy; between its pages another event changes, as it may in life. */
async function pull(
  api: TestApi,
  copy: Map<string, string>,
  cursor: string | undefined,
  pageSize: number,
) {
  const base = `${events}?maxResults=${pageSize}${cursor === undefined ? "" : `&syncToken=${cursor}`}`;
  let pageToken: string | undefined;
  for (;;) {
    const answer = await api(
      "GET",
      pageToken === undefined ? base : `${base}&pageToken=${pageToken}`,
    );
    const { items, nextPageToken, nextSyncToken } = page.parse(answer.body);
    for (const item of items) {
      if (item.status === "cancelled") copy.delete(item.id);
      else copy.set(item.id, item.summary ?? "");
    }
    if (nextSyncToken !== undefined) return nextSyncToken;
    pageToken = nextPageToken;
    await api("PATCH", `${events}/ccccc`, { summary: `between pages ${pageToken?.length}` });
  }
}

async function perform(api: TestApi, one: Exclude<Step, { do: "pull" }>) {
  if (one.do === "insert") await api("POST", events, { id: one.id, ...times });
  else if (one.do === "delete") await api("DELETE", `${events}/${one.id}`);
  else await api("PATCH", `${events}/${one.id}`, { summary: one.summary });
}

it("lets a copy that follows sync tokens end up equal to the calendar, in any order of changes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      await sandbox.steer.reset();
      await sandbox.steer.set("google", { requestsPerMinute: null });
      const { google, steer } = sandbox;
      const { access_token: token } = await connectGoogle({ google, control: steer });
      const api = testApi({ baseUrl: `${google.apiUrl}calendar/v3`, token });
      const copy = new Map<string, string>();
      let cursor: string | undefined;
      for (const one of steps) {
        if (one.do === "pull") cursor = await pull(api, copy, cursor, one.pageSize);
        else await perform(api, one);
      }
      cursor = await pull(api, copy, cursor, 2);
      await pull(api, copy, cursor, 250);
      const live = (await steer.listEvents("google")).map(
        ({ id: key, title }) => [key, title] as const,
      );
      expect(copy).toEqual(new Map(live));
    }),
    { numRuns: 15 },
  );
}, 60_000);
