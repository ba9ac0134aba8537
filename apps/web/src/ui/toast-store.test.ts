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
