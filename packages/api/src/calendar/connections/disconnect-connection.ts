import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { SecretUnreadable } from "../../core/secret-box.ts";
import { type ProviderDefinition, ProviderError } from "../providers/provider.ts";
import type { disconnectInput } from "../schemas.ts";
import { type ConnectionOwner, requireActive } from "./active-connection.ts";
import { removeRemoteEvents } from "./remove-remote-events.ts";
import { openSecrets } from "./stored-secrets.ts";

const revokeTries = 2;
/** One try to revoke may take this long; the person waits. */
const revokePatience = 6000;

/**
 * Ends a connection, with a dead grant and an absent provider too: events are deleted there if asked for, then the row is
 * made inactive and its secrets wiped, then the grant is revoked where the provider can. `note` says what was left undone;
 * the row and its events stay, so that the same account can come back. AppError not_connected.
 */
export async function disconnectConnection(
  deps: Deps,
  input: z.output<typeof disconnectInput> & { userId: string },
): Promise<{ revoked: boolean; note: string | null }> {
  const id = await requireActive(deps, input);
  const definition = deps.calendarProviders.definitions[input.provider];
  const { name } = definition;
  const left = input.deleteEvents ? await removeRemoteEvents(deps, id) : 0;
  const grant = await wipe(deps, id);
  const outcome = await revoke(deps, input.provider, grant);
  deps.log.info({ connectionId: id, outcome, left }, "calendar disconnected");
  const notes = [
    left > 0
      ? `${left === 1 ? "1 event is" : `${left} events are`} still in ${name}: it did not take the deletion. Delete ${left === 1 ? "it" : "them"} there.`
      : null,
    revokeNote(definition, outcome),
  ];
  return { revoked: outcome === "revoked", note: notes.filter(Boolean).join(" ") || null };
}

/** Makes the connection inactive and forgets its secrets; answers the grant, for revoking, null when it is unreadable. */
async function wipe(deps: Deps, id: string): Promise<string | null> {
  return deps.db.$transaction(async (tx) => {
    // Locked, so that a refresh under way cannot store a newer token between reading and wiping.
    await tx.$queryRaw`SELECT id FROM calendar_credentials WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.calendarCredential.findUniqueOrThrow({
      where: { id },
      select: { id: true, userId: true, secrets: true },
    });
    await tx.calendarCredential.update({
      where: { id },
      data: {
        isActive: false,
        status: "paused",
        statusCause: "disconnected",
        activeSlot: null,
        activeAccount: null,
        secrets: null,
        tokenExpiry: null,
        tokenVersion: { increment: 1 },
        refreshLeaseUntil: null,
        notBefore: null,
      },
      select: { id: true },
    });
    return row.secrets === null ? null : openGrant(deps, { ...row, secrets: row.secrets });
  });
}

function openGrant(
  deps: Deps,
  row: { id: string; userId: string; secrets: string },
): string | null {
  try {
    return openSecrets(deps.secretBox, row, row.secrets).grant;
  } catch (error) {
    if (error instanceof SecretUnreadable) return null;
    throw error;
  }
}

type Outcome = "revoked" | "unsupported" | "failed";

async function revoke(
  deps: Deps,
  kind: ConnectionOwner["provider"],
  grant: string | null,
): Promise<Outcome> {
  const definition = deps.calendarProviders.definitions[kind];
  if (grant === null || !definition.isConfigured(deps.config)) return "failed";
  const provider = await deps.calendarProviders.get(kind);
  const tooLate = async (signal: AbortSignal): Promise<Outcome> => {
    await deps.clock.sleep(revokePatience, signal);
    return "failed";
  };
  const tryOnce = async (): Promise<Outcome> => {
    try {
      return await provider.revoke(grant);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      deps.log.warn({ kind: error.kind, code: error.code }, "calendar grant was not revoked");
      // A grant that is dead needs no revoking.
      return error.kind === "grant-dead" ? "revoked" : "failed";
    }
  };
  for (let attempt = 1; ; attempt += 1) {
    const answered = new AbortController();
    const outcome = await Promise.race([tryOnce(), tooLate(answered.signal)]);
    answered.abort();
    if (outcome !== "failed" || attempt === revokeTries) return outcome;
  }
}

function revokeNote({ name, consentPage }: ProviderDefinition, outcome: Outcome): string | null {
  if (outcome === "revoked") return null;
  const forgotten = "Huntboard has deleted its access.";
  if (outcome === "unsupported")
    return `${forgotten} To take back the consent as well, open ${consentPage}.`;
  return `${forgotten} ${name} could not be told; to be sure, remove Huntboard at ${consentPage}.`;
}
