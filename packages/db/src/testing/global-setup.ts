import pg from "pg";
import type { TestProject } from "vitest/node";

import { applyMigrations } from "../migrations/apply-migrations.ts";
import { loadPgliteTemplate } from "./pglite-template.ts";
import { startPostgres } from "./start-postgres.ts";
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
  const [{ offer, stop }] = await Promise.all([startPostgres(), loadPgliteTemplate()]);
  if ("url" in offer) await makeTemplate(offer.url);
  project.provide("huntboardTests", offer);
  return stop;
}
