import { describe, expect, it } from "vitest";
import { isOperatorProof, signOperatorProof } from "./operator-proof.ts";

const config = { appSecrets: ["a".repeat(32)] as [string] };
const command = "password-reset kim@example.com";

describe("the operator's proof", () => {
  const proof = signOperatorProof(config, { command, now: 1000 });

  it("is good for its command, for a minute, on the server with the same secret", () => {
    expect(isOperatorProof(config, { proof, command, now: 1000 })).toBe(true);
    expect(isOperatorProof(config, { proof, command, now: 61_000 })).toBe(false);
    expect(
      isOperatorProof(config, { proof, command: "password-reset eve@example.com", now: 1000 }),
    ).toBe(false);
    expect(isOperatorProof({ appSecrets: ["b".repeat(32)] }, { proof, command, now: 1000 })).toBe(
      false,
    );
  });

  it.each([undefined, "", "x", ["a"], `${proof}x`, proof.slice(1)])("is not %j", (other) => {
    expect(isOperatorProof(config, { proof: other, command, now: 1000 })).toBe(false);
  });
});
