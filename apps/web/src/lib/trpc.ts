import type { AppRouter } from "@huntboard/api";
import { createTRPCReact } from "@trpc/react-query";

export type { RouterInputs, RouterOutputs } from "@huntboard/api";

/** Hooks for every procedure, typed by the server's router. */
export const trpc = createTRPCReact<AppRouter>();
