import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { runDev } from "./dev.mjs";
import { endWithNpm } from "./parent.mjs";
import { childEnv, nodeRuntime, root } from "./paths.mjs";
import { SetupError, ensureReady } from "./setup.mjs";
import { spawnForwarding } from "./spawn.mjs";

/**
 * What each command needs and runs. `needs` names steps of setup.mjs; `file` is run on the workspace's own Node, and then
 * `inBrowser` with Chromium at hand.
 * @type {Record<string, { needs: string[], file: string, inBrowser?: string, before?: string[], watchParent?: boolean }>}
 */
const commands = {
  start: {
    needs: ["install", "generate", "web"],
    file: "apps/server/src/main.ts",
    watchParent: true,
  },
  demo: {
    needs: ["install", "generate", "web"],
    file: "apps/server/src/main.ts",
    before: ["--demo"],
    watchParent: true,
  },
  "reset-password": {
    needs: ["install", "generate"],
    file: "apps/server/src/commands/reset-password.ts",
  },
  faults: { needs: ["install", "generate"], file: "apps/e2e/src/faults/main.ts" },
  bench: {
    needs: ["install", "generate", "web"],
    file: "packages/api/src/bench/main.ts",
    inBrowser: "apps/e2e/src/bench/main.ts",
  },
  huntboard: { needs: ["install"], file: "apps/cli/src/main.ts" },
};

/**
 * Makes the command ready and runs it in place: same terminal, signals forwarded.
 * @param {string} name a key of `commands`
 * @param {string[]} args passed on as they are
 * @returns {Promise<number>} the exit code
 */
async function runCommand(name, args) {
  if (name === "dev") return run({ needs: ["install", "generate"], action: () => runDev(args) });
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    console.error(
      `There is no command "${name}". There are: dev, ${Object.keys(commands).join(", ")}.`,
    );
    return 2;
  }
  const preload =
    command.watchParent === true ? ["--import", join(root, "scripts/lib/end-with-parent.mjs")] : [];
  const argv = [...preload, join(root, command.file), ...(command.before ?? []), ...args];
  const options = { cwd: root, env: childEnv(), watchParent: command.watchParent === true };
  return run({
    needs: command.needs,
    action: async () => {
      const code = await spawnForwarding(nodeRuntime(), argv, options);
      if (code !== 0 || command.inBrowser === undefined) return code;
      const env = childEnv({ HUNTBOARD_CHROMIUM: await findChromium() });
      return spawnForwarding(nodeRuntime(), [join(root, command.inBrowser)], { ...options, env });
    },
  });
}

async function run({ needs, action }) {
  try {
    await ensureReady(needs);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
  return action();
}

/**
 * Entry of start.mjs; sets the exit code.
 * @param {string[]} argv the command's name, `start` when absent, and its arguments
 */
export async function main([name = "start", ...args]) {
  endWithNpm();
  process.exitCode = await runCommand(name, args);
}
