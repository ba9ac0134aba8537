import type { Availability, BoardKind, EmploymentType, Route, Triage } from "../../vocabulary.ts";

/** A made-up posting; days count from the day it is loaded, negative ones have passed. */
export interface DemoJob {
  title: string;
  company: string;
  url: string;
  board: BoardKind;
  route: Route;
  place: { text: string; city: string | null; country: string | null };
  remote: "onsite" | "hybrid" | "remote" | null;
  types: EmploymentType[];
  language: string;
  posted: number | null;
  until?: number;
  salary?: {
    min: number;
    max: number | null;
    currency: string;
    period: "hour" | "day" | "month" | "year";
    guessed?: boolean;
  };
  equity?: { min: number; max: number };
  /** Lines; those that begin with a dash make a list. */
  text: string[];
  saved: number;
  triage: Triage;
  seen: boolean;
  availability: Availability;
  notes?: string;
}
