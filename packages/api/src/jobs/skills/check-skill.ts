import type { DbTx } from "@huntboard/db";
import { AppError, invalidField } from "../../core/app-error.ts";
import { fold } from "../../core/fold.ts";

/** Skills that a person may keep. */
export const mostSkills = 300;

/** Makes changes of one person's skills follow each other until the transaction ends, so that no name is given twice. */
export async function lockSkills(tx: DbTx, userId: string): Promise<void> {
  const name = `jobs.skills:${userId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Refuses a name that another of the person's skills has already (duplicate_name), and other names that are taken (invalid_input). */
export function refuseTakenNames(
  others: { key: string; name: string; aliases: string[] }[],
  given: { key?: string | undefined; name?: string | undefined; aliases?: string[] | undefined },
): void {
  const { key, name, aliases = [] } = given;
  const owner = (called: string) =>
    others.find((other) =>
      [other.name, ...other.aliases].some((one) => fold(one) === fold(called)),
    );
  const known =
    name === undefined ? undefined : (others.find((other) => other.key === key) ?? owner(name));
  if (known)
    throw new AppError("duplicate_name", `You already have this skill, as “${known.name}”.`);
  for (const [at, alias] of aliases.entries()) {
    const other = owner(alias);
    if (other) throw invalidField(`aliases.${at}`, `This is a name of your skill “${other.name}”.`);
  }
}

/** Other names without the skill's own name and without doubles. */
export function tidyAliases(name: string, aliases: string[]): string[] {
  const seen = new Set([fold(name)]);
  return aliases.filter((alias) => {
    const folded = fold(alias);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}

/** Refuses a day that has not begun anywhere on earth. */
export function refuseFutureDay(day: string | null | undefined, now: number): void {
  const latest = new Date(now + 14 * 3_600_000).toISOString().slice(0, 10);
  if (day != null && day > latest)
    throw invalidField("lastUsedOn", "Use a day that is not in the future.");
}
