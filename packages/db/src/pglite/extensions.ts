import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";

/** What the migrations create beyond PostgreSQL's core; PGlite has to be given it before it starts. Both are trusted extensions. */
export const extensions = { pg_trgm, unaccent };
