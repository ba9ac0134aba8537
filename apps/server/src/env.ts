import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { parseEnv } from "node:util";
import { z } from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/, "Use a whole number from 1 to 65535.")
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, "Use a whole number from 1 to 65535.");
const url = z
  .url({ protocol: /^https?$/, error: "Use an address that starts with http:// or https://." })
  .transform((value) => value.replace(/\/+$/, ""));
/** Only the origin: pages are served at the root, and browsers send it as Origin, without a default port. */
const origin = z
  .url({ protocol: /^https?$/, error: "Use an address that starts with http:// or https://." })
  .refine(
    (value) => /^[^/]*\/\/[^/?#]*\/?$/.test(value),
    "Use an address without a path, such as https://jobs.example.org.",
  )
  .transform((value) => new URL(value).origin);
const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum(choices, `Use one of: ${choices.join(", ")}.`);
const secret = z.string().min(1);

/** Every variable there is, with its form; `.env.example` explains them, and a test compares the two. */
const envSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "Use postgresql://user:password@host:5432/database.")
    .optional(),
  PUBLIC_URL: origin.optional(),
  APP_SECRET: secret.optional(),
  APP_SECRET_PREVIOUS: secret.optional(),
  ROLE: oneOf(["all", "web", "worker"]).default("all"),
  REGISTRATION: oneOf(["open", "closed"]).default("open"),
  TRUST_PROXY: z
    .string()
    .regex(/^\d+$/, "Use the number of proxies in front of Huntboard, such as 1.")
    .default("0")
    .transform(Number),
  SANDBOX: oneOf(["on", "off"]).optional(),
  GOOGLE_CLIENT_ID: secret.optional(),
  GOOGLE_CLIENT_SECRET: secret.optional(),
  GOOGLE_AUTH_URL: url.default("https://accounts.google.com/o/oauth2/v2/auth"),
  GOOGLE_TOKEN_URL: url.default("https://oauth2.googleapis.com/token"),
  GOOGLE_REVOKE_URL: url.default("https://oauth2.googleapis.com/revoke"),
  GOOGLE_API_URL: url.default("https://www.googleapis.com"),
  GOOGLE_ISSUER: url.default("https://accounts.google.com"),
  GOOGLE_JWKS_URL: url.default("https://www.googleapis.com/oauth2/v3/certs"),
  MICROSOFT_CLIENT_ID: secret.optional(),
  MICROSOFT_CLIENT_SECRET: secret.optional(),
  MICROSOFT_TENANT_ID: z
    .string()
    .regex(
      /^[A-Za-z0-9.-]+$/,
      "Use common, organizations, consumers, or your tenant's id or domain.",
    )
    .default("common"),
  MICROSOFT_AUTHORITY: url.default("https://login.microsoftonline.com"),
  MICROSOFT_GRAPH_URL: url.default("https://graph.microsoft.com/v1.0"),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "Use smtp://user:password@host:587 or smtps://….")
    .optional(),
  MAIL_FROM: z.string().min(3).default("Huntboard <huntboard@localhost>"),
  JOBS_XING_FETCH: oneOf(["on", "off"]).default("on"),
  JOBS_WTTJ_FETCH: oneOf(["on", "off"]).default("off"),
  JOBS_WELLFOUND_FETCH: oneOf(["on", "off"]).default("off"),
  JOBS_OTHER_FETCH: oneOf(["on", "off"]).default("on"),
  JOBS_RERANK_URL: url.optional(),
  JOBS_RERANK_KEY: secret.optional(),
  JOBS_RERANK_MODEL: z.string().min(1).optional(),
  LOG_LEVEL: oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The settings as they were found valid. */
export type Env = z.output<typeof envSchema> & {
  loopback: boolean;
  publicUrl: string;
  sandbox: boolean;
};

/** The names of all settings. */
export const envNames: readonly string[] = Object.keys(envSchema.shape);

/** All that is wrong with the settings, a line each. */
export class EnvError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.name = "EnvError";
    this.problems = problems;
  }
}

/**
 * Reads the settings from the process and from a .env file's text; the process wins, empty counts as unset.
 * Throws EnvError with every problem at once, unknown keys of the file among them.
 */
export function readEnv(variables: Record<string, string | undefined>, dotenv: string): Env {
  const file = parseEnv(dotenv);
  const problems = Object.keys(file)
    .filter((name) => !envNames.includes(name))
    .map((name) => `${name} in .env is no setting of Huntboard; see .env.example for all of them.`);
  const given = Object.fromEntries(
    envNames.map((name) => [name, variables[name] || file[name] || undefined]),
  );
  const parsed = envSchema.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  problems.push(...issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  const invalid = new Set(issues.map((issue) => String(issue.path[0])));
  const env =
    parsed.data ??
    envSchema.parse(
      Object.fromEntries(Object.entries(given).filter(([name]) => !invalid.has(name))),
    );
  const loopback = isLoopbackHost(env.HOST);
  problems.push(...contradictions({ env, loopback, invalid }));
  if (problems.length > 0) throw new EnvError(problems);
  const hasKeys = env.GOOGLE_CLIENT_ID !== undefined || env.MICROSOFT_CLIENT_ID !== undefined;
  return {
    ...env,
    loopback,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    sandbox:
      env.SANDBOX === undefined ? loopback && !hasKeys && env.ROLE === "all" : env.SANDBOX === "on",
  };
}

/** What single settings cannot show; the `invalid` ones are told already and stand at their defaults here. */
function contradictions({
  env,
  loopback,
  invalid,
}: {
  env: z.output<typeof envSchema>;
  loopback: boolean;
  invalid: ReadonlySet<string>;
}): string[] {
  const problems: string[] = [];
  for (const provider of ["GOOGLE", "MICROSOFT"] as const) {
    const [id, key] = [env[`${provider}_CLIENT_ID`], env[`${provider}_CLIENT_SECRET`]];
    if ((id === undefined) !== (key === undefined))
      problems.push(
        `${provider}_CLIENT_ID and ${provider}_CLIENT_SECRET belong together; one is missing.`,
      );
  }
  if (env.APP_SECRET !== undefined && !loopback && isGuessable(env.APP_SECRET)) {
    problems.push(
      "APP_SECRET: This one is short or guessable; use the output of: openssl rand -base64 32",
    );
  }
  for (const name of ["MICROSOFT_AUTHORITY", "JOBS_RERANK_URL"] as const)
    if (isPlainAcrossTheNet(env[name])) problems.push(`${name}: Plain http is for loopback only.`);
  if (
    (env.JOBS_RERANK_URL === undefined) !== (env.JOBS_RERANK_MODEL === undefined) &&
    !invalid.has("JOBS_RERANK_URL") &&
    !invalid.has("JOBS_RERANK_MODEL")
  ) {
    problems.push("JOBS_RERANK_URL and JOBS_RERANK_MODEL belong together; one is missing.");
  } else if (
    env.JOBS_RERANK_KEY !== undefined &&
    env.JOBS_RERANK_URL === undefined &&
    !invalid.has("JOBS_RERANK_URL")
  ) {
    problems.push("JOBS_RERANK_KEY needs JOBS_RERANK_URL and JOBS_RERANK_MODEL.");
  }
  if (env.ROLE !== "all" && env.DATABASE_URL === undefined && !invalid.has("DATABASE_URL")) {
    problems.push(`ROLE=${env.ROLE} needs DATABASE_URL: the embedded database serves one process.`);
  }
  if (env.ROLE !== "all" && env.SANDBOX === "on") {
    problems.push(
      `SANDBOX=on needs ROLE=all: it runs inside one process, and ROLE=${env.ROLE} could not reach it.`,
    );
  }
  return problems;
}

function isPlainAcrossTheNet(address: string | undefined): boolean {
  return (
    address !== undefined &&
    address.startsWith("http:") &&
    !isLoopbackHost(new URL(address).hostname)
  );
}

/** Whether a server bound to this host is reached from this machine alone. */
function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "");
  return bare === "localhost" || bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

function isGuessable(value: string): boolean {
  return (
    value.length < 32 ||
    new Set(value).size < 10 ||
    /change.?me|secret|password|example|huntboard/i.test(value)
  );
}

/** The text of .env in the working directory; empty when there is none. Throws EnvError when it cannot be read. */
export function readDotenv(): string {
  try {
    return readFileSync(".env", "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") return "";
    throw new EnvError([
      `.env is there and cannot be read (${String(code)}). Give its user the right to, or move it away.`,
    ]);
  }
}

/** The process's own variables: the one place that reads them. */
export function processVariables(): Record<string, string | undefined> {
  return process.env;
}
