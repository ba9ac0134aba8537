import { notFound } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";

/**
 * A document's file as base64, for saving only: the media type is what the person's browser said when it was added and must
 * never decide how something is shown.
 */
export async function readDocumentContent(
  deps: Deps,
  input: { userId: string; id: string },
): Promise<{ name: string; mediaType: string; content: string }> {
  const row = await deps.db.document.findFirst({
    where: { id: input.id, userId: input.userId, application: { deletedAt: null } },
    select: { name: true, mediaType: true, content: true },
  });
  if (!row?.content) throw notFound("file");
  return {
    name: row.name,
    mediaType: row.mediaType || "application/octet-stream",
    content: row.content.toBase64(),
  };
}
