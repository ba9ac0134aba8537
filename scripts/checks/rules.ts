import { findLines, isTest, type Check, type SourceFile } from "./source-file.ts";

const MAX_LINES = 300;

/** Written so that this file does not find itself. */
const word = (...parts: string[]) => parts.join("");
const leftovers = new RegExp(
  `\\b(${word("TO", "DO")}|${word("FIX", "ME")}|${word("XX", "X")})\\b|${word("coming", " soon")}`,
);
const machinePaths = new RegExp(
  `(^|[\\s"'\`(=:])/(${word("wo", "rk")}|${word("ro", "ot")}|home/[a-z][\\w.-]*|${word("Us", "ers")}|${word("tm", "p")})/`,
);
const suppressions = new RegExp(
  `(${word("ox", "lint")}|${word("es", "lint")}|${word("oxfmt", "-ig")}|${word("prettier", "-ig")})-?(disable|nore)|@ts-(ignore|nocheck)`,
);
const expectError = new RegExp(`@ts-expect-${word("er", "ror")}`);
const notRun = /\b(it|test|describe)\.(skip|only|todo)\b/;

/** A file has at most 300 lines; tests may be longer. The linter holds the same for what it reads. */
export const fileLength: Check = (files) =>
  files
    .filter(
      ({ path }) =>
        /\.(ts|tsx|mjs|css|prisma)$/.test(path) && !isTest(path) && !path.includes("/migrations/"),
    )
    .flatMap(({ path, text }) => {
      const lines = text.trimEnd().split("\n").length;
      return lines > MAX_LINES
        ? [{ path, message: `${lines} lines; the limit is ${MAX_LINES}.` }]
        : [];
    });

/** What is in the repository is finished. */
export const noLeftovers: Check = (files) =>
  files.flatMap((file) =>
    findLines(file, leftovers, "Unfinished work: finish it or open an issue."),
  );

/** Nothing names a folder of somebody's machine. */
export const noMachinePaths: Check = (files) =>
  files.flatMap((file) =>
    findLines(file, machinePaths, "A path of one machine; use a relative path or os.tmpdir()."),
  );

/** Rules are not switched off line by line, and every test runs. */
export const noSuppressions: Check = (files) =>
  files
    .filter(({ path }) => /\.(ts|tsx|mjs|css)$/.test(path))
    .flatMap((file) => [
      ...findLines(file, suppressions, "A rule is switched off here; change the code or the rule."),
      ...(isTest(file.path)
        ? findLines(file, notRun, "A test that does not run, or keeps others from running.")
        : findLines(file, expectError, "Only a test may expect a type error.")),
    ]);

/** Versions live in the catalog of pnpm-workspace.yaml, once. */
export const catalogOnly: Check = (files) =>
  files
    .filter(({ path }) => /(^|\/)package\.json$/.test(path))
    .flatMap((file) =>
      dependenciesOf(file).filter(({ range }) => range !== "catalog:" && range !== "workspace:*"),
    )
    .map(({ path, name, range }) => ({
      path,
      message: `${name} is "${range}"; write "catalog:" or "workspace:*".`,
    }));

/** The sandbox is loaded only when it is on. */
export const lazySandbox: Check = (files) =>
  files
    .filter(({ path }) => path.startsWith("apps/server/src/") && !isTest(path))
    .flatMap((file) =>
      findLines(
        file,
        /^\s*(import|export)\s+(?!type\b).*from\s+["']@huntboard\/sandbox["']/,
        "Load the sandbox with import(), only when SANDBOX is on.",
      ),
    );

export const checks = {
  fileLength,
  noLeftovers,
  noMachinePaths,
  noSuppressions,
  catalogOnly,
  lazySandbox,
} satisfies Record<string, Check>;

function dependenciesOf({
  path,
  text,
}: SourceFile): { path: string; name: string; range: string }[] {
  const manifest: unknown = JSON.parse(text);
  return ["dependencies", "devDependencies", "optionalDependencies"].flatMap((field) =>
    entries(read(manifest, field)).map(([name, range]) => ({ path, name, range: String(range) })),
  );
}

function read(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
