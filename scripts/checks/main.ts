import { checks } from "./rules.ts";
import { readSourceFiles } from "./source-file.ts";

const files = readSourceFiles();
const findings = Object.values(checks).flatMap((check) => check(files));
for (const { path, line, message } of findings)
  console.error(`${path}${line === undefined ? "" : `:${line}`}: ${message}`);
console.log(`${files.length} files, ${findings.length} broken rules.`);
process.exitCode = findings.length === 0 ? 0 : 1;
