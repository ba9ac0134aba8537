import type { Db, DbTx } from "@huntboard/db";
import type { JobSkill, PlaceItem } from "../schemas.ts";
import { compoundParts, searchConfig, searchText } from "./search-text.ts";

/** Characters; a tsvector holds 1 MB at most, and a longer description says nothing new. */
const descriptionLength = 60_000;
const notesLength = 10_000;

/**
 * Writes what a job is found by: the title weighs most (A), then company, skills and places (B), the description (C), one's
 * own notes and the parts of long words (D). `ranking` is the same without the description.
 */
export async function writeSearch(
  tx: Db | DbTx,
  job: {
    id: string;
    title: string;
    company: string;
    locations: PlaceItem[];
    skills: JobSkill[];
    descriptionText: string;
    notes: string | null;
    language: string | null;
  },
): Promise<void> {
  const places = job.locations.flatMap(({ text, city }) => [text, city ?? ""]);
  const names = [job.company, ...job.skills.map(({ name }) => name), ...places];
  const config = searchConfig(job.language);
  const description = searchText(job.descriptionText.slice(0, descriptionLength));
  const own = searchText((job.notes ?? "").slice(0, notesLength));
  await tx.$executeRaw`
    UPDATE jobs SET ranking = made.ranking, search = made.ranking ||
      setweight(to_tsvector(${config}::regconfig, unaccent(${description})), 'C')
    FROM (SELECT
      setweight(to_tsvector(${config}::regconfig, unaccent(${searchText(job.title)})), 'A') ||
      setweight(to_tsvector(${config}::regconfig, unaccent(${searchText(names.join("\n"))})), 'B') ||
      setweight(to_tsvector(${config}::regconfig, unaccent(${compoundParts(job.title, job.language)})), 'D') ||
      setweight(to_tsvector(${config}::regconfig, unaccent(${own})), 'D') AS ranking) AS made
    WHERE id = ${job.id}::uuid`;
}
