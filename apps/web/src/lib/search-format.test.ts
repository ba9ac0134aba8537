import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./search-format.ts";

describe("addresses", () => {
  it.each(["4/0AeaYS", "123e4", "00123", "12345678901234567890", "null", "-1.50"])(
    "keeps the code %s as it came",
    (code) => {
      expect(parseSearch(`?code=${encodeURIComponent(code)}`)).toEqual({ code });
    },
  );

  it("brings lists, switches and quoted words back", () => {
    const search = { stages: ["applied", "offer"], new: true, q: '["x"]' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });
});
