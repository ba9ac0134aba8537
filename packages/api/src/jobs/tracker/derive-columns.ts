import type { Db, DbTx } from "@huntboard/db";
import type { JobSkill, PlaceItem } from "../schemas.ts";
import { cleanDescription, tellLanguage } from "./clean-description.ts";
import { type GivenFields, plainColumns } from "./job-columns.ts";
import { jobKeys } from "./job-keys.ts";
import { readJobSkills } from "./job-skills.ts";

/** What keys, search and skills are made from. */
export interface JobValues {
  title: string;
  company: string;
  locations: PlaceItem[];
  descriptionText: string;
  language: string | null;
  notes: string | null;
  skills: JobSkill[];
  /** The skills are a person's choice, which a new text does not change. */
  skillsTyped: boolean;
}

export const noValues: JobValues = {
  title: "",
  company: "",
  locations: [],
  descriptionText: "",
  language: null,
  notes: null,
  skills: [],
  skillsTyped: false,
};

/**
 * The columns of a job whose fields change: the fields given, cleaned, and everything that is made from them. `values` are
 * what the job is then.
 */
export async function deriveColumns(
  db: Db | DbTx,
  input: { userId: string; before: JobValues; fields: GivenFields; url: string | null },
) {
  const { userId, before, fields, url } = input;
  const {
    descriptionHtml: _html,
    descriptionText: _text,
    skills: names,
    language,
    ...plain
  } = fields;
  const description = await cleanDescription(fields);
  const text = description?.descriptionText ?? before.descriptionText;
  const values: JobValues = {
    title: fields.title ?? before.title,
    company: fields.company ?? before.company,
    locations: fields.locations ?? before.locations,
    descriptionText: text,
    language: await nextLanguage({ given: language, before, text }),
    notes: fields.notes === undefined ? before.notes : fields.notes,
    skills: before.skills,
    skillsTyped: before.skillsTyped,
  };
  const readAnew =
    values.title !== before.title ||
    text !== before.descriptionText ||
    values.language !== before.language;
  if (names !== undefined || (readAnew && !before.skillsTyped)) {
    const { skills, typed } = await readJobSkills(db, { ...values, userId, text, names });
    Object.assign(values, { skills, skillsTyped: typed });
  }
  return {
    values,
    columns: {
      ...plainColumns(plain),
      ...description,
      language: values.language,
      skills: values.skills.map(({ key, name, need }) => ({ key, name, need })),
      skillKeys: values.skills.map(({ key }) => key),
      ...jobKeys({ ...values, url }),
    },
  };
}

/** The language given; else that of a new text, where it can be told. */
async function nextLanguage(input: {
  given: string | null | undefined;
  before: JobValues;
  text: string;
}): Promise<string | null> {
  const { given, before, text } = input;
  if (given != null) return given;
  const told = text === before.descriptionText ? null : await tellLanguage(text);
  return told ?? (given === undefined ? before.language : null);
}
