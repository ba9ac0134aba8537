import { fileURLToPath } from "node:url";
import { isHealthy, type Program, serverMain, startProgram } from "../support/programs.ts";

const sandboxMain = fileURLToPath(import.meta.resolve("@huntboard/sandbox/main"));

/** What the sandbox says about itself when it is ready. */
export interface SandboxDescription {
  google: Record<"clientId" | "clientSecret" | "authUrl" | "tokenUrl" | "revokeUrl", string> &
    Record<"apiUrl" | "issuer" | "jwksUrl", string>;
  microsoft: Record<"clientId" | "clientSecret" | "tenantId" | "authority" | "graphUrl", string>;
  control: { url: string; token: string };
}

/** Starts the stand-ins for Google and Microsoft in a process of their own. */
export async function startSandboxProcess(options: {
  dataDir: string;
  port: number;
}): Promise<Program & { described: SandboxDescription }> {
  const program = await startProgram({
    file: sandboxMain,
    args: ["--data-dir", options.dataDir, "--port", String(options.port)],
    cwd: options.dataDir,
    variables: {},
    isReady: (output) => output.includes("\n"),
  });
  const described: SandboxDescription = JSON.parse(program.output().split("\n")[0] ?? "");
  return { ...program, described };
}

/** Starts the real server on a data folder, with its providers at the sandbox's port, and waits until it is ready. */
export async function startServerProcess(options: {
  dataDir: string;
  port: number;
  providers: SandboxDescription;
}): Promise<Program> {
  return startProgram({
    file: serverMain,
    args: [],
    cwd: options.dataDir,
    variables: {
      PORT: String(options.port),
      DATA_DIR: options.dataDir,
      LOG_LEVEL: "error",
      SANDBOX: "off",
      ...providerVariables(options.providers),
    },
    isReady: () => isHealthy(`http://localhost:${options.port}`),
  });
}

function providerVariables({ google, microsoft }: SandboxDescription): Record<string, string> {
  return {
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
    GOOGLE_AUTH_URL: google.authUrl,
    GOOGLE_TOKEN_URL: google.tokenUrl,
    GOOGLE_REVOKE_URL: google.revokeUrl,
    GOOGLE_API_URL: google.apiUrl,
    GOOGLE_ISSUER: google.issuer,
    GOOGLE_JWKS_URL: google.jwksUrl,
    MICROSOFT_CLIENT_ID: microsoft.clientId,
    MICROSOFT_CLIENT_SECRET: microsoft.clientSecret,
    MICROSOFT_TENANT_ID: microsoft.tenantId,
    MICROSOFT_AUTHORITY: microsoft.authority,
    MICROSOFT_GRAPH_URL: microsoft.graphUrl,
  };
}
