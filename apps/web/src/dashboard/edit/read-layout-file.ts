import type { LayoutDocument } from "@huntboard/api/layout";

/** Far more than a layout has. */
const maxBytes = 200_000;

const looks = {
  export: "This looks like a layout exported here",
  config: "This looks like the guide’s layout_config",
} as const;

/** Reads a layout from a file: this page's own export, or the guide's layout_config. Says what is wrong with which of the two. */
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
  const read = dashboardSchemas.readLayout(value);
  if ("document" in read) return read;
  if (read.form === null)
    return { error: "This file holds no layout. Choose one that was exported here." };
  const { field, message } = read.wrong;
  return { error: `${looks[read.form]}, but something in it is wrong. ${field}: ${message}` };
}
