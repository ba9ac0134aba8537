import type { ProviderDefinition } from "../provider.ts";
import { namesAdminConsent } from "./errors.ts";

/** Outlook calendars of work, school and personal accounts, by Microsoft Graph and the Microsoft identity platform. */
export const outlook: ProviderDefinition = {
  kind: "outlook",
  name: "Outlook",
  maxReminders: 1,
  consentPage:
    "https://myapps.microsoft.com (work or school) or https://account.live.com/consent/Manage (personal)",
  isConfigured: (config) => config.microsoft !== null,
  // Each tenant is an issuer of its own below the one authority.
  isIssuer: ({ microsoft }, issuer) =>
    microsoft !== null &&
    issuer.startsWith(`${microsoft.authority}/`) &&
    /^[^/?#]+\/v2\.0$/.test(issuer.slice(microsoft.authority.length + 1)),
  needsAdmin: ({ error, errorDescription }) =>
    error === "consent_required" || namesAdminConsent(errorDescription ?? ""),
  load: async ({ config, http, clock }) => {
    if (!config.microsoft) throw new Error("Outlook has no keys.");
    const { createOutlookProvider } = await import("./outlook-provider.ts");
    const redirectUri = `${config.publicUrl}/calendar/callback`;
    return createOutlookProvider({ config: config.microsoft, http, clock, redirectUri });
  },
};
