import type { Intent } from "@huntboard/api/layout";
import { createLayoutStore, type LayoutStore } from "../layout-store.ts";
import type { Answer, Kept, ServerLayout } from "../store-options.ts";
import type { FakeServer } from "./fake-server.ts";

/** A call under way: it arrives, or not, and later its answer does, or not. */
export interface Call {
  input: { baseRevision: number; intents: Intent[]; call: string };
  answer: Answer | null;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** A tab whose calls wait until they are told what becomes of them. */
export function openTab(initial: ServerLayout, newId: () => string, kept: Kept | null = null) {
  const heard: string[] = [];
  let call: Call | null = null;
  let last: Kept | null = kept;
  const store: LayoutStore = createLayoutStore({
    initial,
    kept,
    send: (input) =>
      new Promise((resolve, reject) => {
        call = { input, answer: null, resolve, reject };
      }),
    newId,
    isRefusal: () => false,
    keep: (next) => (last = next),
    onSaved: () => {},
    onOverwritten: (parts) => heard.push(`overwritten ${parts.join()}`),
    onOvertaken: (parts) => heard.push(`overtaken ${parts.join()}`),
    onRefused: () => {},
    readAgain: () => {},
    schedule: () => {},
  });
  store.start();
  return {
    store,
    heard,
    /** As another page finds it. */
    kept: () => structuredClone(last),
    call: () => call,
    /** The answer comes, or is lost. */
    end: async (outcome: "answered" | "lost") => {
      const ended = call;
      call = null;
      if (outcome === "answered" && ended?.answer) ended.resolve(ended.answer);
      else ended?.reject(new Error("lost"));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

export type Tab = ReturnType<typeof openTab>;

/** Sends everything and hears the answers. */
export async function sendAll(tab: Tab, server: FakeServer): Promise<void> {
  void tab.store.flush();
  for (let call = tab.call(); call; call = tab.call()) {
    call.answer ??= server.apply(call.input);
    await tab.end("answered");
  }
}
