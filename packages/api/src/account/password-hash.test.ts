import { expect, it } from "vitest";
import { createPasswordHasher } from "./password-hash.ts";

const cheap = createPasswordHasher({ memory: 8, passes: 1, parallelism: 1 });

it("makes PHC strings with 19 MiB, two passes and one lane", async () => {
  const hasher = createPasswordHasher();
  const hash = await hasher.hash("correct horse battery");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await hasher.verify("correct horse battery", hash)).toBe(true);
  expect(await hasher.verify("correct horse batterz", hash)).toBe(false);
});

it("salts: the same password never has the same hash", async () => {
  expect(await cheap.hash("same")).not.toBe(await cheap.hash("same"));
});

it("takes a letter with its accent typed in either way as the same", async () => {
  const hash = await cheap.hash("café".normalize("NFD"));
  expect(await cheap.verify("café".normalize("NFC"), hash)).toBe(true);
});

it("reads every character of a long password", async () => {
  const long = "a".repeat(255);
  const hash = await cheap.hash(`${long}b`);
  expect(await cheap.verify(`${long}c`, hash)).toBe(false);
  expect(await cheap.verify(long, hash)).toBe(false);
});

it("verifies hashes of other parameters and calls them stale", async () => {
  const hash = await cheap.hash("old");
  const today = createPasswordHasher({ memory: 16, passes: 1, parallelism: 1 });
  expect(await today.verify("old", hash)).toBe(true);
  expect(today.isStale(hash)).toBe(true);
  expect(cheap.isStale(hash)).toBe(false);
});

it("matches nothing against a damaged hash", async () => {
  for (const hash of ["", "x", "$argon2id$v=19$m=8,t=1,p=1$$", "$2b$10$abcdefghijklmnopqrstuv"])
    expect(await cheap.verify("", hash)).toBe(false);
});
