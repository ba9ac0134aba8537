import { spawn } from "node:child_process";
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { createSandboxControl } from "./index.ts";
import { openStore } from "./store/store.ts";
import { connectGoogle, connectMicrosoft, testApi } from "./testing/connect.ts";
import { tempFolder } from "./testing/start.ts";

const text = z.string();
const description = z.object({
  url: text,
  google: z.object({
    clientId: text,
    clientSecret: text,
    authUrl: text,
    tokenUrl: text,
    revokeUrl: text,
    apiUrl: text,
    issuer: text,
    jwksUrl: text,
    userInfoUrl: text,
  }),
  microsoft: z.object({
    clientId: text,
    clientSecret: text,
    tenantId: text,
    authority: text,
    graphUrl: text,
  }),
  control: z.object({ url: text, token: text }),
});

async function spawnSandbox(dataDir: string) {
  const main = new URL("main.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [main, "--data-dir", dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  for await (const line of createInterface({ input: child.stdout })) {
    return { ...description.parse(JSON.parse(line)), child, gone };
  }
  throw new Error("The sandbox ended without a word");
}

it("loses no acknowledged event and doubles none when killed while it writes", async () => {
  const dataDir = tempFolder();
  const acknowledged = { google: new Set<string>(), microsoft: new Set<string>() };
  let tokens: { google: string; microsoft: string } | undefined;
  for (let round = 0; round < 4; round += 1) {
    const { google, microsoft, control, child, gone } = await spawnSandbox(dataDir);
    const steer = createSandboxControl(control);
    // Tokens of the first life have to work in the later ones.
    tokens ??= {
      google: (await connectGoogle({ google, control: steer })).access_token,
      microsoft: (await connectMicrosoft({ microsoft, control: steer })).access_token,
    };
    await steer.set("google", { requestsPerMinute: null });
    const calendarApi = testApi({ baseUrl: `${google.apiUrl}calendar/v3`, token: tokens.google });
    const graph = testApi({ baseUrl: microsoft.graphUrl, token: tokens.microsoft });
    const life = new AbortController();
    const write = async (name: string) => {
      const day = { start: { date: "2027-03-01" }, end: { date: "2027-03-02" } };
      const time = { dateTime: "2027-03-01T10:00:00", timeZone: "UTC" };
      const made = [
        calendarApi("POST", "/calendars/primary/events", { id: name, ...day }).then(() =>
          acknowledged.google.add(name),
        ),
        graph("POST", "/me/events", {
          subject: name,
          transactionId: name,
          start: time,
          end: time,
        }).then(() => acknowledged.microsoft.add(name)),
      ];
      await Promise.allSettled(made);
    };
    const writing = (async () => {
      for (let count = 0; !life.signal.aborted; count += 1) await write(`r${round}n${count}aaa`);
    })();
    await new Promise((resolve) => {
      setTimeout(resolve, 150 + round * 70);
    });
    child.kill("SIGKILL");
    life.abort();
    await gone;
    await writing;
  }
  const { control, child, gone } = await spawnSandbox(dataDir);
  const steer = createSandboxControl(control);
  const stored = {
    google: (await steer.listEvents("google")).map(({ id }) => id),
    microsoft: (await steer.listEvents("microsoft")).map(({ title }) => title),
  };
  expect(acknowledged.google.size).toBeGreaterThan(20);
  for (const name of ["google", "microsoft"] as const) {
    expect(new Set(stored[name]).size).toBe(stored[name].length);
    expect([...acknowledged[name]].filter((one) => !stored[name].includes(one))).toEqual([]);
  }
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
}, 60_000);

describe("the store", () => {
  const open = (dataDir: string) => {
    const store = openStore({ dataDir });
    return { store, things: store.collection("things", z.number()) };
  };

  it("recovers exactly the batches that were whole, wherever the file was cut", () => {
    const dataDir = tempFolder();
    const file = join(dataDir, "journal.log");
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.tuple(fc.constantFrom("a", "b", "ü"), fc.integer()), { minLength: 1 }),
          { minLength: 1, maxLength: 8 },
        ),
        fc.nat(),
        (batches, cut) => {
          writeFileSync(file, "");
          const expected = new Map<string, number>();
          const written = open(dataDir);
          const sizes: number[] = [0];
          for (const batch of batches) {
            written.store.transact(() => {
              for (const [key, value] of batch) written.things.put(key, value);
            });
            sizes.push(readFileSync(file).length);
          }
          written.store.close();
          const length = cut % ((sizes.at(-1) ?? 0) + 1);
          truncateSync(file, length);
          for (const [index, batch] of batches.entries()) {
            if ((sizes[index + 1] ?? 0) > length) break;
            for (const [key, value] of batch) expected.set(key, value);
          }
          const reopened = open(dataDir);
          expect(new Map(reopened.things.entries())).toEqual(expected);
          reopened.store.transact(() => {
            reopened.things.put("after", 1);
          });
          reopened.store.close();
          const third = open(dataDir);
          expect(third.things.get("after")).toBe(1);
          third.store.close();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it("keeps nothing of work that throws", () => {
    const dataDir = tempFolder();
    const { store, things } = open(dataDir);
    store.transact(() => {
      things.put("a", 1);
    });
    expect(() =>
      store.transact(() => {
        things.put("a", 2);
        things.put("b", 3);
        things.delete("a");
        throw new Error("no");
      }),
    ).toThrow("no");
    expect(things.entries()).toEqual([["a", 1]]);
    store.close();
    const reopened = open(dataDir);
    expect(reopened.things.entries()).toEqual([["a", 1]]);
    reopened.store.close();
  });

  it("stays small and whole when it is compacted", () => {
    const dataDir = tempFolder();
    const first = open(dataDir);
    for (let batch = 0; batch < 21; batch += 1) {
      first.store.transact(() => {
        for (let count = 0; count < 100; count += 1) first.things.put("a", batch * 100 + count);
      });
    }
    first.store.close();
    const before = readFileSync(join(dataDir, "journal.log")).length;
    const second = open(dataDir);
    expect(second.things.get("a")).toBe(2_099);
    second.store.transact(() => {
      second.things.put("b", 1);
    });
    second.store.close();
    expect(readFileSync(join(dataDir, "journal.log")).length).toBeLessThan(before / 10);
    const third = open(dataDir);
    expect(third.things.entries()).toEqual([
      ["a", 2_099],
      ["b", 1],
    ]);
    third.store.close();
  });

  it("drops a line whose checksum is wrong and all after it", () => {
    const dataDir = tempFolder();
    const first = open(dataDir);
    first.store.transact(() => {
      first.things.put("a", 1);
    });
    first.store.close();
    appendFileSync(join(dataDir, "journal.log"), `00000000 [["things","a",2]]\n`);
    const second = open(dataDir);
    expect(second.things.get("a")).toBe(1);
    second.store.close();
  });
});
