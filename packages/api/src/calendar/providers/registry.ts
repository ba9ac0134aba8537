import { AppError } from "../../core/app-error.ts";
import type { ConnectableProvider } from "../schemas.ts";
import { google } from "./google/index.ts";
import { outlook } from "./outlook/index.ts";
import type { CalendarProvider, ProviderContext, ProviderDefinition } from "./provider.ts";

/** The one list of providers; a kind without an entry does not compile. */
export const providerDefinitions = { google, outlook } satisfies Record<
  ConnectableProvider,
  ProviderDefinition
>;

/** Definitions, and their code once loaded. */
export interface CalendarRegistry {
  definitions: Record<ConnectableProvider, ProviderDefinition>;
  /** The provider's code, loaded on first use. AppError provider_not_configured when the operator set no keys. */
  get: (kind: ConnectableProvider) => Promise<CalendarProvider>;
}

/** A registry that loads each provider once. Tests hand in their own definitions. */
export function createCalendarRegistry(
  context: ProviderContext,
  definitions: Record<ConnectableProvider, ProviderDefinition> = providerDefinitions,
): CalendarRegistry {
  const loaded = new Map<ConnectableProvider, Promise<CalendarProvider>>();
  return {
    definitions,
    get: (kind) => {
      const known = loaded.get(kind);
      if (known) return known;
      const { name, isConfigured, load } = definitions[kind];
      if (!isConfigured(context.config)) return Promise.reject(notConfigured(name));
      const loading = load(context);
      loaded.set(kind, loading);
      loading.catch(() => loaded.delete(kind));
      return loading;
    },
  };
}

function notConfigured(name: string): AppError {
  return new AppError(
    "provider_not_configured",
    `${name} has no keys on this server. Settings shows how to set them.`,
  );
}
