import { parseArgs } from "node:util";
import { startSandbox } from "./start-sandbox.ts";

const { values } = parseArgs({
  options: { "data-dir": { type: "string" }, port: { type: "string", default: "0" } },
});
const dataDir = values["data-dir"];
if (!dataDir) {
  process.stderr.write("Usage: node src/main.ts --data-dir FOLDER [--port PORT]\n");
  process.exit(2);
}
const sandbox = await startSandbox({ dataDir, port: Number(values.port) });
const { url, google, microsoft, control } = sandbox;
process.stdout.write(`${JSON.stringify({ url, google, microsoft, control })}\n`);

const stop = () => {
  void sandbox.close().then(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
