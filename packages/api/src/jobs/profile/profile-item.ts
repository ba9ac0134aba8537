import type { Prisma } from "@huntboard/db";
import { z } from "zod";
import { readLearned } from "../recommendations/learned.ts";
import { type Feature, features } from "../recommendations/score-types.ts";
import type { JobProfileItem } from "../schemas.ts";
import { careerLevels, employmentTypes, remoteKinds, salaryPeriods } from "../vocabulary.ts";

export const profileSelect = {
  titles: true,
  level: true,
  locations: true,
  remote: true,
  languages: true,
  employmentTypes: true,
  salaryMin: true,
  salaryCurrency: true,
  salaryPeriod: true,
  hideUnknownPay: true,
  learned: true,
  revision: true,
  isDemo: true,
} satisfies Prisma.JobProfileSelect;

type ProfileRow = Prisma.JobProfileGetPayload<{ select: typeof profileSelect }>;

const shape = z.object({
  level: z.enum(careerLevels).nullable(),
  remote: z.array(z.enum(remoteKinds)),
  employmentTypes: z.array(z.enum(employmentTypes)),
  salaryPeriod: z.enum(salaryPeriods).nullable(),
});

const featureTexts = {
  title: "Title like the ones you look for",
  skills: "Skills that you have",
  level: "Level that you want",
  salary: "Pay above what you want",
  recency: "Posted lately",
  remote: "Remote work",
} as const satisfies Record<Feature, string>;

/** A profile as clients see it; of a person who has filled in nothing, too. */
export function toProfileItem(
  row: ProfileRow | null,
  feedback: { labels: number; wanted: number },
): JobProfileItem {
  const { weights } = readLearned(row?.learned);
  const {
    level,
    remote,
    employmentTypes: types,
    salaryPeriod,
  } = shape.parse(row ?? { level: null, remote: [], employmentTypes: [], salaryPeriod: null });
  return {
    titles: row?.titles ?? [],
    level,
    locations: row?.locations ?? [],
    remote,
    languages: row?.languages ?? [],
    employmentTypes: types,
    salary: {
      min: row?.salaryMin?.toNumber() ?? null,
      currency: row?.salaryCurrency ?? null,
      period: salaryPeriod,
    },
    hideUnknownPay: row?.hideUnknownPay ?? false,
    revision: row?.revision ?? 0,
    isDemo: row?.isDemo ?? false,
    learned: {
      ...feedback,
      weights: features.flatMap((feature) => {
        const weight = weights[feature];
        return weight === undefined ? [] : [{ feature, text: featureTexts[feature], weight }];
      }),
    },
  };
}
