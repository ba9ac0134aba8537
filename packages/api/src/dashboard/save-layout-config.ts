import { AppError } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { changeDashboard } from "./change-dashboard.ts";
import type { LayoutConfig, LayoutConfigPatch } from "./config/config-schema.ts";
import { fromConfig, patchDocument } from "./config/from-config.ts";
import { toConfig } from "./config/to-config.ts";
import type { LayoutDocument } from "./layout/document.ts";
import type { DashboardItem } from "./schemas.ts";

type ConfigDeps = Pick<Deps, "db" | "clock">;

/** Replaces the arrangement by a whole config. A `revision` that is no longer the newest is refused as lost_update. */
export async function replaceLayoutConfig(
  deps: ConfigDeps,
  input: { userId: string; config: LayoutConfig; revision?: number | undefined },
): Promise<DashboardItem> {
  return save(deps, input, () => fromConfig(input.config));
}

/** Merges a config's changes into the arrangement, by id. A `revision` that is no longer the newest is refused as lost_update. */
export async function patchLayoutConfig(
  deps: ConfigDeps,
  input: { userId: string; patch: LayoutConfigPatch; revision?: number | undefined },
): Promise<DashboardItem> {
  return save(deps, input, (found) => patchDocument(found.document, input.patch));
}

/** Back to the default. */
export async function resetDashboard(
  deps: ConfigDeps,
  input: { userId: string },
): Promise<DashboardItem> {
  return (
    await changeDashboard(deps, { ...input, change: () => ({ document: null, touched: ["*"] }) })
  ).after;
}

async function save(
  deps: ConfigDeps,
  input: { userId: string; revision?: number | undefined },
  change: (found: DashboardItem) => LayoutDocument,
): Promise<DashboardItem> {
  const { after } = await changeDashboard(deps, {
    userId: input.userId,
    change: (found) => {
      if (input.revision !== undefined && input.revision !== found.revision)
        throw new AppError(
          "lost_update",
          "The dashboard was changed since you read it. Read it again and repeat your change.",
          {
            details: {
              current: { revision: found.revision, layout_config: toConfig(found.document) },
            },
          },
        );
      return { document: change(found), touched: ["*"] };
    },
  });
  return after;
}
