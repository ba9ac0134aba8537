import { TRPCClientError } from "@trpc/client";
import { expect, it } from "vitest";
import { createToastStore } from "./toast-store.ts";

const undo = () => undefined;

it("shows at most two notices, the newest last", () => {
  const store = createToastStore();
  for (const message of ["one", "two", "three"]) store.show({ message, undo });
  expect(store.list().map(({ message }) => message)).toEqual(["two", "three"]);
});

it("puts a new notice in the place of those that offer no way back", () => {
  const store = createToastStore();
  store.show({ message: "moved", undo });
  store.show({ message: "saved" });
  store.show({ message: "copied" });
  expect(store.list().map(({ message }) => message)).toEqual(["moved", "copied"]);
});

it("tells its listeners of every change until they leave", () => {
  const store = createToastStore();
  let calls = 0;
  const leave = store.subscribe(() => {
    calls += 1;
  });
  store.show({ message: "one" });
  store.dismiss(store.list()[0]?.id ?? 0);
  leave();
  store.show({ message: "two" });
  expect(calls).toBe(2);
});

it("goes the way back, and says nothing more where that went well", async () => {
  const store = createToastStore();
  let calls = 0;
  store.show({
    message: "moved",
    undo: () => {
      calls += 1;
    },
  });
  for (const toast of store.list()) await store.takeBack(toast);
  expect([calls, store.list()]).toEqual([1, []]);
});

it("says that something was not taken back, and why", async () => {
  const store = createToastStore();
  store.show({ message: "moved", undo: () => Promise.reject(new TRPCClientError("offline")) });
  for (const toast of store.list()) await store.takeBack(toast);
  expect(store.list()).toMatchObject([
    {
      message:
        "Not taken back. Huntboard does not answer. What you typed is kept; try again in a moment.",
      tone: "danger",
    },
  ]);
});
