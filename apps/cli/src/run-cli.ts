import { CommanderError } from "commander";
import { exitCodes, toCliError } from "./cli-error.ts";
import { createProgram } from "./program.ts";
import { serverUrl, type Io } from "./session.ts";

/** Runs one command line (without node and script); resolves with the exit code. Words go to `io.err`, with --json as `{ error }`. */
export async function runCli(io: Io, args: string[]): Promise<number> {
  const program = createProgram(io);
  try {
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    const { url, json } = program.opts<{ url?: string; json?: boolean }>();
    const { kind, code, message, details } = toCliError(error, serverUrl(io, url));
    io.err(json ? JSON.stringify({ error: { code: code ?? kind, message, details } }) : message);
    return exitCodes[kind];
  }
}
