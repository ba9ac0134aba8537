import type { z } from "zod";
import { AppError } from "../../core/app-error.ts";
import type { Deps } from "../../core/deps.ts";
import { fold } from "../../core/fold.ts";
import type { JobProfileItem, profileInput } from "../schemas.ts";
import { readProfile } from "./get-profile.ts";

/** Changes the fields given. A `revision` that is no longer the newest is refused as lost_update, with the profile as it is now. */
export async function updateProfile(
  deps: Deps,
  input: z.output<typeof profileInput> & { userId: string },
): Promise<JobProfileItem> {
  const { userId, revision, ...fields } = input;
  const now = new Date(deps.clock.now());
  return deps.db.$transaction(async (tx) => {
    await tx.jobProfile.createMany({
      data: { userId, revision: 0, createdAt: now, updatedAt: now },
      skipDuplicates: true,
    });
    // Holds the row, so that of two at once the second sees what the first wrote.
    await tx.$executeRaw`SELECT id FROM job_profiles WHERE user_id = ${userId}::uuid FOR UPDATE`;
    const current = await readProfile(tx, { userId });
    if (revision !== undefined && revision !== current.revision)
      throw new AppError("lost_update", "Your profile was changed meanwhile. Look at it again.", {
        details: { current },
      });
    if (Object.values(fields).every((value) => value === undefined)) return current;
    const { titles, locations, languages, remote, employmentTypes, salary, level } = fields;
    await tx.jobProfile.update({
      where: { userId },
      data: {
        level,
        titles: titles && eachOnce(titles),
        locations: locations && eachOnce(locations),
        languages: languages && [...new Set(languages)],
        remote: remote && [...new Set(remote)],
        employmentTypes: employmentTypes && [...new Set(employmentTypes)],
        salaryMin: salary?.min,
        salaryCurrency: salary?.currency,
        salaryPeriod: salary?.period,
        hideUnknownPay: fields.hideUnknownPay,
        revision: { increment: 1 },
        isDemo: false,
        updatedAt: now,
      },
      select: { id: true },
    });
    return readProfile(tx, { userId });
  });
}

/** Names without those that differ only in case or accents from one before. */
function eachOnce(names: string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [fold(name), name])).values()].toReversed();
}
