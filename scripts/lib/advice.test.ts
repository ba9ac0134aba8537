import { describe, expect, it } from "vitest";
import { advise } from "./advice.mjs";

describe("advice on a failed step", () => {
  it.each([
    ["npm error code ENOTFOUND", /network/],
    ["npm error network request to https://registry failed", /network/],
    ["ENOSPC: no space left on device, write", /disk is full/],
    ["Error: EACCES: permission denied, mkdir", /own this folder/],
    ["ERR_PNPM_OUTDATED_LOCKFILE", /pnpm-lock\.yaml/],
    ["self-signed certificate in certificate chain", /NODE_EXTRA_CA_CERTS/],
    ["something else", /delete node_modules/],
  ])("tells what to do about: %s", (output, expected) => {
    expect(advise(output)).toMatch(expected);
  });

  it("knows a step that was killed", () => {
    expect(advise("", 137)).toMatch(/memory/);
  });
});
