import type { GoogleConfig } from "../../../core/config.ts";

/** Google signs with its issuer spelled with and without the scheme (OpenID Connect page, "Validating an ID token"). */
export function issuersOf({ issuer }: Pick<GoogleConfig, "issuer">): string[] {
  return issuer === "https://accounts.google.com" ? [issuer, "accounts.google.com"] : [issuer];
}
