import { TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import { isWorthRetrying, toFailure, waitText } from "./failure.ts";

function refusal(appCode: string | null, details: object = {}, message = "No.") {
  return new TRPCClientError(message, {
    result: {
      error: {
        message,
        code: -32_000,
        data: { code: "CONFLICT", httpStatus: 409, path: "x", appCode, details },
      },
    },
  });
}

describe("failures", () => {
  it("keeps the server's words, code and fields", () => {
    const failure = toFailure(
      refusal("invalid_input", {
        fields: [
          { field: "salary.max", message: "Use at least the minimum." },
          { field: "salary.max", message: "second" },
          { field: "title", message: "Fill this in." },
        ],
      }),
    );
    expect(failure).toMatchObject({
      code: "invalid_input",
      message: "No.",
      fields: { "salary.max": "Use at least the minimum.", title: "Fill this in." },
    });
  });

  it("says that nothing answered", () => {
    expect(toFailure(new TRPCClientError("Failed to fetch")).code).toBe("unreachable");
  });

  it("says how long to wait", () => {
    expect(toFailure(refusal("too_many_requests", { retryAfter: 40 }, "Slow down.")).message).toBe(
      "Slow down. Try again in 40 seconds.",
    );
    expect(waitText(1)).toBe("1 second");
    expect(waitText(600)).toBe("10 minutes");
  });

  it("asks again when the server is the one in trouble, not when it refused", () => {
    expect(isWorthRetrying(new TRPCClientError("Failed to fetch"))).toBe(true);
    expect(isWorthRetrying(refusal("database_unavailable"))).toBe(true);
    expect(isWorthRetrying(refusal(null))).toBe(true);
    expect(isWorthRetrying(refusal("not_found"))).toBe(false);
    expect(isWorthRetrying(refusal("unauthenticated"))).toBe(false);
  });
});
