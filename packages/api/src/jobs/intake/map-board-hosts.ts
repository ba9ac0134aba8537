import { boards } from "../boards/registry.ts";

const boardHosts = Object.values(boards).flatMap(({ hosts }) => hosts);

/**
 * Where the running sandbox serves the pages of the boards' hosts and of those below them; null for every other host. For
 * `createWebClient`: the one exemption from the check of addresses, and only while the sandbox is on.
 */
export function mapBoardHosts(sandboxUrl: string): (hostname: string) => string | null {
  return (hostname) =>
    boardHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
      ? `${sandboxUrl}/boards/${hostname}`
      : null;
}
