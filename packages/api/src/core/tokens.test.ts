import { describe, expect, it } from "vitest";
import {
  createApiToken,
  createSigner,
  hashToken,
  isWellFormedApiToken,
  looksLikeApiToken,
} from "./tokens.ts";

describe("API tokens", () => {
  it("carry their prefix and a checksum", () => {
    const token = createApiToken();
    expect(token).toMatch(/^hb_[0-9a-f]{48}$/);
    expect(looksLikeApiToken(token)).toBe(true);
    expect(isWellFormedApiToken(token)).toBe(true);
    expect(createApiToken()).not.toBe(token);
  });

  it("are seen through when a character is wrong", () => {
    const token = createApiToken();
    const last = token.at(-1) === "0" ? "1" : "0";
    expect(isWellFormedApiToken(token.slice(0, -1) + last)).toBe(false);
    expect(isWellFormedApiToken(`${token}0`)).toBe(false);
    expect(isWellFormedApiToken("hb_")).toBe(false);
  });

  it("hash to another value for another purpose", () => {
    expect(hashToken("api-token", "x")).not.toBe(hashToken("password-reset", "x"));
  });
});

describe("a signer", () => {
  const old = "an old secret of more than 32 characters";
  const fresh = "a fresh secret of more than 32 characters";

  it("knows what it signed", () => {
    const signer = createSigner([fresh], "session");
    expect(signer.verify(signer.sign("value"))).toBe("value");
  });

  it("knows what an older secret signed, and signs with the newest", () => {
    const before = createSigner([old], "session").sign("value");
    const rotated = createSigner([fresh, old], "session");
    expect(rotated.verify(before)).toBe("value");
    expect(createSigner([fresh], "session").verify(rotated.sign("value"))).toBe("value");
    expect(createSigner([fresh], "session").verify(before)).toBeNull();
  });

  it("refuses other purposes, changed values and values without a signature", () => {
    const signer = createSigner([fresh], "session");
    expect(signer.verify(createSigner([fresh], "device").sign("value"))).toBeNull();
    expect(signer.verify(signer.sign("value").replace("value", "other"))).toBeNull();
    expect(signer.verify(`${signer.sign("value")}x`)).toBeNull();
    expect(signer.verify(signer.sign("value").replace("=", ""))).toBeNull();
    for (const garbage of ["", ".", "value", "value.", ".value", "value.AAAA"])
      expect(signer.verify(garbage)).toBeNull();
  });
});
