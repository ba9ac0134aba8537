import type { ProviderDefinition } from "../provider.ts";

/** Outlook calendars of work, school and personal accounts, by Microsoft Graph and the Microsoft identity platform. */
export const outlook: ProviderDefinition = {
  kind: "outlook",
  name: "Outlook",
  maxReminders: 1,
  isConfigured: (config) => config.microsoft !== null,
  load: async ({ config, http, clock }) => {
    if (!config.microsoft) throw new Error("Outlook has no keys.");
    const { createOutlookProvider } = await import("./outlook-provider.ts");
    const redirectUri = `${config.publicUrl}/calendar/callback`;
    return createOutlookProvider({ config: config.microsoft, http, clock, redirectUri });
  },
};
