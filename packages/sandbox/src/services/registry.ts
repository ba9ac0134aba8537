import type { SandboxService, ServiceContext } from "./contract.ts";
import { createGoogle } from "./google/index.ts";
import { createMicrosoft } from "./microsoft/index.ts";

/** Every stand-in there is; nothing else lists them. */
export const serviceFactories = {
  google: createGoogle,
  microsoft: createMicrosoft,
} satisfies Record<string, (context: ServiceContext) => SandboxService>;

export type ServiceName = keyof typeof serviceFactories;
