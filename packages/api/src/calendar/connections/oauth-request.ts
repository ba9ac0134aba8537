import { createHash, randomBytes, randomUUIDv7 } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { type SecretContext, SecretUnreadable } from "../../core/secret-box.ts";
import { type ConnectableProvider, connectableProvider } from "../schemas.ts";

const lifetime = 10 * 60_000;

/** Who began an OAuth round trip: the person, and the session or API token (principalKey) they did it with. */
export interface RequestOwner {
  userId: string;
  principalKey: string;
}

interface OauthSecrets {
  codeVerifier: string;
  nonce: string;
}

const oauthSecrets = z.strictObject({ codeVerifier: z.string(), nonce: z.string() });

/** Begins a round trip: a state of 256 random bits that works once, for ten minutes and for its owner alone. */
export async function createOauthRequest(
  deps: Deps,
  request: RequestOwner & { provider: ConnectableProvider; redirectUri: string },
): Promise<OauthSecrets & { state: string; codeChallenge: string }> {
  const id = randomUUIDv7();
  const state = randomBytes(32).toString("base64url");
  const secrets = {
    codeVerifier: randomBytes(32).toString("base64url"),
    nonce: randomBytes(32).toString("base64url"),
  };
  const now = deps.clock.now();
  const { userId, principalKey, provider, redirectUri } = request;
  await deps.db.calendarOauthRequest.deleteMany({
    where: { userId, expiresAt: { lt: new Date(now) } },
  });
  await deps.db.calendarOauthRequest.create({
    select: { id: true },
    data: {
      id,
      userId,
      principalKey,
      provider,
      redirectUri,
      stateHash: hashState(state),
      secrets: deps.secretBox.seal(JSON.stringify(secrets), contextOf({ id, userId })),
      expiresAt: new Date(now + lifetime),
    },
  });
  // RFC 7636 §4.2, S256.
  const codeChallenge = createHash("sha256").update(secrets.codeVerifier).digest("base64url");
  return { ...secrets, state, codeChallenge };
}

/**
 * Uses a state up, in one statement: it must be unused, in time, and begun by the same person with the same session or
 * token, and with the same provider and redirect URI where those are given. AppError oauth_state_invalid otherwise.
 */
export async function consumeOauthRequest(
  deps: Deps,
  request: RequestOwner & { state: string; provider?: ConnectableProvider; redirectUri?: string },
): Promise<OauthSecrets & { provider: ConnectableProvider; redirectUri: string }> {
  const now = new Date(deps.clock.now());
  const { userId, principalKey, provider, redirectUri } = request;
  const [used] = await deps.db.calendarOauthRequest.updateManyAndReturn({
    where: {
      stateHash: hashState(request.state),
      userId,
      principalKey,
      provider,
      redirectUri,
      usedAt: null,
      expiresAt: { gt: now },
    },
    data: { usedAt: now },
    select: { id: true, userId: true, provider: true, redirectUri: true, secrets: true },
  });
  if (!used) throw stateInvalid();
  return {
    ...openOauthSecrets(deps, used),
    provider: connectableProvider.parse(used.provider),
    redirectUri: used.redirectUri,
  };
}

function openOauthSecrets(
  deps: Deps,
  used: { id: string; userId: string; secrets: string },
): OauthSecrets {
  try {
    return oauthSecrets.parse(JSON.parse(deps.secretBox.open(used.secrets, contextOf(used))));
  } catch (error) {
    if (error instanceof SecretUnreadable) throw stateInvalid();
    throw error;
  }
}

function stateInvalid(): AppError {
  return new AppError(
    "oauth_state_invalid",
    "This sign-in was finished already, took longer than ten minutes, or began in another session. Start again from Settings.",
  );
}

function hashState(state: string): string {
  return createHash("sha256").update(state).digest("hex");
}

function contextOf(row: { id: string; userId: string }): SecretContext {
  return { userId: row.userId, recordId: row.id, field: "calendar_oauth_requests.secrets" };
}
