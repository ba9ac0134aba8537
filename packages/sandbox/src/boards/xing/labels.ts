import type { BoardJob } from "../board-job.ts";

/** XING writes the kind of employment as its German label, in structured data too. */
export const employmentLabels: Record<BoardJob["employmentType"], string> = {
  FULL_TIME: "Vollzeit",
  PART_TIME: "Teilzeit",
  CONTRACTOR: "Freiberuflich/Zeitarbeit",
  TEMPORARY: "Aushilfe",
  INTERN: "Für Studenten",
  APPRENTICESHIP: "Ausbildung",
};

const months = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.".split(" ");

/** `20. Aug. 2026`, in UTC. */
export function germanDate(instant: string): string {
  const date = new Date(instant);
  return `${date.getUTCDate()}. ${months[date.getUTCMonth()] ?? ""} ${date.getUTCFullYear()}`;
}
