import type { TestDatabase } from "./open-test-database.ts";

const queries = {
  columns: `
    SELECT table_name, column_name, ordinal_position, data_type, udt_name, is_nullable, column_default, character_maximum_length,
      numeric_precision, numeric_scale, datetime_precision, is_identity, is_generated, generation_expression, collation_name
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, column_name`,
  indexes: `SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`,
  constraints: `
    SELECT conrelid::regclass::text AS table_name, conname, contype, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 ORDER BY 1, 2`,
  types: `
    SELECT t.typname, e.enumlabel, e.enumsortorder FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid ORDER BY 1, 3`,
  others: `
    SELECT relname, relkind FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind NOT IN ('i') ORDER BY 1`,
};

/** Everything in a database's public schema that a migration can make, but the table of the migrations themselves. */
export async function readCatalog({ run }: TestDatabase): Promise<Record<string, string[]>> {
  const catalog: Record<string, string[]> = {};
  for (const [name, sql] of Object.entries(queries)) {
    const rows = await run(sql);
    catalog[name] = rows
      .map((row) => JSON.stringify(row))
      .filter((row) => !row.includes("_prisma_migrations"));
  }
  return catalog;
}
