import { describe, expect, it } from "vitest";
import { z } from "zod";
import { HttpFailure } from "../../core/http.ts";
import { readAnswer, send } from "./send.ts";

describe("an answer", () => {
  const schema = z.object({ id: z.string() });

  it.each(["<html>", '{"id":', "{}", "", "null"])("that is %j leaves the outcome open", (body) => {
    expect(() => readAnswer(body, schema)).toThrow(
      expect.objectContaining({ kind: "unknown-outcome" }),
    );
  });

  it("that never comes leaves the outcome open", async () => {
    const silent = () => Promise.reject(new HttpFailure("No whole answer."));
    await expect(
      send(silent, "https://x.example", { method: "GET", timeout: 1 }),
    ).rejects.toMatchObject({ kind: "unknown-outcome" });
  });
});
