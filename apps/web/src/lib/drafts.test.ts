import { describe, expect, it } from "vitest";
import { claimDrafts, clearAllDrafts, clearDraft, restoreDraft, saveDraft } from "./drafts.ts";

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const initial = { title: "", remote: false, tags: ["a"] };

describe("drafts", () => {
  it("gives back what was typed", () => {
    const storage = memory();
    saveDraft(storage, "new", { title: "Engineer", remote: true, tags: ["x", "y"] });
    expect(restoreDraft(storage, "new", initial)).toEqual({
      values: { title: "Engineer", remote: true, tags: ["x", "y"] },
      restored: true,
    });
  });

  it("starts from the initial values when nothing was kept", () => {
    expect(restoreDraft(memory(), "new", initial)).toEqual({ values: initial, restored: false });
    expect(restoreDraft(null, "new", initial)).toEqual({ values: initial, restored: false });
  });

  it.each(["not json", "null", "[]", '{"title":5,"tags":[1],"remote":"yes","other":"x"}'])(
    "drops what is damaged or of another kind: %s",
    (json) => {
      const storage = memory();
      storage.setItem("huntboard.draft.new", json);
      expect(restoreDraft(storage, "new", initial)).toEqual({ values: initial, restored: false });
    },
  );

  it("keeps typing alive when the storage is full", () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error("QuotaExceededError");
      },
    };
    expect(() => saveDraft(full, "new", initial)).not.toThrow();
    expect(() => claimDrafts(full, "me")).not.toThrow();
  });

  it("forgets a draft that was sent", () => {
    const storage = memory();
    saveDraft(storage, "new", initial);
    clearDraft(storage, "new");
    expect(storage.kept.size).toBe(0);
  });

  it("keeps drafts for the same person after a new sign-in, and drops them for another", () => {
    const storage = memory();
    claimDrafts(storage, "robin");
    saveDraft(storage, "new", { ...initial, title: "Engineer" });
    claimDrafts(storage, "robin");
    expect(restoreDraft(storage, "new", initial).values.title).toBe("Engineer");
    claimDrafts(storage, "sam");
    expect(restoreDraft(storage, "new", initial).restored).toBe(false);
  });

  it("leaves nothing of the person after signing out, and nothing of others alone", () => {
    const storage = memory();
    storage.setItem("another-app", "1");
    claimDrafts(storage, "robin");
    saveDraft(storage, "one", initial);
    saveDraft(storage, "two", initial);
    clearAllDrafts(storage);
    expect([...storage.kept.keys()]).toEqual(["another-app"]);
  });
});
