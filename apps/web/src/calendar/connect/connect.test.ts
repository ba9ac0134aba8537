import { describe, expect, it } from "vitest";
import { makeStorage } from "../testing/make-storage.ts";
import { readCallback } from "./callback-answer.ts";
import { claimState, keepReturnNote, readReturnNote, releaseState } from "./return-note.ts";

describe("the provider's answer", () => {
  it("is a code with its state", () => {
    expect(readCallback({ code: "4/0abc", state: "s", scope: "openid" })).toEqual({
      kind: "code",
      code: "4/0abc",
      state: "s",
    });
  });

  it("names who gave the code, when the provider says so", () => {
    const iss = "https://accounts.google.com";
    expect(readCallback({ code: "c", state: "s", iss })).toMatchObject({ kind: "code", iss });
  });

  it("is an error when one is named, whatever else comes along", () => {
    const answer = readCallback({
      error: "access_denied",
      error_description: "AADSTS65004",
      state: "s",
      code: "c",
    });
    expect(answer).toEqual({
      kind: "error",
      error: "access_denied",
      errorDescription: "AADSTS65004",
      state: "s",
    });
  });

  it("is incomplete without a state or without a code", () => {
    expect(readCallback({ code: "c" })).toEqual({ kind: "incomplete" });
    expect(readCallback({ state: "s" })).toEqual({ kind: "incomplete" });
    expect(readCallback({})).toEqual({ kind: "incomplete" });
  });

  it("takes values that the router read as numbers", () => {
    expect(readCallback({ code: 123, state: 456 })).toMatchObject({ code: "123", state: "456" });
  });
});

describe("the way back", () => {
  it("is remembered over the provider's page", () => {
    const storage = makeStorage();
    const note = {
      provider: "google",
      name: "Google Calendar",
      returnTo: "/applications/1",
    } as const;
    keepReturnNote(storage, note);
    expect(readReturnNote(storage)).toEqual(note);
  });

  it("never leads to another site", () => {
    const storage = makeStorage();
    keepReturnNote(storage, { provider: "outlook", name: "Outlook", returnTo: "//evil.example" });
    expect(readReturnNote(storage)?.returnTo).toBe("/dashboard");
  });

  it("is unknown in another tab, and after nonsense", () => {
    const storage = makeStorage();
    expect(readReturnNote(storage)).toBeNull();
    storage.setItem("huntboard.calendar.return", "{");
    expect(readReturnNote(storage)).toBeNull();
    expect(readReturnNote(null)).toBeNull();
  });
});

it("lets an answer be used once, unless it did not arrive", () => {
  const storage = makeStorage();
  expect(claimState(storage, "s")).toBe(true);
  expect(claimState(storage, "s")).toBe(false);
  releaseState(storage);
  expect(claimState(storage, "s")).toBe(true);
});
