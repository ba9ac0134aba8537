export { describeOnEachEngine } from "./describe-on-each-engine.ts";
export { makeFolder } from "./make-folder.ts";
export { type Engine, openTestDatabase, type TestDatabase } from "./open-test-database.ts";
