import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { CliError } from "./cli-error.ts";

/** Where Huntboard is, and the API token to call it with. */
export interface SignIn {
  url: string;
  token: string;
}

/** The kept sign-in, or null when there is none. Throws CliError when the file is damaged. */
export function readSignIn(path: string): SignIn | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return null;
  }
  const kept = parse(text);
  if (!kept)
    throw new CliError("failed", `${path} is damaged. Sign in again: npm run huntboard -- login`);
  return kept;
}

function parse(text: string): SignIn | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("url" in value) || !("token" in value))
      return null;
    return typeof value.url === "string" && typeof value.token === "string"
      ? { url: value.url, token: value.token }
      : null;
  } catch {
    return null;
  }
}

/** Keeps the sign-in in a file that only its owner reads. */
export function writeSignIn(path: string, signIn: SignIn): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${JSON.stringify(signIn, null, 2)}\n`, { mode: 0o600 });
  // An older file keeps its mode when written over.
  chmodSync(path, 0o600);
}

/** Forgets the sign-in. */
export function removeSignIn(path: string): void {
  rmSync(path, { force: true });
}
