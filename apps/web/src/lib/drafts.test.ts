import { describe, expect, it } from "vitest";
import {
  claimDrafts,
  clearAllDrafts,
  clearDraft,
  restoreBase,
  restoreDraft,
  saveDraft,
} from "./drafts.ts";

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

  describe("of an edit", () => {
    const begun = { values: initial, revision: 3 };
    const now = { values: { ...initial, title: "Changed elsewhere", remote: true }, revision: 4 };

    it("go on from where they began, so that newer values are not reverted unnoticed", () => {
      const storage = memory();
      saveDraft(storage, "edit", { ...initial, tags: ["mine"] }, begun);
      const base = restoreBase(storage, "edit", now);
      expect(base).toEqual(begun);
      expect(restoreDraft(storage, "edit", base.values)).toEqual({
        values: { ...initial, tags: ["mine"] },
        restored: true,
      });
    });

    it("begin now where nothing was kept, or a page of before kept no base", () => {
      const storage = memory();
      expect(restoreBase(storage, "edit", now)).toEqual(now);
      saveDraft(storage, "edit", { ...initial, tags: ["mine"] });
      expect(restoreBase(storage, "edit", now)).toEqual(now);
      expect(restoreDraft(storage, "edit", now.values).values.tags).toEqual(["mine"]);
    });

    it.each(['"x"', "null", '{"revision":"3"}', '{"values":{}}'])(
      "begin now where the base is damaged: %s",
      (json) => {
        const storage = memory();
        storage.setItem("huntboard.draft.edit", `{"title":"Mine","$base":${json}}`);
        expect(restoreBase(storage, "edit", now)).toEqual(now);
      },
    );

    it("take fields that their base does not know from now", () => {
      const storage = memory();
      storage.setItem("huntboard.draft.edit", '{"$base":{"revision":3,"values":{"title":"Was"}}}');
      expect(restoreBase(storage, "edit", now)).toEqual({
        values: { ...now.values, title: "Was" },
        revision: 3,
      });
    });
  });

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
