#!/usr/bin/env node
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { readCliEnv } from "./env.ts";
import { runCli } from "./run-cli.ts";

process.exitCode = await runCli(
  {
    env: readCliEnv(),
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    ask: process.stdin.isTTY ? askOnTerminal : null,
    readInput: () => text(process.stdin),
  },
  process.argv.slice(2),
);

async function askOnTerminal(question: string, { hidden }: { hidden: boolean }): Promise<string> {
  process.stderr.write(question);
  // What is typed is echoed to `output`; a hidden answer goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? nowhere : process.stderr,
    terminal: true,
  });
  const answer = await lines.question("");
  lines.close();
  if (hidden) process.stderr.write("\n");
  return answer;
}
