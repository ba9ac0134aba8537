import type { Deps } from "../../core/deps.ts";
import type { NamedLayoutItem, PresetItem } from "../schemas.ts";

export async function listNamedLayouts(
  deps: Deps,
  input: { userId: string },
): Promise<{ layouts: NamedLayoutItem[]; presets: PresetItem[] }> {
  throw new Error(`listNamedLayouts is being written for ${deps.config.publicUrl} ${input.userId}`);
}
