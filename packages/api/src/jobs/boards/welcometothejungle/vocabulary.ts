import type { EmploymentType, RemoteKind, SalaryPeriod } from "@huntboard/jobposting";

/** Codes of contract_type, upper or lower case; labels become codes: "Full-Time" is full_time. */
const contracts = new Map<string, EmploymentType>(
  Object.entries({
    full_time: "FULL_TIME",
    part_time: "PART_TIME",
    temporary: "TEMPORARY",
    freelance: "CONTRACTOR",
    internship: "INTERN",
    apprenticeship: "INTERN",
    // Volontariat International en Entreprise: a public programme of one to two years.
    vie: "TEMPORARY",
    volunteer: "VOLUNTEER",
    graduate_program: "FULL_TIME",
    other: "OTHER",
    // French labels, for jobs that lack the English one.
    cdi: "FULL_TIME",
    cdd: "TEMPORARY",
    temps_partiel: "PART_TIME",
    stage: "INTERN",
    alternance: "INTERN",
    autres: "OTHER",
  }),
);

export function employmentTypeOf(contract: string): EmploymentType | undefined {
  return contracts.get(
    contract
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, "_")
      .replaceAll(/^_|_$/g, ""),
  );
}

const remotes = new Map<string, RemoteKind>(
  Object.entries({
    fulltime: "remote",
    partial: "hybrid",
    punctual: "hybrid",
    no: "onsite",
  }),
);

/** `unknown` and anything else is unknown. */
export function remoteOf(remote: string): RemoteKind | undefined {
  return remotes.get(remote.toLowerCase());
}

const periods = new Map<string, SalaryPeriod>(
  Object.entries({
    yearly: "year",
    monthly: "month",
    weekly: "week",
    daily: "day",
    hourly: "hour",
  }),
);

/** `none` and anything else is unknown. */
export function periodOf(period: string): SalaryPeriod | null {
  return periods.get(period.toLowerCase()) ?? null;
}

/** What the sections of a posting are called on its page. */
export function sectionsOf(language: string): { profile: string; process: string } {
  return language === "fr"
    ? { profile: "Profil recherché", process: "Déroulement des entretiens" }
    : { profile: "Preferred experience", process: "Recruitment process" };
}
