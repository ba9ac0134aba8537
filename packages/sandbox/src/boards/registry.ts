import type { SandboxBoard } from "./contract.ts";
import { welcomeToTheJungle } from "./welcometothejungle/index.ts";
import { wellfound } from "./wellfound/index.ts";
import { xing } from "./xing/index.ts";

export const boardNames = ["xing", "welcometothejungle", "wellfound"] as const;
export type BoardName = (typeof boardNames)[number];

/** Every board there is, in the order that they are shown; nothing else lists them. */
export const boards: Record<BoardName, SandboxBoard> = {
  xing,
  welcometothejungle: welcomeToTheJungle,
  wellfound,
};

/** The board that answers to a host name, in lower case. */
export function boardOf(host: string): BoardName | undefined {
  if (!/^(?:[a-z0-9-]+\.)+[a-z]+$/.test(host)) return undefined;
  return boardNames.find((name) =>
    boards[name].hosts.some((known) => host === known || host.endsWith(`.${known}`)),
  );
}

/** What the boards are to whoever fetches from them. */
export function describeBoards(url: string) {
  return {
    /** Host names, each with everything below it. */
    hosts: boardNames.flatMap((name) => [...boards[name].hosts]),
    /** Where `https://HOST` is served: put path and query behind it. null: the sandbox does not stand in for this host. */
    mapHost: (host: string): string | null => {
      const name = host.toLowerCase();
      return boardOf(name) === undefined ? null : `${url}/boards/${name}`;
    },
  };
}
