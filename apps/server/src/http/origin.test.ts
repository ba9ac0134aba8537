import { describe, expect, it } from "vitest";
import type { Config } from "@huntboard/api/server";
import { originAllowed } from "./origin.ts";

const loopback: Config = {
  publicUrl: "http://localhost:3000",
  publicUrlSet: false,
  loopback: true,
  appSecrets: ["x".repeat(32)],
  registration: "open",
  google: null,
  microsoft: null,
  sandbox: false,
  jobs: {
    fetch: { xing: true, welcometothejungle: false, wellfound: false, generic: true },
    rerank: null,
  },
};
const hosted: Config = {
  ...loopback,
  publicUrl: "https://jobs.example",
  publicUrlSet: true,
  loopback: false,
};
const call = {
  host: "localhost:3000",
  origin: undefined,
  secFetchSite: undefined,
  hasCookie: true,
  safe: false,
};

describe("a call without a bearer token", () => {
  it("may come from PUBLIC_URL, or from any loopback name on the same port while HOST is loopback", () => {
    expect(
      originAllowed(hosted, { ...call, host: "jobs.example", origin: "https://jobs.example" }),
    ).toBe(true);
    for (const origin of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]) {
      expect(originAllowed(loopback, { ...call, origin })).toBe(true);
    }
  });

  it.each([
    "http://localhost:3001",
    "https://localhost:3000",
    "http://evil.example",
    "null",
    "",
    "http://localhost:3000/",
    "http://localhost.evil.example:3000",
  ])("may not come from %j", (origin) => {
    expect(originAllowed(loopback, { ...call, origin })).toBe(false);
    expect(originAllowed(loopback, { ...call, origin, hasCookie: false })).toBe(false);
  });

  it("may not come from a loopback name to a server that others reach, nor through a rebound host name", () => {
    expect(originAllowed(hosted, { ...call, origin: "http://localhost:3000" })).toBe(false);
    expect(
      originAllowed(loopback, {
        ...call,
        host: "evil.example:3000",
        origin: "http://evil.example:3000",
      }),
    ).toBe(false);
  });

  it("needs an Origin when it carries a cookie and changes something", () => {
    expect(originAllowed(loopback, call)).toBe(false);
    expect(originAllowed(loopback, { ...call, safe: true })).toBe(true);
    expect(originAllowed(loopback, { ...call, hasCookie: false })).toBe(true);
  });

  it("is refused when the browser says it crosses sites", () => {
    for (const secFetchSite of ["cross-site", "same-site"]) {
      expect(
        originAllowed(loopback, { ...call, origin: "http://localhost:3000", secFetchSite }),
      ).toBe(false);
      expect(originAllowed(loopback, { ...call, safe: true, secFetchSite })).toBe(false);
    }
    expect(originAllowed(loopback, { ...call, safe: true, secFetchSite: "same-origin" })).toBe(
      true,
    );
  });
});
