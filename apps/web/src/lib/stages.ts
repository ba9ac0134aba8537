import type { RouterOutputs } from "./trpc.ts";

export type ApplicationItem = RouterOutputs["applications"]["list"]["items"][number];
export type ApplicationDetail = RouterOutputs["applications"]["get"];
export type StatusItem = RouterOutputs["applications"]["statuses"]["list"][number];
export type Contact = ApplicationDetail["contacts"][number];
export type Note = ApplicationDetail["noteEntries"][number];
export type DocumentItem = ApplicationDetail["documents"][number];
export type Stage = ApplicationItem["stage"];

/** The fixed stages in pipeline order, with their names. */
export const stageNames = {
  saved: "Saved",
  applied: "Applied",
  interviewing: "Interviewing",
  offer: "Offer",
  accepted: "Accepted",
  rejected: "Rejected",
  withdrawn: "Withdrawn",
} as const satisfies Record<Stage, string>;

export const stages: readonly Stage[] = [
  "saved",
  "applied",
  "interviewing",
  "offer",
  "accepted",
  "rejected",
  "withdrawn",
];

/** Stages that still ask something of the person; the others are how it ended. */
export const openStages: readonly Stage[] = ["saved", "applied", "interviewing", "offer"];

export function isStage(value: unknown): value is Stage {
  return typeof value === "string" && Object.hasOwn(stageNames, value);
}

/** Every place an application can be moved to: each stage, and the person's own labels on it. */
export function placesOf(statuses: StatusItem[]): Place[] {
  return stages.flatMap((stage) => [
    { stage, statusId: null, label: stageNames[stage] },
    ...statuses
      .filter((status) => status.stage === stage)
      .map((status) => ({ stage, statusId: status.id, label: status.label })),
  ]);
}

export interface Place {
  stage: Stage;
  statusId: string | null;
  label: string;
}

/** A place as one value of a select field, and back. */
export function placeKey({ stage, statusId }: Pick<Place, "stage" | "statusId">): string {
  return `${stage}:${statusId ?? ""}`;
}

export function placeFromKey(key: string): Pick<Place, "stage" | "statusId"> | null {
  const [stage, statusId] = key.split(":");
  return isStage(stage) ? { stage, statusId: statusId ? statusId : null } : null;
}
