import { expect, it, vi } from "vitest";

it.fails("fails a test that prints an unexpected warning", () => {
  console.warn("surprise");
  expect.assertions(0);
});

it("lets a test expect a warning by spying on it", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  console.warn("expected");
  expect(warn).toHaveBeenCalledWith("expected");
});
