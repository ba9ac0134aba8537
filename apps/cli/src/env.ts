import { homedir } from "node:os";
import { join } from "node:path";

/** What the command takes from its environment: the one place that reads it. */
export interface CliEnv {
  /** HUNTBOARD_URL, which wins over the kept sign-in. */
  url: string | null;
  /** HUNTBOARD_TOKEN, likewise. */
  token: string | null;
  /** Where the sign-in is kept. */
  configFile: string;
  timeZone: string;
  /** Where files are named from: npm runs scripts in the package's folder and says where it was called. */
  folder: string;
}

/** Reads the environment; empty counts as unset. */
export function readCliEnv(): CliEnv {
  const configHome = process.env["XDG_CONFIG_HOME"] || join(homedir(), ".config");
  return {
    url: process.env["HUNTBOARD_URL"] || null,
    token: process.env["HUNTBOARD_TOKEN"] || null,
    configFile: join(configHome, "huntboard", "config.json"),
    folder: process.env["INIT_CWD"] || process.cwd(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
