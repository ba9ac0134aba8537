/** What a procedure or route asks of its caller. `session` means a signed-in person, never an API token. */
export type Scope = "public" | "read" | "write" | "session";

/** Who calls: a signed-in person, or an API token that acts for one within its scope. */
export type Principal =
  | { kind: "session"; userId: string; sessionId: string }
  | { kind: "token"; userId: string; tokenId: string; scope: "read" | "write" };

/** A stable name of the session or token itself, for things bound to it (OAuth state). */
export function principalKey(principal: Principal): string {
  return principal.kind === "session"
    ? `session:${principal.sessionId}`
    : `token:${principal.tokenId}`;
}

/** Whether the principal may use something of this scope; write includes read. */
export function allows(principal: Principal | null, scope: Scope): boolean {
  if (scope === "public") return true;
  if (!principal) return false;
  if (principal.kind === "session") return true;
  if (scope === "session") return false;
  return scope === "read" || principal.scope === "write";
}
