import { z } from "zod";
import { type SecretBox, type SecretContext, SecretUnreadable } from "../../core/secret-box.ts";

/** What a connection keeps sealed: the short-lived access token, and the provider's own text that holds the refresh token. */
export interface StoredSecrets {
  accessToken: string;
  grant: string;
}

const storedSecrets = z.strictObject({ accessToken: z.string(), grant: z.string() });

interface Owner {
  id: string;
  userId: string;
}

/** Encrypts a connection's secrets for its own row. */
export function sealSecrets(box: SecretBox, owner: Owner, secrets: StoredSecrets): string {
  return box.seal(JSON.stringify(storedSecrets.parse(secrets)), contextOf(owner));
}

/** Opens a connection's secrets; throws SecretUnreadable when they are another row's, another key's, or damaged. */
export function openSecrets(box: SecretBox, owner: Owner, sealed: string): StoredSecrets {
  const plaintext = box.open(sealed, contextOf(owner));
  try {
    return storedSecrets.parse(JSON.parse(plaintext));
  } catch {
    // The parse error would quote the plaintext.
    throw new SecretUnreadable("Sealed for something else.");
  }
}

function contextOf(owner: Owner): SecretContext {
  return { userId: owner.userId, recordId: owner.id, field: "calendar_credentials.secrets" };
}
