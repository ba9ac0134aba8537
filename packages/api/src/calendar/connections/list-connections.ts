import type { Deps } from "../../core/deps.ts";
import { connectableProviders, type ConnectionItem, type ProviderItem } from "../schemas.ts";
import { connectionSelect, toConnectionItems } from "./connection-row.ts";
import { listRedirectUris } from "./redirect-uri.ts";

/** More accounts than anybody has had at one provider. */
const mostConnections = 200;

/** A person's connections, ended ones too, the active one of each provider first; 200 at most. Reads the database alone. */
export async function listConnections(
  deps: Deps,
  input: { userId: string },
): Promise<ConnectionItem[]> {
  const rows = await deps.db.calendarCredential.findMany({
    where: { userId: input.userId },
    orderBy: [{ provider: "asc" }, { isActive: "desc" }, { updatedAt: "desc" }, { id: "asc" }],
    take: mostConnections,
    select: connectionSelect,
  });
  return toConnectionItems(deps, rows);
}

/** Every provider there is, whether it has keys, and what to register for it. */
export function listProviders(deps: Deps): ProviderItem[] {
  const { sandbox } = deps.config;
  return connectableProviders.map((provider) => {
    const definition = deps.calendarProviders.definitions[provider];
    return {
      provider,
      name: sandbox ? `${definition.name} · sandbox` : definition.name,
      sandbox,
      configured: definition.isConfigured(deps.config),
      maxReminders: definition.maxReminders,
      redirectUris: listRedirectUris(deps.config),
    };
  });
}
