export type * from "./generated/client.ts";
export { classifyFailure, type DatabaseFailure } from "./classify-failure.ts";
export { DatabaseError, type DatabaseErrorCode } from "./errors.ts";
export { Prisma } from "./generated/client.ts";
export type { Database, Db, DbTx } from "./make-database.ts";
export { openDatabase } from "./open-database.ts";
export { queryText } from "./query-text.ts";
