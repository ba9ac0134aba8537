import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repositoryRoot } from "./source-file.ts";

/** Path → code, and the rule that must be reported for it; without a rule the file must be clean. */
const cases: { name: string; path: string; code: string; rule?: string }[] = [
  {
    name: "a promise nobody waits for",
    path: "packages/api/src/a/floating.ts",
    code: "async function save(): Promise<void> {\n  await Promise.resolve();\n}\nexport function run(): void {\n  save();\n}\n",
    rule: "no-floating-promises",
  },
  {
    name: "an async callback where none is expected",
    path: "packages/api/src/a/misused.ts",
    code: "export function run(list: number[]): void {\n  list.forEach(async () => {\n    await Promise.resolve();\n  });\n}\n",
    rule: "no-misused-promises",
  },
  {
    name: "a switch that forgets a case",
    path: "packages/api/src/a/exhaustive.ts",
    code: 'export function name(kind: "a" | "b"): string {\n  switch (kind) {\n    case "a":\n      return "first";\n  }\n  return "";\n}\n',
    rule: "switch-exhaustiveness-check",
  },
  {
    name: "any",
    path: "packages/api/src/a/any.ts",
    code: "export const value: any = 1;\n",
    rule: "no-explicit-any",
  },
  {
    name: "a value of unknown shape that is used",
    path: "packages/api/src/a/unsafe.ts",
    code: 'export const value: string = JSON.parse("1").name;\n',
    rule: "no-unsafe-member-access",
  },
  {
    name: "a cast that narrows",
    path: "packages/api/src/a/cast.ts",
    code: "export function read(value: unknown): string {\n  return value as string;\n}\n",
    rule: "no-unsafe-type-assertion",
  },
  {
    name: "a non-null assertion",
    path: "packages/api/src/a/non-null.ts",
    code: "export const first = (list: string[]): string => list[0]!;\n",
    rule: "no-non-null-assertion",
  },
  {
    name: "process.env outside env.ts",
    path: "apps/server/src/port.ts",
    code: 'export const port = process.env["PORT"];\n',
    rule: "no-process-env",
  },
  {
    name: "process.env in env.ts",
    path: "apps/server/src/env.ts",
    code: 'export const port = process.env["PORT"];\n',
  },
  {
    name: "a cycle",
    path: "packages/db/src/left.ts",
    code: 'import { right } from "./right.ts";\nexport const left = () => right;\n',
    rule: "no-cycle",
  },
  {
    name: "its other half",
    path: "packages/db/src/right.ts",
    code: 'import { left } from "./left.ts";\nexport const right = () => left;\n',
    rule: "no-cycle",
  },
  {
    name: "a file of more than 300 lines",
    path: "packages/db/src/long.ts",
    code: "export {};\n".padEnd(400, "\n"),
    rule: "max-lines",
  },
  {
    name: "a long test",
    path: "packages/db/src/long.test.ts",
    code: "export const a = 1;\n".padEnd(400, "\n"),
  },
  {
    name: "a name in camel case",
    path: "packages/db/src/camelCase.ts",
    code: "export const a = 1;\n",
    rule: "filename-case",
  },
  {
    name: "a default export",
    path: "packages/db/src/default.ts",
    code: "export default 1;\n",
    rule: "no-default-export",
  },
  {
    name: "a hook behind a condition",
    path: "apps/web/src/hook.tsx",
    code: 'import { useId } from "react";\nexport function Hook({ on }: { on: boolean }) {\n  if (on) useId();\n  return null;\n}\n',
    rule: "rules-of-hooks",
  },
  {
    name: "a picture without words",
    path: "apps/web/src/picture.tsx",
    code: 'export function Picture() {\n  return <img src="a.png" />;\n}\n',
    rule: "alt-text",
  },
  restricted("the web app importing the API's code", "apps/web/src/api.ts", "@huntboard/api"),
  restricted(
    "the web app importing server code",
    "apps/web/src/server.ts",
    "@huntboard/api/server",
  ),
  restricted("the web app importing the database", "apps/web/src/db.ts", "@huntboard/db"),
  restricted(
    "the command line client importing the API's code",
    "apps/cli/src/api.ts",
    "@huntboard/api",
  ),
  restricted("the sandbox importing ours", "packages/sandbox/src/api.ts", "@huntboard/api"),
  restricted("the database package importing the API", "packages/db/src/api.ts", "@huntboard/api"),
  restricted(
    "a use case importing tRPC",
    "packages/api/src/applications/create.ts",
    "@trpc/server",
  ),
  restricted(
    "a provider importing tRPC",
    "packages/api/src/calendar/providers/google/trpc-use.ts",
    "@trpc/server",
  ),
  restricted(
    "a provider importing the database",
    "packages/api/src/calendar/providers/google/db.ts",
    "@huntboard/db",
  ),
  restricted(
    "a provider importing a sibling",
    "packages/api/src/calendar/providers/google/sibling.ts",
    "../outlook/client.ts",
  ),
  restricted(
    "a path into another package",
    "apps/server/src/deep.ts",
    "../../../packages/db/src/index.ts",
  ),
  allowed(
    "the web app importing types of the API",
    "apps/web/src/types.ts",
    "import type { AppRouter } from",
  ),
  allowed(
    "the command line client importing types of the API",
    "apps/cli/src/types.ts",
    "import type { AppRouter } from",
  ),
];

function restricted(name: string, path: string, from: string) {
  return { name, path, code: `export { thing } from "${from}";\n`, rule: "no-restricted-imports" };
}

function allowed(name: string, path: string, start: string) {
  return { name, path, code: `${start} "@huntboard/api";\nexport type Router = AppRouter;\n` };
}

let folder = "";
let reported = new Map<string, string[]>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huntboard-lint-"));
  cpSync(join(repositoryRoot, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  cpSync(join(repositoryRoot, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(
    join(repositoryRoot, "node_modules/@types"),
    join(folder, "node_modules/@types"),
    "junction",
  );
  const compilerOptions = {
    noEmit: true,
    types: ["node"],
    jsx: "react-jsx",
    lib: ["esnext", "dom"],
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: "./tsconfig.base.json",
      compilerOptions,
      include: ["packages", "apps"],
    }),
  );
  for (const { path, code } of cases) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  reported = lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Rules reported for each file of the folder. */
function lint(): Map<string, string[]> {
  const cli = join(repositoryRoot, "node_modules/oxlint/bin/oxlint");
  const result = spawnSync(process.execPath, [cli, "-f", "unix", "packages", "apps"], {
    cwd: folder,
    encoding: "utf8",
    timeout: 50_000,
  });
  const found = new Map<string, string[]>();
  for (const line of result.stdout.split("\n")) {
    const match = /^(.+?):\d+:\d+: .*\[\w+\/[\w-]+\(([\w-]+)\)\]$/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) continue;
    found.set(match[1], [...(found.get(match[1]) ?? []), match[2]]);
  }
  return found;
}

describe("the linter", () => {
  it.each(cases.filter(({ rule }) => rule !== undefined))("reports $name", ({ path, rule }) => {
    expect(reported.get(path) ?? []).toContain(rule);
  });

  it.each(cases.filter(({ rule }) => rule === undefined))("lets $name be", ({ path }) => {
    expect(reported.get(path) ?? []).toEqual([]);
  });
});
