import type { LayoutDocument } from "@huntboard/api/layout";

/** Far more than a layout has. */
const maxBytes = 200_000;

/** Reads a layout from a file: this page's own export, or the guide's layout_config. Says what is wrong when it is neither. */
export async function readLayoutFile(
  file: Blob,
): Promise<{ document: LayoutDocument } | { error: string }> {
  if (file.size > maxBytes) return { error: "This file is too large for a layout." };
  let value: unknown;
  try {
    value = JSON.parse(await file.text());
  } catch {
    return { error: "This file is no JSON. Choose one that was exported here." };
  }
  // Only this needs the checks; the page does without.
  const { dashboardSchemas } = await import("@huntboard/api/schemas");
  const own = dashboardSchemas.layoutDocumentSchema.safeParse(value);
  if (own.success) return { document: own.data };
  const wrapped: unknown =
    typeof value === "object" && value !== null ? Reflect.get(value, "layout_config") : undefined;
  const config = dashboardSchemas.layoutConfig.safeParse(wrapped ?? value);
  if (config.success) return { document: dashboardSchemas.fromConfig(config.data) };
  const [issue] = own.error.issues;
  return {
    error: `This file holds no layout. ${issue ? `${issue.path.join(".") || "It"}: ${issue.message}` : ""}`,
  };
}
