import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSandboxControl, type SandboxControl } from "@huntboard/sandbox";
import type { TestServer } from "./start-server.ts";

/** The control API of the sandbox that a server started. */
export function sandboxOf(server: TestServer): SandboxControl {
  const description: unknown = JSON.parse(
    readFileSync(join(server.dataDir, "sandbox", "control.json"), "utf8"),
  );
  if (
    typeof description !== "object" ||
    description === null ||
    !("url" in description) ||
    !("token" in description)
  )
    throw new Error("control.json is not as expected");
  return createSandboxControl({ url: String(description.url), token: String(description.token) });
}
