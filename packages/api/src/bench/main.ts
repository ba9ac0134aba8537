import { benchDashboard } from "./dashboard.ts";
import { benchRank } from "./rank.ts";
import { benchSearch } from "./search.ts";

// `npm run bench`: what this machine takes for the work that grows with the number of jobs. Nothing is judged here.
for (const { name, median, p95, unit } of [
  ...(await benchRank()),
  ...(await benchSearch()),
  ...(await benchDashboard()),
])
  process.stdout.write(
    `${name.padEnd(72)} median ${median.toFixed(1)} ${unit}, p95 ${p95.toFixed(1)} ${unit}\n`,
  );
