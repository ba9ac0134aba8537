import type { EmploymentType } from "@huntboard/jobposting";

/** XING's own labels of "Beschäftigungsart", as the facets of its search have them. */
const labels = new Map<string, EmploymentType>(
  Object.entries({
    vollzeit: "FULL_TIME",
    teilzeit: "PART_TIME",
    "für studenten": "INTERN",
    "freiberuflich/zeitarbeit": "CONTRACTOR",
    aushilfe: "TEMPORARY",
    ehrenamt: "VOLUNTEER",
    saisonarbeit: "TEMPORARY",
  }),
);

/** One label of XING's, exactly; undefined for anything else. */
export function employmentTypesOf(label: unknown): EmploymentType[] | undefined {
  if (typeof label !== "string") return undefined;
  const type = labels.get(label.normalize("NFC").replaceAll(/\s+/gu, " ").trim().toLowerCase());
  return type ? [type] : undefined;
}
