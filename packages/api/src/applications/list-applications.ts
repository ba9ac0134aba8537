import { Prisma } from "@huntboard/db";
import { z } from "zod";
import type { Deps } from "../core/deps.ts";
import { instant } from "../core/fields.ts";
import { isStorable } from "../core/storable.ts";
import { readApplications } from "./application-row.ts";
import { cutPage, decodeCursor, decodeNullableCursor, encodeCursor } from "./cursor.ts";
import { listFilter } from "./list-filter.ts";
import type { ApplicationItem, listApplicationsInput } from "./schemas.ts";

type ListInput = z.output<typeof listApplicationsInput>;

const textKey = z.string().refine(isStorable);

// Text sorts without case and accents. Only a beginning is compared, so that a cursor stays short; the id decides the rest.
const sortKeys = {
  updatedAt: {
    column: Prisma.sql`updated_at`,
    cast: Prisma.sql`::timestamptz`,
    key: instant,
    nullable: false,
  },
  createdAt: {
    column: Prisma.sql`created_at`,
    cast: Prisma.sql`::timestamptz`,
    key: instant,
    nullable: false,
  },
  appliedAt: {
    column: Prisma.sql`applied_at`,
    cast: Prisma.sql`::timestamptz`,
    key: instant,
    nullable: true,
  },
  nextActionDueAt: {
    column: Prisma.sql`next_action_due_at`,
    cast: Prisma.sql`::timestamptz`,
    key: instant,
    nullable: true,
  },
  company: {
    column: Prisma.sql`left(dedupe_key, 64) COLLATE "C"`,
    cast: Prisma.sql`::text`,
    key: textKey,
    nullable: false,
  },
  title: {
    column: Prisma.sql`left(split_part(search_text, E'\n', 1), 64) COLLATE "C"`,
    cast: Prisma.sql`::text`,
    key: textKey,
    nullable: false,
  },
};

const pageRows = z.array(
  z.object({
    id: z.string(),
    key: z.union([z.date().transform((date) => date.toISOString()), z.string()]).nullable(),
  }),
);

/**
 * A page of a person's applications. Rows without the date that is sorted by come last in both directions, ties go by id.
 * A page begins strictly after the last row of the one before, so rows that nobody changes are listed exactly once.
 */
export async function listApplications(
  deps: Deps,
  input: ListInput & { userId: string },
): Promise<{ items: ApplicationItem[]; nextCursor: string | null }> {
  const { userId, sort, direction, limit, cursor } = input;
  const { column } = sortKeys[sort];
  const order = `${sort}.${direction}`;
  const way = direction === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const after = cursor === undefined ? Prisma.empty : Prisma.sql`AND ${afterCursor(input, cursor)}`;
  const rows = pageRows.parse(
    await deps.db.$queryRaw`
      SELECT id, ${column} AS key FROM applications
      WHERE ${listFilter(input)} ${after}
      ORDER BY ${column} ${way} NULLS LAST, id ${way}
      LIMIT ${limit + 1}::int`,
  );
  const page = cutPage(rows, limit, (row) => encodeCursor(order, row));
  const ids = page.rows.map((row) => row.id);
  return { items: await readApplications(deps.db, { userId, ids }), nextCursor: page.nextCursor };
}

/** What comes after a cursor's row, dates that are not set at the very end. */
function afterCursor({ sort, direction }: ListInput, cursor: string): Prisma.Sql {
  const { column, cast, key, nullable } = sortKeys[sort];
  const decode = nullable ? decodeNullableCursor : decodeCursor;
  const position = decode(cursor, `${sort}.${direction}`, key);
  const than = direction === "asc" ? Prisma.sql`>` : Prisma.sql`<`;
  const laterId = Prisma.sql`id ${than} ${position.id}::uuid`;
  if (position.key === null) return Prisma.sql`(${column} IS NULL AND ${laterId})`;
  const value = Prisma.sql`${position.key}${cast}`;
  return Prisma.sql`(${column} ${than} ${value} OR (${column} = ${value} AND ${laterId}) OR ${column} IS NULL)`;
}
