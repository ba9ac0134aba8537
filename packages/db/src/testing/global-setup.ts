import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import pg from "pg";
import type { TestProject } from "vitest/node";

import { applyMigrations } from "../migrations/apply-migrations.ts";
import { loadPgliteTemplate } from "./pglite-template.ts";
import { parseOffer, readFirstLine } from "./read-offer.ts";
import { templateDatabase } from "./test-offer.ts";

async function makeTemplate(url: string): Promise<void> {
  const admin = new pg.Client({ connectionString: `${url}postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${templateDatabase}`);
  await admin.end();
  const pool = new pg.Pool({ connectionString: `${url}${templateDatabase}`, max: 1 });
  await applyMigrations({ pool, log: () => {} });
  await pool.end();
}

/** Vitest's globalSetup: one PostgreSQL and one PGlite template for the whole run. Where PostgreSQL cannot run, its suites are skipped and say why. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const guard = spawn(
    process.execPath,
    [fileURLToPath(new URL("postgres-guard.ts", import.meta.url))],
    {
      stdio: ["pipe", "pipe", "inherit"],
      detached: true,
    },
  );
  const teardown = async () => {
    if (guard.exitCode === null) {
      guard.stdin.end();
      await once(guard, "close");
    }
  };
  try {
    await loadPgliteTemplate();
    const offer = parseOffer(await readFirstLine(guard.stdout));
    if ("url" in offer) {
      await makeTemplate(offer.url);
    }
    project.provide("huntboardTests", offer);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
