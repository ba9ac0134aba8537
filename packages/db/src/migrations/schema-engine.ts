import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as bindingsModule from "@prisma/schema-engine-wasm/schema_engine_bg";

// The TypeScript library has WebAssembly only together with the browser's whole DOM.
declare const WebAssembly: {
  instantiate(
    code: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start: () => void } } }>;
};

async function loadBindings(): Promise<typeof bindingsModule> {
  // The engine reports a panic through this global, and without it dies of the missing global instead.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => {} } });
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const code = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(code, {
    "./schema_engine_bg.js": { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

// The bindings keep their instance in a module variable, so a process has one.
let loading: Promise<typeof bindingsModule> | null = null;

/**
 * Starts Prisma's schema engine in this process (WebAssembly; the native one would be downloaded).
 * `datamodels` are [path, content] pairs of Prisma schema files, wanted only by `diff`.
 */
export async function createSchemaEngine({
  adapter,
  datamodels,
}: {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  datamodels?: [string, string][];
}): Promise<bindingsModule.SchemaEngine> {
  loading ??= loadBindings();
  const bindings = await loading;
  return bindings.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}
