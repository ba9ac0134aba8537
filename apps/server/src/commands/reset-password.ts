import { join } from "node:path";
import { AppError, createPasswordResetLink, silentLog } from "@huntboard/api/server";
import { accountSchemas } from "@huntboard/api/schemas";
import { DatabaseError, openDatabase } from "@huntboard/db";
import { z } from "zod";
import { makeConfig } from "../config.ts";
import { EnvError, processVariables, readDotenv, readEnv, type Env } from "../env.ts";
import { makeDeps } from "../make-deps.ts";
import { signOperatorProof } from "../operator/operator-proof.ts";

const answer = z.union([
  z.object({ url: z.string() }),
  z.object({ error: z.object({ message: z.string() }) }),
]);

// npm run reset-password -- EMAIL: prints a one-time link, for servers without mail.
process.exitCode = await main(process.argv.slice(2));

async function main([given]: string[]): Promise<number> {
  const input = accountSchemas.requestPasswordResetInput.safeParse({ email: given ?? "" });
  if (!input.success) {
    console.error("Name the account: npm run reset-password -- you@example.com");
    return 2;
  }
  try {
    const env = readEnv(processVariables(), readDotenv());
    const url = await resetLink(env, input.data.email);
    console.log(`Good once, for 30 minutes:\n${url}`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof EnvError || error instanceof DatabaseError))
      throw error;
    console.error(
      error instanceof EnvError
        ? `These settings have to be put right first:\n${error.problems.map((problem) => `  - ${problem}`).join("\n")}`
        : error.message,
    );
    return 1;
  }
}

/** Makes the link here, or has the running server make it when that holds the embedded database. */
async function resetLink(env: Env, email: string): Promise<string> {
  const config = makeConfig(env, null);
  try {
    const database = await openDatabase({
      dataDir: join(env.DATA_DIR, "database"),
      databaseUrl: env.DATABASE_URL,
    });
    try {
      return (
        await createPasswordResetLink(
          makeDeps({ database, config, env, log: silentLog, sandbox: null }),
          {
            email,
          },
        )
      ).url;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== "locked") throw error;
    return askRunningServer(env, {
      email,
      proof: signOperatorProof(config, { command: `password-reset ${email}`, now: Date.now() }),
      cause: error,
    });
  }
}

async function askRunningServer(
  env: Env,
  request: { email: string; proof: string; cause: DatabaseError },
): Promise<string> {
  const host =
    env.HOST === "0.0.0.0" || env.HOST === "::"
      ? "localhost"
      : env.HOST.includes(":")
        ? `[${env.HOST}]`
        : env.HOST;
  const response = await fetch(`http://${host}:${env.PORT}/api/operator/password-reset`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-huntboard-operator": request.proof },
    body: JSON.stringify({ email: request.email }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  // Something else may have that port: what is not our answer is none.
  const told = answer.safeParse(await response?.json().catch(() => null)).data;
  if (!told) {
    throw new DatabaseError(
      "locked",
      `${request.cause.message.split(". ")[0]}, but does not answer on port ${env.PORT}.\n` +
        `Give this command the PORT it was started with: PORT=3001 npm run reset-password -- ${request.email}`,
    );
  }
  if ("url" in told) return told.url;
  throw new AppError("not_found", told.error.message);
}
