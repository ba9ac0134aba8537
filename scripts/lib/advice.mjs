/** What a failed step printed, and what the person can do about it; the first match wins. */
const known = [
  [/ENOSPC|no space left/i, "The disk is full. Free about 2 GB and run the same command again."],
  [
    /EACCES|EPERM|EROFS|permission denied|operation not permitted/i,
    "A file may not be written. Check that you own this folder and your home folder (not root, after an earlier `sudo`).",
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i,
    "pnpm-lock.yaml does not match the package.json files. If you changed a dependency, run `npx pnpm@12 install` once.",
  ],
  [
    /CERT_|certificate|SELF_SIGNED|UNABLE_TO_VERIFY/i,
    "The package registry's certificate was not trusted. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|UND_ERR|network|fetch failed|ERR_PNPM_META_FETCH/i,
    "The package registry could not be reached. Check the network (and HTTPS_PROXY behind a proxy), then run it again.",
  ],
  [
    /E40[13]|ERR_PNPM_FETCH_40[13]/i,
    "The package registry refused access. Check the registry and its token in your ~/.npmrc.",
  ],
  [
    /ERR_PNPM_FETCH_404|E404/i,
    "A package is not in your registry. Check the registry in your ~/.npmrc.",
  ],
  [
    /EBADENGINE|UNSUPPORTED_ENGINE|SyntaxError: Unexpected token/i,
    "This Node is too old. Install a current one from https://nodejs.org.",
  ],
  [
    /ENOENT.*npx|npx: not found|spawn npx/i,
    "npm is missing. Install Node together with npm from https://nodejs.org.",
  ],
  [
    /heap out of memory|ENOMEM|cannot allocate memory/i,
    "Memory ran out. Close other programs (1 GB free is enough), then run it again.",
  ],
];

/**
 * One line that says what to do about a failed step.
 * @param {string} output what the step printed
 * @param {number} [code] its exit code
 */
export function advise(output, code) {
  if (code === 137)
    return "What to do: it was killed, most likely for want of memory. Close other programs and run it again.";
  const match = known.find(([pattern]) => pattern.test(output));
  return `What to do: ${match?.[1] ?? "Read the lines above. If they do not help, delete node_modules and .cache and run it again."}`;
}
