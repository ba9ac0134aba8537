import { describe, expect, it } from "vitest";
import { connectionStatuses } from "../schemas.ts";
import { describeStatus } from "./describe-status.ts";
import { statusCauses } from "./mark-connection.ts";

const name = "Google Calendar";

describe("the words of a connection's state", () => {
  it("are none while it works", () => {
    const works = { isActive: true, status: "active", statusCause: null };
    expect(describeStatus(name, works)).toBeNull();
  });

  it.each(connectionStatuses.filter((status) => status !== "active"))(
    "say what to do in state %s, with no cause or an unknown one",
    (status) => {
      for (const statusCause of [null, "something_new"])
        expect(describeStatus(name, { isActive: true, status, statusCause })).toContain(name);
    },
  );

  it.each(statusCauses)("name the way out of %s", (statusCause) => {
    const words = describeStatus(name, { isActive: true, status: "error", statusCause });
    expect(words).toMatch(/Reconnect|reconnect|Choose|Send them|press Sync now/);
    expect(words).toContain(name);
  });

  it("say that a connection was ended", () => {
    const ended = { isActive: false, status: "paused", statusCause: "disconnected" };
    expect(describeStatus(name, ended)).toBe(
      "Disconnected. Connect Google Calendar again to go on.",
    );
  });
});
