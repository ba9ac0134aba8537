import type { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import type { abandonConnectionInput } from "../schemas.ts";
import { consumeOauthRequest, type RequestOwner } from "./oauth-request.ts";

/** Ends a round trip that the provider answered with an error, and says why in words. AppError oauth_state_invalid. */
export async function abandonConnection(
  deps: Deps,
  input: z.output<typeof abandonConnectionInput> & RequestOwner,
): Promise<{ reason: string }> {
  const { provider } = await consumeOauthRequest(deps, input);
  const { name, needsAdmin } = deps.calendarProviders.definitions[provider];
  deps.log.info({ provider, error: input.error }, "calendar sign-in was not finished");
  if (needsAdmin(input)) {
    const url = (await deps.calendarProviders.get(provider)).adminConsentUrl();
    const words = `Your organisation wants an administrator to allow Huntboard for ${name}.`;
    return { reason: url ? `${words} Send them this link: ${url}` : words };
  }
  return { reason: reasonOf(name, input.error) };
}

function reasonOf(name: string, error: string): string {
  switch (error) {
    case "access_denied":
      return `You did not give Huntboard access to ${name}. Nothing was connected.`;
    case "server_error":
    case "temporarily_unavailable":
      return `${name} could not finish the sign-in. Try again in a moment.`;
    case "redirect_uri_mismatch":
      return `${name} does not know this server's redirect URI. Settings lists the ones to register.`;
    case "org_internal":
      return `This server's Google project is open to its own organisation only. Its operator can change that.`;
    default:
      return `${name} ended the sign-in (${error.slice(0, 60)}). Nothing was connected.`;
  }
}
