import { expect, it } from "vitest";
import { restoreDraft, saveDraft } from "../../lib/drafts.ts";
import { makeStorage } from "../testing/make-storage.ts";
import { newEventValues } from "./event-values.ts";
import { startDraftAt } from "./start-draft-at.ts";

const initial = newEventValues({
  start: "2026-11-26T15:00",
  zone: "Europe/Berlin",
  provider: "local",
  saveKey: "new",
});

it("gives a kept draft the times of the place that was pressed", () => {
  const storage = makeStorage();
  saveDraft(storage, "event.new", {
    ...initial,
    title: "Coffee",
    startTime: "2026-01-01T10:00",
    saveKey: "old",
  });
  startDraftAt(storage, "event.new", initial);
  const { values } = restoreDraft(storage, "event.new", initial);
  expect(values).toMatchObject({
    title: "Coffee",
    startTime: "2026-11-26T15:00",
    saveKey: "new",
  });
});

it("makes no draft where there was none", () => {
  const storage = makeStorage();
  startDraftAt(storage, "event.new", initial);
  expect(storage).toHaveLength(0);
});
