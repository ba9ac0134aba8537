import { CliError } from "./cli-error.ts";
import { createClient, type Client } from "./client.ts";
import type { CliEnv } from "./env.ts";
import { readSignIn } from "./sign-in-file.ts";

export const defaultUrl = "http://localhost:3000";

/** The streams and settings a command works with. */
export interface Io {
  env: CliEnv;
  out: (line: string) => void;
  err: (line: string) => void;
  /** Asks on the terminal; null when there is none. */
  ask: ((question: string, options: { hidden: boolean }) => Promise<string>) | null;
  /** All of standard input. */
  readInput: () => Promise<string>;
}

/** Where Huntboard is: --url, HUNTBOARD_URL, the kept sign-in, the default. */
export function serverUrl(io: Io, given: string | undefined): string {
  return given ?? io.env.url ?? readSignIn(io.env.configFile)?.url ?? defaultUrl;
}

/** A client that is signed in, or CliError not-signed-in. A kept token is only ever sent to the server it was kept for. */
export function signedInClient(io: Io, given: string | undefined): Client {
  const url = serverUrl(io, given);
  const kept = readSignIn(io.env.configFile);
  const token = io.env.token ?? (kept?.url === url ? kept.token : null);
  if (token === null)
    throw new CliError(
      "not-signed-in",
      `You are not signed in at ${url}: npm run huntboard -- login`,
    );
  return createClient({ url, token });
}
