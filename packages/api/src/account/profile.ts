import type { Deps } from "../core/deps.ts";
import { notFound } from "../core/app-error.ts";
import type { z } from "zod";
import type { Profile, updateProfileInput } from "./schemas.ts";

/** The columns a profile is made of. */
export const profileColumns = {
  id: true,
  email: true,
  name: true,
  timeZone: true,
  createdAt: true,
} as const;

/** A row as people see it. */
export function toProfile(row: {
  id: string;
  email: string;
  name: string;
  timeZone: string;
  createdAt: Date;
}): Profile {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

/** The signed-in person. */
export async function getProfile(
  deps: Pick<Deps, "db">,
  input: { userId: string },
): Promise<Profile> {
  const row = await deps.db.user.findUnique({
    where: { id: input.userId },
    select: profileColumns,
  });
  if (!row) throw notFound("account");
  return toProfile(row);
}

/** Changes name or time zone; absent fields stay. */
export async function updateProfile(
  deps: Pick<Deps, "db">,
  input: z.output<typeof updateProfileInput> & { userId: string },
): Promise<Profile> {
  const { userId, name, timeZone } = input;
  await deps.db.user.updateMany({ where: { id: userId }, data: { name, timeZone } });
  return getProfile(deps, { userId });
}
