import { hostname } from "node:os";
import { CliError } from "../cli-error.ts";
import { createClient } from "../client.ts";
import { serverUrl, type Io } from "../session.ts";
import { removeSignIn, writeSignIn } from "../sign-in-file.ts";

export interface LoginOptions {
  url?: string;
  email?: string;
  passwordStdin?: boolean;
  token?: string;
}

/**
 * Signs in and keeps an API token (write scope, 365 days), never the password. With `token` that token is kept after it was tried.
 */
export async function login(
  io: Io,
  options: LoginOptions,
): Promise<{ url: string; email: string }> {
  const url = serverUrl(io, options.url);
  const token = options.token ?? (await createToken(io, url, options));
  const me = await createClient({ url, token }).account.me.query();
  writeSignIn(io.env.configFile, { url, token });
  return { url, email: me.email };
}

async function createToken(io: Io, url: string, options: LoginOptions): Promise<string> {
  const email = options.email ?? (await ask(io, "E-mail: ", false, "--email"));
  const password = options.passwordStdin
    ? (await io.readInput()).replace(/\r?\n$/, "")
    : await ask(io, "Password: ", true, "--password-stdin");
  const { accessToken } = await createClient({ url, token: null }).account.issueToken.mutate({
    email,
    password,
  });
  const session = createClient({ url, token: accessToken });
  const created = await session.account.tokens.create.mutate({
    name: `huntboard command on ${hostname()}`,
    scope: "write",
    expiresInDays: 365,
  });
  await session.account.signOut.mutate();
  return created.token;
}

async function ask(io: Io, question: string, hidden: boolean, option: string): Promise<string> {
  if (!io.ask) throw new CliError("usage", `There is no terminal to ask on; use ${option}.`);
  return io.ask(question, { hidden });
}

/** Forgets the kept token here. It goes on until it is revoked in Settings. */
export function logout(io: Io): void {
  removeSignIn(io.env.configFile);
}
