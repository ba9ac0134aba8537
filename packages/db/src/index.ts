export type * from "./generated/models.ts";
export type { Database, Db, DbTx } from "./make-database.ts";
export { openDatabase } from "./open-database.ts";
export { DatabaseError, type DatabaseErrorCode } from "./errors.ts";
export { Prisma } from "./generated/client.ts";
