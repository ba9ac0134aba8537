import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { CalendarProvider, ProviderDefinition } from "../providers/provider.ts";
import type { authorizeInput, ConnectableProvider } from "../schemas.ts";
import { createOauthRequest, type RequestOwner } from "./oauth-request.ts";
import { withProviderErrors } from "./provider-errors.ts";
import { requireRedirectUri } from "./redirect-uri.ts";

/** Begins connecting: where to send the person. AppError invalid_input (redirect URI), provider_not_configured. */
export async function authorizeConnection(
  deps: Deps,
  input: z.output<typeof authorizeInput> & RequestOwner,
): Promise<{ authorizationUrl: string; state: string }> {
  requireRedirectUri(deps.config, input.redirectUri);
  const { provider, definition } = await requireProvider(deps, input.provider);
  const request = await createOauthRequest(deps, input);
  const authorizationUrl = await withProviderErrors(definition.name, () =>
    provider.authorizationUrl({ ...request, redirectUri: input.redirectUri }),
  );
  return { authorizationUrl, state: request.state };
}

/** The provider's code and definition; AppError provider_not_configured when the operator set no keys. */
export async function requireProvider(
  deps: Deps,
  kind: ConnectableProvider,
): Promise<{ provider: CalendarProvider; definition: ProviderDefinition }> {
  const definition = deps.calendarProviders.definitions[kind];
  return { provider: await deps.calendarProviders.get(kind), definition };
}
