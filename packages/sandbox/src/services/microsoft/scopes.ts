const graphPrefix = "https://graph.microsoft.com/";

/** Scopes the stand-in knows, with what the consent page says of them. */
export const scopeLabels: Record<string, string> = {
  openid: "Sign you in",
  profile: "View your basic profile",
  email: "View your e-mail address",
  offline_access: "Maintain access to data you have given it access to",
  "User.Read": "Sign you in and read your profile",
  "User.ReadWrite": "Read and update your profile",
  "Calendars.Read": "Read your calendars",
  "Calendars.ReadWrite": "Have full access to your calendars",
  "MailboxSettings.Read": "Read your mailbox settings",
};

export const identityScopes = new Set(["openid", "profile", "email", "offline_access"]);

/** Splits a scope list; long Graph names become short ones. */
export function readScopes(list: string | null | undefined): string[] {
  const names = (list ?? "").split(" ").filter(Boolean);
  return [
    ...new Set(
      names.map((name) => (name.startsWith(graphPrefix) ? name.slice(graphPrefix.length) : name)),
    ),
  ];
}

/** What the token response says: no offline_access, long names on request. */
export function writeScopes(scopes: string[], longNames: boolean): string {
  return scopes
    .filter((scope) => scope !== "offline_access")
    .map((scope) => (longNames && !identityScopes.has(scope) ? graphPrefix + scope : scope))
    .join(" ");
}
