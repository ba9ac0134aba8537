import type { Deps } from "../core/deps.ts";
import { notFound } from "../core/app-error.ts";
import { Prisma } from "@huntboard/db";
import { z } from "zod";
import { columnsOf, jsonInstant, readRows } from "../core/read-rows.ts";
import type { Profile, updateProfileInput } from "./schemas.ts";

/** The columns a profile is made of. */
const profileRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  timeZone: z.string(),
  createdAt: jsonInstant,
});
const columns = columnsOf(profileRow, "person");
const profileRows = z.array(profileRow);

/** The signed-in person. */
export async function getProfile(
  deps: Pick<Deps, "db">,
  input: { userId: string },
): Promise<Profile> {
  const { userId } = input;
  const [profile] = await readRows(
    deps.db,
    userId,
    profileRows,
    Prisma.sql`SELECT ${columns} FROM users AS person WHERE id = ${userId}::uuid`,
  );
  if (!profile) throw notFound("account");
  return profile;
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
