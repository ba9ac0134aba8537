import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "./env.ts";

/**
 * The keys that sign sessions and seal calendar tokens, newest first. Without APP_SECRET one is made once and kept as a file
 * that only its owner reads; it is no part of backups or exports.
 */
export function appSecrets(env: Env): [string, ...string[]] {
  const newest = env.APP_SECRET ?? keptSecret(env.DATA_DIR);
  return env.APP_SECRET_PREVIOUS === undefined ? [newest] : [newest, env.APP_SECRET_PREVIOUS];
}

function keptSecret(dataDir: string): string {
  const path = join(dataDir, "app-secret");
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // "wx": of two starts at once, one writes and both read the same.
    writeFileSync(path, randomBytes(32).toString("base64url"), {
      mode: 0o600,
      flag: "wx",
      flush: true,
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < 32)
    throw new Error(
      `${path} is damaged. Restore it, or remove it: people then sign in again and reconnect their calendars.`,
    );
  return secret;
}
