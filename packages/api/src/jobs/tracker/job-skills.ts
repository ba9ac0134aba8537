import type { Db, DbTx } from "@huntboard/db";
import { fold } from "../../core/fold.ts";
import type { JobSkill } from "../schemas.ts";
import { extractSkills, type OwnSkill, resolveSkill } from "../skills/extract-skills.ts";

/** A job's skills; `typed`: they are not simply those of its text. */
export interface JobSkills {
  skills: JobSkill[];
  typed: boolean;
}

/** The skills that a posting names, or those that are given by name, each with how much the posting wants it. */
export async function readJobSkills(
  db: Db | DbTx,
  input: {
    userId: string;
    title: string;
    text: string;
    language: string | null;
    /** Absent or empty: those of the text. */
    names?: string[] | undefined;
  },
): Promise<JobSkills> {
  const { userId, title, text, language, names } = input;
  const own = await db.skill.findMany({
    where: { userId },
    select: { key: true, name: true, aliases: true },
  });
  const found = extractSkills({ title, text, language, own });
  if (!names?.length) return { skills: found, typed: false };
  const needOf = new Map(found.map(({ key, need }) => [key, need]));
  const given = new Map<string, JobSkill>();
  for (const name of names) {
    const { key, name: known } = resolve(name, own);
    if (!given.has(key)) given.set(key, { key, name: known, need: needOf.get(key) ?? "unknown" });
  }
  const typed = given.size !== found.length || found.some(({ key }) => !given.has(key));
  return { skills: [...given.values()], typed };
}

/** One's own names of a skill count before the dictionary's. */
function resolve(name: string, own: OwnSkill[]): { key: string; name: string } {
  const folded = fold(name);
  const mine = own.find((skill) =>
    [skill.name, ...skill.aliases].some((called) => fold(called) === folded),
  );
  return mine ? { key: mine.key, name: mine.name } : resolveSkill(name);
}
