import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeConfig } from "./config.ts";
import { type Env, EnvError, envNames, readEnv } from "./env.ts";

function problems(variables: Record<string, string>, dotenv = ""): string[] {
  try {
    readEnv(variables, dotenv);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

/** With a secret, so that none is made in a folder. */
function withSecret(variables: Record<string, string>): Env {
  return readEnv({ ...variables, APP_SECRET: "a-secret-of-more-than-32-characters!" }, "");
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
    const found = problems({ PORT: "http", ROLE: "boss", GOOGLE_API_URL: "ftp://x" }, "PROT=3000");
    expect(found).toHaveLength(4);
    for (const name of ["PROT", "PORT", "ROLE", "GOOGLE_API_URL"])
      expect(found.some((line) => line.startsWith(name))).toBe(true);
  });

  it("turn the sandbox off when keys are set or HOST is not loopback", () => {
    expect(readEnv({ GOOGLE_CLIENT_ID: "id", GOOGLE_CLIENT_SECRET: "s" }, "").sandbox).toBe(false);
    expect(readEnv({ HOST: "0.0.0.0" }, "").sandbox).toBe(false);
    expect(readEnv({ HOST: "0.0.0.0", SANDBOX: "on" }, "").sandbox).toBe(true);
    expect(readEnv({ SANDBOX: "off" }, "").sandbox).toBe(false);
    const several = { ROLE: "web", DATABASE_URL: "postgresql://localhost/x" };
    expect(readEnv(several, "").sandbox).toBe(false);
    expect(problems({ ...several, SANDBOX: "on" })).toHaveLength(1);
  });

  it("refuse a short or guessable secret once others can reach the server", () => {
    const known = "change-me-change-me-change-me-change-me";
    for (const APP_SECRET of [known, "short"]) {
      expect(problems({ HOST: "0.0.0.0", APP_SECRET })).toHaveLength(1);
      expect(problems({ APP_SECRET })).toEqual([]);
    }
  });

  it("take the origin of PUBLIC_URL as browsers send it, and refuse a path", () => {
    expect(readEnv({ PUBLIC_URL: "https://Jobs.Example.org:443/" }, "").publicUrl).toBe(
      "https://jobs.example.org",
    );
    expect(problems({ PUBLIC_URL: "https://example.org/jobs" })).toHaveLength(1);
  });

  it.each(["0", "65536", "3e3", "0x10", " 80", "-1", "80.5"])("refuse the port %j", (port) => {
    expect(problems({ PORT: port })).toEqual(["PORT: Use a whole number from 1 to 65535."]);
  });

  it("do not ask for a DATABASE_URL that is there and invalid", () => {
    expect(problems({ ROLE: "web", DATABASE_URL: "mysql://x" })).toHaveLength(1);
  });

  it("open pages of XING and of other sites, and of the two boards that forbid it only when told to", () => {
    expect(makeConfig(withSecret({}), null).jobs.fetch).toEqual({
      xing: true,
      welcometothejungle: false,
      wellfound: false,
      generic: true,
    });
    const turned = {
      JOBS_XING_FETCH: "off",
      JOBS_WTTJ_FETCH: "on",
      JOBS_WELLFOUND_FETCH: "on",
      JOBS_OTHER_FETCH: "off",
    };
    expect(makeConfig(withSecret(turned), null).jobs.fetch).toEqual({
      xing: false,
      welcometothejungle: true,
      wellfound: true,
      generic: false,
    });
    expect(problems({ JOBS_XING_FETCH: "yes" })).toEqual(["JOBS_XING_FETCH: Use one of: on, off."]);
  });

  it("re-rank with an endpoint and a model, over https or on this machine", () => {
    const local = { JOBS_RERANK_URL: "http://localhost:11434/v1/", JOBS_RERANK_MODEL: "small" };
    expect(makeConfig(withSecret({}), null).jobs.rerank).toBeNull();
    expect(makeConfig(withSecret(local), null).jobs.rerank).toEqual({
      url: "http://localhost:11434/v1",
      key: null,
      model: "small",
    });
    const remote = { ...local, JOBS_RERANK_URL: "https://ai.example.org/v1", JOBS_RERANK_KEY: "k" };
    expect(makeConfig(withSecret(remote), null).jobs.rerank?.key).toBe("k");
    expect(problems({ ...remote, JOBS_RERANK_URL: "http://ai.example.org/v1" })).toEqual([
      "JOBS_RERANK_URL: Plain http is for loopback only.",
    ]);
    const together = "JOBS_RERANK_URL and JOBS_RERANK_MODEL belong together; one is missing.";
    expect(problems({ JOBS_RERANK_URL: "https://ai.example.org/v1" })).toEqual([together]);
    expect(problems({ JOBS_RERANK_MODEL: "small" })).toEqual([together]);
    expect(problems({ JOBS_RERANK_KEY: "k" })).toEqual([
      "JOBS_RERANK_KEY needs JOBS_RERANK_URL and JOBS_RERANK_MODEL.",
    ]);
    expect(problems({ ...local, JOBS_RERANK_URL: "localhost:11434" })).toHaveLength(1);
  });

  it("refuse half a key pair and a worker without PostgreSQL", () => {
    expect(problems({ GOOGLE_CLIENT_ID: "id" })).toHaveLength(1);
    expect(problems({ ROLE: "worker" })).toHaveLength(1);
    expect(problems({ ROLE: "worker", DATABASE_URL: "postgresql://localhost/x" })).toEqual([]);
  });
});
