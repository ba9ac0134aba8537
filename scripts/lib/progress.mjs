const STILL_MS = 20_000;

/**
 * Shows that something is going on: a line that counts seconds in a terminal, a line now and then elsewhere.
 * @param {string} title
 * @param {NodeJS.WriteStream} [out]
 * @returns {{ end: (outcome: string) => void }}
 */
export function startProgress(title, out = process.stdout) {
  const began = performance.now();
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`;
  const live = out.isTTY;
  out.write(live ? `${title} …` : `${title} …\n`);
  const timer = setInterval(
    () =>
      out.write(live ? `\r${title} … ${seconds()}` : `${title} … still working, ${seconds()}\n`),
    live ? 1000 : STILL_MS,
  );
  return {
    end(outcome) {
      clearInterval(timer);
      out.write(`${live ? "\r" : ""}${title}: ${outcome} in ${seconds()}${live ? "  " : ""}\n`);
    },
  };
}
