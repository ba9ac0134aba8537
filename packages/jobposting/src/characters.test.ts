import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cut, isPlaceholder, repairMisread, storable } from "./characters.ts";

describe("repairMisread", () => {
  it.each([
    ["MÃ¼nchen", "München"],
    ["KÃ¶ln â€“ BÃ¼ro", "Köln – Büro"],
    ["Â£40k", "£40k"],
    ["MÃƒÂ¼nchen", "München"],
    ["ðŸš€ Rocket", "🚀 Rocket"],
    ["GroÃŸe", "Große"],
  ])("%s is %s", (misread, meant) => {
    expect(repairMisread(misread)).toBe(meant);
  });

  it.each([
    "München",
    "SÃO PAULO",
    "Ângela",
    "„Ä“ und „Ö“",
    "à la carte",
    "Çelik Ürün",
    "привет",
    "Ã",
  ])("leaves %s alone", (text) => {
    expect(repairMisread(text)).toBe(text);
  });
});

describe("storable", () => {
  it("takes away NUL, control characters and halves of pairs, and keeps whole ones", () => {
    expect(storable("a\u0000b\ud83dc\udc00d\u0007e😀\n\tשלום")).toBe("abcde😀\n\tשלום");
  });

  it("never leaves anything that a database refuses", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = storable(text);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/);
      }),
    );
  });
});

describe("cleanLine", () => {
  it("folds white space, composes accents and keeps to the length without halving a character", () => {
    expect(cleanLine("  Cafe\u0301\u00a0 \n Barista ", 100)).toBe("Café Barista");
    expect(cut("ab😀", 3)).toBe("ab");
  });
});

describe("isPlaceholder", () => {
  it.each(["", "-", "–", "n/a", "NULL", " none ", "Keine Angabe", "…"])("%j is one", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(["Berlin", "C#", "N26", "日本"])("%j is none", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
