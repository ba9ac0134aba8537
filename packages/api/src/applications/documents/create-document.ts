import type { z } from "zod";
import { invalidField } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { documentSelect, toDocumentItem } from "../detail-rows.ts";
import { touchApplication } from "../locks.ts";
import type { createDocumentInput, DocumentItem } from "../schemas.ts";

const maxBytes = 5 * 1024 * 1024;

/** Keeps what was sent with an application: a link, or a file of at most 5 MiB. */
export async function createDocument(
  deps: Deps,
  input: z.output<typeof createDocumentInput> & { userId: string },
): Promise<DocumentItem> {
  const { userId, applicationId, kind, name, sentAt } = input;
  const now = new Date(deps.clock.now());
  const stored = "url" in input ? { url: input.url } : decode(input);
  const row = await deps.db.$transaction(async (tx) => {
    await touchApplication(tx, { userId, id: applicationId, now });
    return tx.document.create({
      data: {
        userId,
        applicationId,
        kind,
        name,
        sentAt: sentAt ? new Date(sentAt) : null,
        createdAt: now,
        ...stored,
      },
      select: documentSelect,
    });
  });
  return toDocumentItem(row);
}

function decode(file: { mediaType: string; content: string }) {
  const content = Uint8Array.fromBase64(file.content);
  if (content.byteLength > maxBytes) throw invalidField("content", "Use a file of at most 5 MiB.");
  return { mediaType: file.mediaType, size: content.byteLength, content };
}
