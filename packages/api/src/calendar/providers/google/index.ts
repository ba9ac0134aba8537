import type { ProviderDefinition } from "../provider.ts";
import { issuersOf } from "./issuers.ts";

/** Google Calendar, by Calendar API v3 and OAuth 2.0. */
export const google: ProviderDefinition = {
  kind: "google",
  name: "Google Calendar",
  maxReminders: 5,
  consentPage: "https://myaccount.google.com/connections",
  isConfigured: (config) => config.google !== null,
  isIssuer: ({ google: keys }, issuer) => keys !== null && issuersOf(keys).includes(issuer),
  needsAdmin: ({ error }) => error === "admin_policy_enforced",
  load: async ({ config, http, clock }) => {
    if (!config.google) throw new Error("Google Calendar has no keys.");
    const { createGoogleProvider } = await import("./google-provider.ts");
    return createGoogleProvider({ config: config.google, http, clock });
  },
};
