export type LoginMode = "sign-in" | "register" | "forgot";

export interface LoginSearch {
  /** The path to go on to after signing in. */
  next?: string;
  /** Absent: sign in. */
  mode?: Exclude<LoginMode, "sign-in">;
  /** The session ended while working. */
  ended?: true;
}

export function parseLoginSearch(search: Record<string, unknown>): LoginSearch {
  const { next, mode, ended } = search;
  return {
    ...(typeof next === "string" ? { next } : {}),
    ...(mode === "register" || mode === "forgot" ? { mode } : {}),
    ...(ended === true ? { ended } : {}),
  };
}
