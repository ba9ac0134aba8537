import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";
import { createSandboxControl, startSandbox } from "../index.ts";
import type { Sandbox, SandboxControl } from "../index.ts";

export interface TestSandbox extends Sandbox {
  steer: SandboxControl;
  dataDir: string;
}

/** A sandbox of its own for one test, gone when the test ends. */
export async function startForTest({ dataDir }: { dataDir?: string } = {}): Promise<TestSandbox> {
  const folder = dataDir ?? tempFolder();
  const sandbox = await startSandbox({ dataDir: folder });
  onTestFinished(() => sandbox.close());
  return { ...sandbox, steer: createSandboxControl(sandbox.control), dataDir: folder };
}

/** A sandbox for all tests of a file, which reset it themselves. Call in beforeAll. */
export async function startShared(): Promise<TestSandbox> {
  const folder = mkdtempSync(join(tmpdir(), "huntboard-sandbox-"));
  const sandbox = await startSandbox({ dataDir: folder });
  afterAll(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { ...sandbox, steer: createSandboxControl(sandbox.control), dataDir: folder };
}

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "huntboard-sandbox-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
