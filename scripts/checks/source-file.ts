import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the project: its path from the root with forward slashes, and its text. */
export type SourceFile = { path: string; text: string };

/** One broken rule. `line` is 1-based. */
export type Finding = { path: string; line?: number; message: string };

export type Check = (files: SourceFile[]) => Finding[];

export const repositoryRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Files git tracks or would track; binary files and folders of generated or recorded text are left out. */
export function readSourceFiles(): SourceFile[] {
  const git = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: repositoryRoot,
    encoding: "utf8",
  });
  if (git.status !== 0) throw new Error(`git ls-files failed: ${git.stderr || String(git.error)}`);
  return git.stdout
    .split("\0")
    .filter((path) => path !== "" && !isUnchecked(path) && existsSync(join(repositoryRoot, path)))
    .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), "utf8") }));
}

function isUnchecked(path: string): boolean {
  return (
    path === "pnpm-lock.yaml" ||
    /(^|\/)fixtures\//.test(path) ||
    /\.(png|jpe?g|gif|webp|ico|woff2?|pdf|svg)$/i.test(path)
  );
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Findings for every line that matches. */
export function findLines(file: SourceFile, pattern: RegExp, message: string): Finding[] {
  return file.text
    .split("\n")
    .flatMap((text, index) =>
      pattern.test(text) ? [{ path: file.path, line: index + 1, message }] : [],
    );
}
