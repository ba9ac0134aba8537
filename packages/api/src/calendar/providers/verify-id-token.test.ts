import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { type Http, HttpFailure } from "../../core/http.ts";
import { createFakeClock } from "../../testing/fake-clock.ts";
import { createIdTokenVerifier } from "./verify-id-token.ts";

const clock = createFakeClock();
const seconds = Math.floor(clock.now() / 1000);
const claims = {
  iss: "https://issuer.example",
  sub: "person",
  aud: "client",
  iat: seconds,
  exp: seconds + 3600,
  nonce: "nonce",
};

describe("an ID token", () => {
  let sign: (changes?: JWTPayload) => Promise<string>;
  let keySet: string;
  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair("RS256");
    keySet = JSON.stringify({
      keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "RS256" }],
    });
    sign = (changes) =>
      new SignJWT({ ...claims, ...changes })
        .setProtectedHeader({ alg: "RS256", kid: "k" })
        .sign(privateKey);
  });
  const verifier = (http: Http) =>
    createIdTokenVerifier({
      http,
      clock,
      jwksUrl: "https://issuer.example/keys",
      audience: "client",
      issuers: ["https://issuer.example"],
    });
  const withKeys: Http = () =>
    Promise.resolve({ status: 200, headers: new Headers(), body: keySet });

  it("is believed when everything about it is right, and its keys are read once", async () => {
    let reads = 0;
    const verify = verifier((url, init) => {
      reads += 1;
      return withKeys(url, init);
    });
    const token = await sign();
    await verify(token, "nonce");
    expect(await verify(token, "nonce")).toMatchObject({ sub: "person" });
    expect(reads).toBe(1);
  });

  it.each<[string, JWTPayload]>([
    ["for somebody else", { aud: "other" }],
    ["for us and somebody else, by somebody else", { aud: ["client", "other"], azp: "other" }],
    ["of another issuer", { iss: "https://issuer.example.evil" }],
    ["of an issuer with a slash more", { iss: "https://issuer.example/" }],
    ["that ended two minutes ago", { exp: seconds - 120 }],
    ["that begins in two minutes", { nbf: seconds + 120 }],
    ["with another nonce", { nonce: "another" }],
    ["with an empty nonce", { nonce: "" }],
    ["with a nonce that is no text", { nonce: ["nonce"] }],
  ])("is not believed %s", async (_name, changes) => {
    const token = await sign(changes);
    await expect(verifier(withKeys)(token, "nonce")).rejects.toMatchObject({ kind: "untrusted" });
  });

  it.each(["", "a", "a.b.c", "..", `${"x".repeat(5000)}.y.z`])(
    "is not believed when it is no token: %j",
    async (token) => {
      await expect(verifier(withKeys)(token, "nonce")).rejects.toMatchObject({ kind: "untrusted" });
    },
  );

  it("may be off by half a minute", async () => {
    const token = await sign({ exp: seconds - 30, nbf: seconds - 30 });
    await expect(verifier(withKeys)(token, "nonce")).resolves.toHaveProperty("sub");
  });

  it.each<[string, Http]>([
    ["do not come", () => Promise.reject(new HttpFailure("No whole answer."))],
    ["come with 503", () => Promise.resolve({ status: 503, headers: new Headers(), body: "" })],
    ["are a web page", () => Promise.resolve({ status: 200, headers: new Headers(), body: "<p>" })],
  ])("waits when the keys %s", async (_name, http) => {
    await expect(verifier(http)(await sign(), "nonce")).rejects.toMatchObject({
      kind: "unavailable",
    });
  });
});
