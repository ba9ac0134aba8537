import { describe, expect, it } from "vitest";
import {
  catalogOnly,
  fileLength,
  lazySandbox,
  noLeftovers,
  noMachinePaths,
  noSuppressions,
} from "./rules.ts";

const file = (text: string, path = "packages/api/src/example.ts") => [{ path, text }];
const join = (...parts: string[]) => parts.join("");

describe("house rules", () => {
  it("refuse a file of more than 300 lines, but not a test", () => {
    const long = "x\n".repeat(301);
    expect(fileLength(file(long))).toHaveLength(1);
    expect(fileLength(file("x\n".repeat(300)))).toEqual([]);
    expect(fileLength(file(long, "packages/api/src/example.test.ts"))).toEqual([]);
  });

  it("refuse unfinished work and name its line", () => {
    expect(
      noLeftovers(file(join("const a = 1;\n// TO", "DO finish"))).map((found) => found.line),
    ).toEqual([2]);
    expect(noLeftovers(file(join("FIX", "ME")))).toHaveLength(1);
    expect(
      noLeftovers(file(join("Coming soon", " is not written, coming", " soon is"))),
    ).toHaveLength(1);
    expect(noLeftovers(file("todos, method, fixme2"))).toEqual([]);
  });

  it("refuse paths of one machine, but not routes", () => {
    expect(noMachinePaths(file(join('read("/ro', 'ot/x")')))).toHaveLength(1);
    expect(noMachinePaths(file(join("see /ho", "me/anna/notes")))).toHaveLength(1);
    expect(noMachinePaths(file('get("/api/v1/work/home/x")'))).toEqual([]);
  });

  it("refuse a rule that is switched off and a test that does not run", () => {
    expect(noSuppressions(file(join("// oxlint", "-disable-next-line no-console")))).toHaveLength(
      1,
    );
    expect(noSuppressions(file(join("// @ts", "-ignore")))).toHaveLength(1);
    expect(noSuppressions(file("// @ts-expect-error wrong on purpose"))).toHaveLength(1);
    expect(noSuppressions(file("// @ts-expect-error wrong on purpose", "a.test.ts"))).toEqual([]);
    expect(noSuppressions(file(join("it.", 'skip("x")'), "a.test.ts"))).toHaveLength(1);
  });

  it("refuse a version outside the catalog", () => {
    const manifest = JSON.stringify({
      dependencies: { zod: "catalog:", "@huntboard/db": "workspace:*" },
      devDependencies: { vite: "^8" },
    });
    expect(
      catalogOnly(file(manifest, "apps/web/package.json")).map((found) => found.message),
    ).toEqual(['vite is "^8"; write "catalog:" or "workspace:*".']);
  });

  it("refuse a sandbox that is loaded with the server", () => {
    const path = "apps/server/src/sandbox.ts";
    expect(
      lazySandbox(file('import { startSandbox } from "@huntboard/sandbox";', path)),
    ).toHaveLength(1);
    expect(lazySandbox(file('import type { Sandbox } from "@huntboard/sandbox";', path))).toEqual(
      [],
    );
    expect(
      lazySandbox(file('const { startSandbox } = await import("@huntboard/sandbox");', path)),
    ).toEqual([]);
  });
});
