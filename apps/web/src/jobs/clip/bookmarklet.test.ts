import { describe, expect, it } from "vitest";
import { bookmarklet } from "./bookmarklet.ts";
import { readClip } from "./clip-protocol.ts";

const home = "https://hunt.example";

type Listener = (event: { source: unknown; origin: string; data: unknown }) => void;

/** Runs the bookmark on a made-up page; `opened` is the window it opens, null when the browser blocks it. */
async function press(opened: { postMessage: (data: unknown, origin: string) => void } | null) {
  const listeners = new Set<Listener>();
  const calls = { addresses: [] as string[], alerts: [] as string[] };
  const scope = {
    window: {
      open: (address: string) => {
        calls.addresses.push(address);
        return opened;
      },
    },
    alert: (words: string) => calls.alerts.push(words),
    location: { href: "https://jobs.example/1?q=a b#top" },
    document: { documentElement: { outerHTML: "<html>Köln</html>" } },
    addEventListener: (_type: string, listener: Listener) => listeners.add(listener),
    removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
  };
  const code = decodeURIComponent(bookmarklet(home).replace(/^javascript:/, ""));
  // A bookmark is a program as text: it runs as a module of its own, in which the page is what it is given.
  const source = `export const run = (${Object.keys(scope).join(", ")}) => ${code}`;
  const { run } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(source)}`
  );
  run(...Object.values(scope));
  return {
    ...calls,
    send: (event: Parameters<Listener>[0]) => listeners.forEach((each) => each(event)),
    listeners,
  };
}

function makeWindow() {
  const sent: { data: unknown; origin: string }[] = [];
  return { sent, postMessage: (data: unknown, origin: string) => sent.push({ data, origin }) };
}

describe("the bookmark", () => {
  it("is one address without line breaks or characters that bookmarks lose", () => {
    expect(bookmarklet(home)).toMatch(/^javascript:[!-~]+$/);
  });

  it("opens Huntboard with the page's address and says nothing by itself", async () => {
    const opened = makeWindow();
    const { addresses } = await press(opened);
    expect(addresses).toEqual([
      `${home}/jobs/clip#${encodeURIComponent("https://jobs.example/1?q=a b#top")}`,
    ]);
    expect(opened.sent).toEqual([]);
  });

  it("hands the page to Huntboard when it asks, once", async () => {
    const opened = makeWindow();
    const { send, listeners } = await press(opened);
    const ask = {
      source: opened,
      origin: home,
      data: { type: "huntboard-clip-ready", nonce: "n1" },
    };
    send(ask);
    send(ask);
    expect(listeners.size).toBe(0);
    expect(opened.sent).toHaveLength(1);
    expect(opened.sent[0]?.origin).toBe(home);
    expect(
      readClip({ data: opened.sent[0]?.data, origin: "https://jobs.example", nonce: "n1" }),
    ).toEqual({
      kind: "clip",
      clip: { url: "https://jobs.example/1?q=a b#top", source: "<html>Köln</html>" },
    });
  });

  it("hands nothing to anybody else", async () => {
    const opened = makeWindow();
    const { send } = await press(opened);
    const data = { type: "huntboard-clip-ready", nonce: "n1" };
    send({ source: makeWindow(), origin: home, data });
    send({ source: opened, origin: "https://evil.example", data });
    send({ source: opened, origin: home, data: { type: "hello" } });
    send({ source: opened, origin: home, data: null });
    expect(opened.sent).toEqual([]);
  });

  it("says so when the browser opens no new tab", async () => {
    const { alerts } = await press(null);
    expect(alerts).toHaveLength(1);
  });
});
