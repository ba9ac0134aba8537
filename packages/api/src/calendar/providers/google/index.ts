import type { ProviderDefinition } from "../provider.ts";

/** Google Calendar, by Calendar API v3 and OAuth 2.0. */
export const google: ProviderDefinition = {
  kind: "google",
  name: "Google Calendar",
  maxReminders: 5,
  isConfigured: (config) => config.google !== null,
  load: async ({ config, http, clock }) => {
    if (!config.google) throw new Error("Google Calendar has no keys.");
    const { createGoogleProvider } = await import("./google-provider.ts");
    return createGoogleProvider({ config: config.google, http, clock });
  },
};
