import { enableCompileCache } from "node:module";
import { demoAccount } from "./demo-account.ts";
import { openFrontDoor } from "./front-door.ts";
import { EnvError, processVariables, readDotenv, readEnv, type Env } from "./env.ts";

enableCompileCache();

const env = readSettings();
if (env) await serve(env);

function readSettings(): Env | null {
  try {
    return readEnv(processVariables(), readDotenv());
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(
      `Huntboard cannot start with these settings:\n${error.problems.map((problem) => `  - ${problem}`).join("\n")}`,
    );
    process.exitCode = 1;
    return null;
  }
}

async function serve(settings: Env): Promise<void> {
  const demo = process.argv.includes("--demo");
  if (demo && !settings.loopback) {
    console.error(
      "The demo has a password that everybody knows: it runs on loopback only. Unset HOST for it.",
    );
    process.exitCode = 1;
    return;
  }
  const listening = openFrontDoor({ port: settings.PORT, host: settings.HOST });
  // Loading what is heavy keeps the process from anything else: the socket is there before. Whether it is, runServer tells.
  await listening.catch(() => {});
  const { runServer } = await import("./run-server.ts");
  try {
    const server = await runServer({
      env: settings,
      listening,
      demo,
      say: (line) => console.log(line),
    });
    if (!settings.loopback && settings.PUBLIC_URL === undefined)
      console.log(
        "Others cannot use it yet: set PUBLIC_URL to the address that they open, such as https://jobs.example.org",
      );
    if (demo)
      console.log(
        `Sign in to the demo as ${demoAccount.email} with the password: ${demoAccount.password}`,
      );
    console.log(
      `Huntboard is ready: open ${settings.publicUrl}${settings.sandbox ? " (calendars and job boards are a local sandbox)" : ""}`,
    );
    stopOnSignals(server.stop);
  } catch (error) {
    console.error(startProblem(error, settings));
    process.exit(1);
  }
}

function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    // The second signal does not wait.
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

function startProblem(error: unknown, settings: Env): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return `Port ${settings.PORT} is taken. End the program that uses it, or start with another: PORT=3001 npm start`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")
    return `HOST=${settings.HOST} is no address of this machine. Unset it to be reached from here only; 0.0.0.0 takes every address.`;
  if (code === "EACCES" || code === "EROFS")
    return `Not allowed: ${String(error)}. Use a PORT above 1023 and a DATA_DIR that you may write.`;
  if (code === "EEXIST" || code === "ENOTDIR" || code === "ENOENT")
    return `DATA_DIR=${settings.DATA_DIR} cannot be used (${code}). Set it to a folder that is there or can be made.`;
  return `Huntboard could not start: ${error instanceof Error ? error.message : String(error)}`;
}
