import { describe, expect, it } from "vitest";
import { claimedUrl, clipType, maxClip, readClip } from "./clip-protocol.ts";

const origin = "https://jobs.example";
const good = {
  type: clipType,
  nonce: "n1",
  url: "https://jobs.example/1",
  html: "<h1>Engineer</h1>",
};
const read = (data: unknown, from = origin) => readClip({ data, origin: from, nonce: "n1" });

describe("a page that is handed over", () => {
  it("is taken with its own address", () => {
    expect(read(good)).toEqual({
      kind: "clip",
      clip: { url: "https://jobs.example/1", source: "<h1>Engineer</h1>" },
    });
  });

  it.each([
    null,
    undefined,
    "text",
    1,
    [],
    {},
    { type: "other" },
    { ...good, nonce: "n2" },
    { ...good, nonce: undefined },
  ])("is waited for while other messages come: %j", (data) => {
    expect(read(data)).toEqual({ kind: "other" });
  });

  it.each([
    ["another site's address", { ...good, url: "https://bank.example/1" }, origin],
    ["an address on another port", { ...good, url: "https://jobs.example:8443/1" }, origin],
    ["an unsafe address", { ...good, url: "http://jobs.example/1" }, origin],
    ["a script for an address", { ...good, url: "javascript:alert(1)" }, origin],
    ["no address", { ...good, url: "" }, origin],
    ["a sandboxed sender", good, "null"],
    ["a page that is no text", { ...good, html: { length: 1 } }, origin],
    ["an address that is no text", { ...good, url: ["https://jobs.example/1"] }, origin],
    ["an empty page", { ...good, html: "  " }, origin],
    ["an endless address", { ...good, url: `https://jobs.example/${"x".repeat(2000)}` }, origin],
    ["too large a page", { ...good, html: "x".repeat(maxClip + 1) }, origin],
  ])("is refused with %s", (_name, data, from) => {
    expect(read(data, from).kind).toBe("refused");
  });
});

describe("the address that the page was opened for", () => {
  it("stands behind the hash, as one part", () => {
    expect(claimedUrl("#https%3A%2F%2Fjobs.example%2F1%3Fa%3D1%23top")).toBe(
      "https://jobs.example/1?a=1#top",
    );
  });

  it.each([
    "",
    "#",
    "#%",
    "#nowhere",
    "#javascript%3Aalert(1)",
    `#https%3A%2F%2F${"x".repeat(2000)}`,
  ])("is none in %s", (hash) => {
    expect(claimedUrl(hash)).toBeNull();
  });
});
