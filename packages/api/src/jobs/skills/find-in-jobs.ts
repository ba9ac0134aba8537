import { z } from "zod";
import type { Deps } from "../../core/deps.ts";
import { escapeLike } from "../../core/fold.ts";
import { extractSkills, type OwnSkill } from "./extract-skills.ts";
import { findSkill } from "./dictionary.ts";

/** The newest jobs that are looked through, and how many are read at a time. */
const mostJobs = 500;
const chunk = 50;

const rows = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    language: z.string().nullable(),
  }),
);

/**
 * Adds a skill to the jobs that name it by words which the dictionary does not know, so that a new skill or alias counts for
 * what is there already. Jobs never lose one by this.
 */
export async function findInJobs(
  deps: Deps,
  input: { userId: string; skill: OwnSkill },
): Promise<void> {
  const { userId, skill } = input;
  const names = [skill.name, ...skill.aliases].filter((name) => findSkill(name)?.key !== skill.key);
  if (names.length === 0) return;
  const patterns = names.map((name) => `%${escapeLike(name)}%`);
  let before: string | null = null;
  for (let read = 0; read < mostJobs; read += chunk) {
    const found = rows.parse(
      await deps.db.$queryRaw`
        SELECT id, title, description_text AS text, language FROM jobs
        WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND NOT coalesce(skill_keys, '{}') @> ARRAY[${skill.key}]::text[]
          AND (${before}::uuid IS NULL OR id < ${before}::uuid)
          AND (title ILIKE ANY(${patterns}::text[]) OR description_text ILIKE ANY(${patterns}::text[]))
        ORDER BY id DESC LIMIT ${chunk}::int`,
    );
    const named = found.flatMap(({ id, ...job }) => {
      const [wanted] = extractSkills({ ...job, own: [skill] }).filter(
        ({ key }) => key === skill.key,
      );
      return wanted ? [{ id, skill: [wanted] }] : [];
    });
    if (named.length > 0)
      await deps.db.$executeRaw`
        UPDATE jobs SET skills = jobs.skills || named.skill, skill_keys = coalesce(jobs.skill_keys, '{}') || ${skill.key}::text
        FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS named(id uuid, skill jsonb)
        WHERE jobs.id = named.id AND jobs.user_id = ${userId}::uuid AND NOT coalesce(jobs.skill_keys, '{}') @> ARRAY[${skill.key}]::text[]`;
    if (found.length < chunk) return;
    before = found.at(-1)?.id ?? null;
  }
}
