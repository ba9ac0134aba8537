import type { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { defaultDocument, sizesOf } from "../layout/default-document.ts";
import { normalise } from "../layout/normalise.ts";
import { withDefaultWidgets } from "../layout/with-default-widgets.ts";
import type { SavedLayoutItem, saveNamedLayoutInput } from "../schemas.ts";
import { documentJson, requireSmall } from "../stored-document.ts";
import { requireEntries } from "../widgets/settings-schema.ts";
import { maxNamedLayouts } from "./list-named-layouts.ts";
import { namedLayoutSelect, toNamedLayout } from "./named-layout-row.ts";

/** Keeps a document under a name. An earlier one of that name is replaced, and answered: saved again, it is back. */
export async function saveNamedLayout(
  deps: Pick<Deps, "db" | "clock">,
  input: z.output<typeof saveNamedLayoutInput> & { userId: string },
): Promise<SavedLayoutItem> {
  const { userId, name } = input;
  requireEntries(input.document.widgets, "document.widgets");
  const whole = normalise(withDefaultWidgets(input.document, defaultDocument), sizesOf);
  requireSmall(whole);
  const kept = await deps.db.namedLayout.count({ where: { userId, name: { not: name } } });
  if (kept >= maxNamedLayouts)
    throw new AppError(
      "too_large",
      `You keep ${maxNamedLayouts} layouts already. Remove one to keep another.`,
    );
  const data = { document: documentJson(whole), updatedAt: new Date(deps.clock.now()) };
  const earlier = await deps.db.namedLayout.findUnique({
    where: { userId_name: { userId, name } },
    select: namedLayoutSelect,
  });
  const row = await deps.db.namedLayout.upsert({
    where: { userId_name: { userId, name } },
    create: { ...data, userId, name, createdAt: data.updatedAt },
    update: data,
    select: namedLayoutSelect,
  });
  return { ...toNamedLayout(row), replaced: earlier && toNamedLayout(earlier).document };
}
