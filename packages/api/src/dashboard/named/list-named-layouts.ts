import type { Deps } from "../../core/deps.ts";
import type { NamedLayoutItem, PresetItem } from "../schemas.ts";
import { namedLayoutSelect, toNamedLayout } from "./named-layout-row.ts";
import { presets } from "./presets.ts";

/** The layouts a person keeps, by name, and those that come with Huntboard. */
export async function listNamedLayouts(
  deps: Pick<Deps, "db">,
  input: { userId: string },
): Promise<{ layouts: NamedLayoutItem[]; presets: PresetItem[] }> {
  const rows = await deps.db.namedLayout.findMany({
    where: { userId: input.userId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: namedLayoutSelect,
    take: maxNamedLayouts,
  });
  return { layouts: rows.map(toNamedLayout), presets };
}

/** A person keeps at most so many. */
export const maxNamedLayouts = 50;
