// `npm start`: gets everything ready, then hands over to the server. It has no dependencies and reads on any Node from
// 14 on, so that an old Node is told what to do instead of failing on syntax.
const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(
    `Huntboard needs Node 20 or newer; this is Node ${process.versions.node}.\n` +
      "Install a current Node from https://nodejs.org and run `npm start` again.",
  );
  process.exitCode = 1;
} else {
  void import("./lib/commands.mjs").then(({ main }) => main(process.argv.slice(2)));
}
