import { describe, expect, it } from "vitest";
import type { ApplicationItem, Stage } from "../../lib/stages.ts";
import { type CardMove, moveCard } from "./move-card.ts";

function card(id: string, stage: Stage): ApplicationItem {
  return {
    id,
    title: id,
    company: "Acme",
    url: null,
    location: null,
    remote: null,
    salary: { min: null, max: null, currency: null, period: null },
    source: null,
    tags: [],
    notes: null,
    stage,
    status: "Saved",
    statusId: null,
    stageChangedAt: "2026-01-01T00:00:00Z",
    appliedAt: null,
    nextAction: { text: null, dueAt: null },
    revision: 1,
    isDemo: false,
    createdAt: "2026-01-01T00:00:00Z",
    updatedAt: "2026-01-01T00:00:00Z",
  };
}

const pipeline = {
  columns: [
    {
      stage: "saved" as const,
      count: 3,
      items: ["a", "b", "c"].map((id) => card(id, "saved")),
      nextCursor: null,
    },
    { stage: "applied" as const, count: 60, items: [card("d", "applied")], nextCursor: "more" },
  ],
};

function after(move: Partial<CardMove>) {
  const moved = moveCard(pipeline, {
    id: "a",
    stage: "applied",
    statusId: null,
    status: "Applied",
    ...move,
  });
  return moved.columns.map(({ count, items }) => `${count}:${items.map(({ id }) => id).join("")}`);
}

describe("the pipeline after a move, before the server answers", () => {
  it("puts a card at the start of its new column when no place was said", () => {
    expect(after({})).toEqual(["2:bc", "61:ad"]);
  });

  it("puts a card above another, or at the end", () => {
    expect(after({ beforeId: "d" })).toEqual(["2:bc", "61:ad"]);
    expect(after({ beforeId: null })).toEqual(["2:bc", "61:da"]);
  });

  it("orders within a column and keeps its count", () => {
    expect(after({ stage: "saved", beforeId: null })).toEqual(["3:bca", "60:d"]);
    expect(after({ stage: "saved", beforeId: "c" })).toEqual(["3:bac", "60:d"]);
  });

  it("leaves a card in its place when only its label changes", () => {
    expect(after({ id: "b", stage: "saved", status: "Dream job" })).toEqual(["3:abc", "60:d"]);
  });

  it("gives the moved card its new stage and words", () => {
    const { columns } = moveCard(pipeline, {
      id: "a",
      stage: "applied",
      statusId: "s1",
      status: "Sent by post",
    });
    expect(columns[1]?.items[0]).toMatchObject({ stage: "applied", status: "Sent by post" });
  });

  it("leaves the pipeline alone when it does not show the card", () => {
    expect(after({ id: "nobody" })).toEqual(["3:abc", "60:d"]);
  });
});
