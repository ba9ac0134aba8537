import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EnvError, envNames, readEnv } from "./env.ts";

function problems(variables: Record<string, string>, dotenv = ""): string[] {
  try {
    readEnv(variables, dotenv);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

describe("settings", () => {
  it("are all explained in .env.example, with the defaults that hold", () => {
    const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(envNames));
    expect(named).toHaveLength(envNames.length);
    expect(readEnv({}, example)).toEqual(readEnv({}, ""));
  });

  it("may all be absent: loopback, sandbox, embedded database", () => {
    const env = readEnv({}, "");
    expect(env).toMatchObject({
      PORT: 3000,
      loopback: true,
      sandbox: true,
      publicUrl: "http://localhost:3000",
      ROLE: "all",
    });
  });

  it("come from the process before the file", () => {
    expect(readEnv({ PORT: "4000" }, "PORT=5000\nHOST=127.0.0.2").PORT).toBe(4000);
    expect(readEnv({ PORT: "4000" }, "PORT=5000\nHOST=127.0.0.2").HOST).toBe("127.0.0.2");
  });

  it("are refused all at once, by name", () => {
    const found = problems({ PORT: "http", ROLE: "boss", APP_SECRET: "short" }, "PROT=3000");
    expect(found).toHaveLength(4);
    for (const name of ["PROT", "PORT", "ROLE", "APP_SECRET"])
      expect(found.some((line) => line.startsWith(name))).toBe(true);
  });

  it("turn the sandbox off when keys are set or HOST is not loopback", () => {
    expect(readEnv({ GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "s" }, "").sandbox).toBe(false);
    expect(readEnv({ HOST: "0.0.0.0" }, "").sandbox).toBe(false);
    expect(readEnv({ HOST: "0.0.0.0", SANDBOX: "on" }, "").sandbox).toBe(true);
    expect(readEnv({ SANDBOX: "off" }, "").sandbox).toBe(false);
  });

  it("refuse a guessable secret once others can reach the server", () => {
    const known = "change-me-change-me-change-me-change-me";
    expect(problems({ HOST: "0.0.0.0", APP_SECRET: known })).toHaveLength(1);
    expect(problems({ APP_SECRET: known })).toEqual([]);
  });

  it("refuse half a key pair and a worker without PostgreSQL", () => {
    expect(problems({ GOOGLE_CLIENT_ID: "id" })).toHaveLength(1);
    expect(problems({ ROLE: "worker" })).toHaveLength(1);
    expect(problems({ ROLE: "worker", DATABASE_URL: "postgresql://localhost/x" })).toEqual([]);
  });
});
