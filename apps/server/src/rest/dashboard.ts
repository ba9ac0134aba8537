import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { dashboardSchemas } from "@huntboard/api/schemas";
import {
  getDashboard,
  patchLayoutConfig,
  replaceLayoutConfig,
  resetDashboard,
  toConfig,
  type DashboardItem,
  type Deps,
} from "@huntboard/api/server";
import { nothing, restRoute } from "./rest-route.ts";

const { layoutConfig, layoutConfigAnswer, layoutConfigPatch } = dashboardSchemas;

const revision = z.number().int().min(0).optional();
const layoutDto = z.object({
  id: z.string().nullable(),
  user_id: z.string(),
  revision: z.number(),
  is_default: z.boolean(),
  layout_config: layoutConfigAnswer,
  created_at: z.string().nullable(),
  updated_at: z.string().nullable(),
});

function toLayoutDto(item: DashboardItem, userId: string): z.input<typeof layoutDto> {
  return {
    id: item.id,
    user_id: userId,
    revision: item.revision,
    is_default: item.isDefault,
    layout_config: toConfig(item.document),
    created_at: item.createdAt,
    updated_at: item.updatedAt,
  };
}

const layout = {
  url: "/dashboard/layout",
  tag: "dashboard",
  params: nothing,
  query: nothing,
  answer: layoutDto,
};

/** The dashboard's arrangement: read, replace, change, back to the default. */
export function registerDashboard(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    ...layout,
    method: "GET",
    scope: "read",
    summary: "Read the layout; the default while nothing was changed",
    body: nothing,
    status: 200,
    handle: async ({ userId }) => toLayoutDto(await getDashboard(deps, { userId }), userId),
  });
  restRoute(app, deps, {
    ...layout,
    method: "POST",
    scope: "write",
    summary: "Replace the layout; widgets that are not named go to the shelf",
    body: z.strictObject({ layout_config: layoutConfig, revision }),
    status: 200,
    handle: async ({ userId, body }) => {
      const config = body.layout_config;
      const item = await replaceLayoutConfig(deps, { userId, config, revision: body.revision });
      return toLayoutDto(item, userId);
    },
  });
  restRoute(app, deps, {
    ...layout,
    method: "PATCH",
    scope: "write",
    summary: "Change parts of the layout; widgets and cells are found by id",
    body: z.strictObject({ layout_config: layoutConfigPatch, revision }),
    status: 200,
    handle: async ({ userId, body }) => {
      const patch = body.layout_config;
      const item = await patchLayoutConfig(deps, { userId, patch, revision: body.revision });
      return toLayoutDto(item, userId);
    },
  });
  restRoute(app, deps, {
    ...layout,
    method: "DELETE",
    scope: "write",
    summary: "Go back to the default layout",
    body: nothing,
    status: 200,
    handle: async ({ userId }) => toLayoutDto(await resetDashboard(deps, { userId }), userId),
  });
}
