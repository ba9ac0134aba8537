import { z } from "zod";
import { id, requiredText, text, timeZone } from "../core/fields.ts";

/** E-mail as typed, trimmed and lower-cased; 254 characters at most (RFC 5321 §4.5.3.1.3). */
export const email = text(254)
  .toLowerCase()
  .pipe(z.email("Use an e-mail address such as you@example.com."));
/** A new password: 10 to 256 characters, compared after NFC. */
export const newPassword = z
  .string()
  .min(10, "Use at least 10 characters.")
  .max(256, "Use at most 256 characters.");
const givenPassword = z.string().min(1, "Fill this in.").max(256, "Use at most 256 characters.");

export const registerInput = z.strictObject({
  email,
  password: newPassword,
  name: requiredText(100),
  timeZone: timeZone.optional(),
});
export const signInInput = z.strictObject({ email, password: givenPassword });
export const updateProfileInput = z.strictObject({
  name: requiredText(100).optional(),
  timeZone: timeZone.optional(),
});
export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, newPassword });
export const requestPasswordResetInput = z.strictObject({ email });
export const resetPasswordInput = z.strictObject({
  token: z.string().min(1).max(200),
  newPassword,
});
export const deleteAccountInput = z.strictObject({ password: givenPassword });
export const createTokenInput = z.strictObject({
  name: requiredText(100),
  scope: z.enum(["read", "write"]),
  expiresInDays: z.number().int().min(1).max(365).default(90),
});
export const byId = z.strictObject({ id });

export interface Profile {
  id: string;
  email: string;
  name: string;
  timeZone: string;
  createdAt: string;
}

/** What the sign-in page and every page's frame need before anybody signed in. */
export interface PublicConfig {
  registration: "open" | "closed";
  sandbox: boolean;
  /** Forgotten passwords can be reset by mail. */
  mail: boolean;
}

export interface SessionItem {
  id: string;
  current: boolean;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: string;
  lastUsedAt: string;
}

export interface ApiTokenItem {
  id: string;
  name: string;
  scope: "read" | "write";
  /** The last four characters. */
  hint: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  status: "active" | "expired" | "revoked";
}
