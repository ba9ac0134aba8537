// The entry for the grid: the layout document, the intents on it and the reducer. Pure, without zod and server code.
export * from "./dashboard/layout/apply-intent.ts";
export * from "./dashboard/layout/default-document.ts";
export * from "./dashboard/layout/document.ts";
export * from "./dashboard/layout/grid.ts";
export * from "./dashboard/layout/merge-intents.ts";
export * from "./dashboard/layout/normalise.ts";
export * from "./dashboard/layout/parts.ts";
export * from "./dashboard/layout/steps.ts";
export * from "./dashboard/layout/touched.ts";
export type { Intent, Restore } from "./dashboard/layout/intents.ts";
