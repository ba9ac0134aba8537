// `npm test`: all gates and all tests, one after another; the last line counts them. `npm test -- --only lint,types`
// runs some of them, `npm test -- --list` names them. Dependency-free, like start.mjs.
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(`Huntboard needs Node 20 or newer; this is Node ${process.versions.node}.`);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
} else {
  void import("./lib/test-run.mjs").then(({ main }) => main(process.argv.slice(2)));
}
