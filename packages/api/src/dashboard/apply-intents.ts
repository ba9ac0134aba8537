import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { changeDashboard } from "./change-dashboard.ts";
import { applyIntent, touches } from "./layout/apply-intent.ts";
import { layoutRules } from "./layout/default-document.ts";
import type { Intent } from "./layout/intents.ts";
import type { AppliedIntents, applyIntentsInput } from "./schemas.ts";
import { requireEntries, requireSettings } from "./widgets/settings-schema.ts";

/**
 * Applies what a person did to the dashboard as it is now, whatever it was when they did it: each intent names one widget,
 * mostly on one breakpoint, so changes from two places are both kept. Where both changed the same part, these win and
 * `overwritten` names it.
 */
export async function applyIntents(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof applyIntentsInput> & { userId: string },
): Promise<AppliedIntents> {
  const { userId, baseRevision, intents } = input;
  const touched = [...new Set(intents.flatMap(touches))];
  const { before, after } = await changeDashboard(deps, {
    userId,
    change: ({ item }) => {
      let { document } = item;
      intents.forEach((intent, index) => {
        requireFitting(intent, index, document.widgets);
        document = applyIntent(document, intent, layoutRules);
      });
      const last = intents.at(-1);
      if (last?.type === "reset" && last.breakpoint === undefined) return "default";
      return { document, touched };
    },
  });
  const merged = before.item.revision !== baseRevision;
  // The same again, after an answer that was lost: what is newer is their own.
  const isRepeated = after.revision === before.item.revision;
  const newer = Object.entries(before.touched).filter(([, revision]) => revision > baseRevision);
  return {
    ...after,
    merged,
    overwritten:
      merged && !isRepeated
        ? newer.map(([part]) => part).filter((part) => part !== "*" && overlaps(part, touched))
        : [],
  };
}

function overlaps(part: string, touched: readonly string[]): boolean {
  return touched.includes("*") || touched.includes(part);
}

/** What an intent says of settings has to be what the widgets' kinds take. */
function requireFitting(
  intent: Intent,
  index: number,
  entries: Readonly<Record<string, { type: string }>>,
): void {
  const field = `intents.${index}`;
  switch (intent.type) {
    case "add":
      requireSettings(intent.widgetType, intent.settings, `${field}.settings`);
      break;
    case "configure":
      requireSettings(entries[intent.id]?.type ?? "", intent.settings, `${field}.settings`);
      break;
    case "replace":
      requireEntries(intent.document.widgets, `${field}.document.widgets`);
      break;
    case "restore":
      requireEntries(intent.widgets, `${field}.widgets`);
      break;
    default:
  }
}
