import type { Db, Prisma } from "@huntboard/db";
import { companyKey } from "../../../core/search-keys.ts";
import { extractSkills } from "../../skills/extract-skills.ts";

/** A text long enough to be judged that names no skill. */
export const plainText = "We are a friendly company with a long story. ".repeat(10);

/** Stores a job as saving one does, as far as matches are concerned; returns its id. */
export async function addJob(
  db: Db,
  input: {
    userId: string;
    title?: string;
    company?: string;
    text?: string;
    now: number;
  } & Partial<Omit<Prisma.JobUncheckedCreateInput, "userId" | "title" | "company">>,
): Promise<string> {
  const {
    userId,
    title = "Data Engineer",
    company = "Acme",
    text = plainText,
    now,
    ...rest
  } = input;
  const skills = extractSkills({ title, text, language: rest.language ?? null });
  const { id } = await db.job.create({
    data: {
      userId,
      title,
      company,
      companyKey: companyKey(company),
      descriptionText: text,
      textHash: text,
      skills: skills.map((skill) => ({ ...skill })),
      skillKeys: skills.map(({ key }) => key),
      createdAt: new Date(now),
      updatedAt: new Date(now),
      ...rest,
    },
    select: { id: true },
  });
  return id;
}
