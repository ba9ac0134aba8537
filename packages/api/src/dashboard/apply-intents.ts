import type { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { changeDashboard } from "./change-dashboard.ts";
import { applyIntent, sameDocument } from "./layout/apply-intent.ts";
import { layoutRules } from "./layout/default-document.ts";
import type { LayoutDocument } from "./layout/document.ts";
import type { Intent } from "./layout/intents.ts";
import { mergeIntents } from "./layout/merge-intents.ts";
import type { AppliedCall, AppliedIntents, applyIntentsInput } from "./schemas.ts";
import { requireEntries, requireSettings } from "./widgets/settings-schema.ts";

/**
 * Applies what a person did to the dashboard as it is now, whatever it was when they did it: each intent names one widget,
 * mostly on one breakpoint, so changes from two places are both kept. Where both changed the same part, these win and
 * `overwritten` names it; only undo leaves it as it is, and `overtaken` names it.
 */
export async function applyIntents(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof applyIntentsInput> & { userId: string },
): Promise<AppliedIntents> {
  const { userId, baseRevision, intents, call } = input;
  let told: Pick<AppliedIntents, "overwritten" | "overtaken"> = { overwritten: [], overtaken: [] };
  let known: AppliedCall | undefined;
  const { before, after } = await changeDashboard(deps, {
    userId,
    change: (found) => {
      known = found.calls.find(({ id }) => id === call);
      if (known) return null;
      requireAllFitting(intents, found.document);
      const newer = Object.entries(found.touched).filter(([, at]) => at > baseRevision);
      const merged = mergeIntents(
        found.document,
        intents,
        newer.map(([part]) => part),
      );
      const { document, touched, overwritten, overtaken } = merged;
      told = { overwritten, overtaken };
      const last = merged.intents.at(-1);
      const isReset = last?.type === "reset" && last.breakpoint === undefined;
      // What comes to nothing does not end following the default.
      if (found.isDefault && sameDocument(found.document, document)) return null;
      return {
        document: isReset ? null : document,
        touched,
        call: call === undefined ? undefined : { id: call, ...told },
      };
    },
  });
  if (known) {
    const { revision: made, overwritten, overtaken } = known;
    return { ...after, merged: true, made, overwritten, overtaken, found: null };
  }
  const merged = before.revision !== baseRevision;
  return {
    ...after,
    merged,
    made: after.revision === before.revision ? null : after.revision,
    ...told,
    found: merged ? before.document : null,
  };
}

function requireAllFitting(intents: readonly Intent[], found: LayoutDocument): void {
  let document = found;
  intents.forEach((intent, index) => {
    requireFitting(intent, index, document.widgets);
    document = applyIntent(document, intent, layoutRules);
  });
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
