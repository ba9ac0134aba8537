import { expect, it } from "vitest";
import { activity } from "./activity.ts";

it("who showed every kind of activity goes on to, and a choice stays a choice", () => {
  const before = ["status", "event", "note", "document", "sync", "job"];
  expect(activity.migrate?.({ kinds: before, limit: 20 }, 1)).toEqual({ limit: 20 });
  expect(activity.migrate?.({ kinds: ["note"] }, 1)).toEqual({ kinds: ["note"] });
  expect(activity.migrate?.({}, 1)).toEqual({});
});
