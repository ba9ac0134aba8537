import { parseArgs } from "node:util";
import { gates } from "./gates.mjs";
import { endWithNpm } from "./parent.mjs";
import { ensureReady } from "./setup.mjs";

/**
 * Runs the gates in order, goes on after a failed one, and prints `N passed, N failed` as its last line. The exit code is 0
 * only when something ran and nothing failed.
 * @param {string[]} args
 */
export async function main(args) {
  if (args.includes("--list")) {
    for (const gate of gates) console.log(`${gate.name.padEnd(10)} ${gate.title}`);
    return;
  }
  endWithNpm();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  };
  try {
    for (const gate of selectGates(args)) {
      const began = performance.now();
      console.log(`\n▶ ${gate.title}`);
      const counts = await run(gate);
      add(counts);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(
        `${counts.failed > 0 ? "✗" : "✓"} ${gate.title}: ${line(counts)} in ${seconds} s`,
      );
    }
  } catch (error) {
    console.error(error.message);
    add({ failed: 1 });
  }
  console.log(`\n${line(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function selectGates(args) {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } });
  if (values.only === undefined) return gates;
  const wanted = new Set(values.only.split(","));
  const unknown = [...wanted].filter((name) => !gates.some((gate) => gate.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No such gate: ${unknown.join(", ")}. There are: ${gates.map((g) => g.name).join(", ")}.`,
    );
  return gates.filter((gate) => gate.name === "setup" || wanted.has(gate.name));
}

async function run(gate) {
  try {
    if (gate.needs !== undefined) await ensureReady(gate.needs);
    return gate.run === undefined ? { passed: 1, failed: 0 } : await gate.run();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
}

function line({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
