import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

import pg from "pg";
import type { TestProject } from "vitest/node";

import { applyMigrations } from "../migrations/apply-migrations.ts";
import { loadPgliteTemplate } from "./pglite-template.ts";
import { type PostgresOffer, templateDatabase } from "./postgres-offer.ts";

function parseOffer(line: string): PostgresOffer {
  const offer: unknown = JSON.parse(line);
  if (typeof offer === "object" && offer !== null) {
    if ("url" in offer && typeof offer.url === "string") {
      return { url: offer.url };
    }
    if ("missing" in offer && typeof offer.missing === "string") {
      return { missing: offer.missing };
    }
  }
  throw new Error(`The test PostgreSQL answered ${line}`);
}

async function readFirstLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) {
    return line;
  }
  throw new Error("The test PostgreSQL ended without an answer.");
}

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
    project.provide("huntboardPostgres", offer);
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
}
