import type { ReachedStage, Stage } from "../applications/vocabulary.ts";
import type { EventItem } from "../calendar/schemas.ts";
import type { ActivityKind, GoalKind, GoalPeriod, Grouping } from "./vocabulary.ts";

/** Counts and cohorts of the applications. */
export interface StatusOverview {
  counts: { stage: Stage; count: number }[];
  total: number;
  /** Of the applications in the period, each counted once at its furthest: how many got to each of these. */
  funnel: { stage: ReachedStage; reached: number }[];
  /** No response for long enough: derived, not a stage. */
  ghosted: number;
  /** Open, and nothing happened for 14 days or more; of any time. */
  silent: number;
  /** What the counts go by, for a list of the same: the period's beginning (null: all time), and when nothing came since. */
  since: { period: string | null; ghosted: string; silent: string };
}

/** A figure, how many it rests on, and the same for the period before (null: nothing to compare with). */
export interface Figure {
  value: number | null;
  n: number;
  before: number | null;
}

export interface ApplicationStats {
  /** When the period began. */
  from: string;
  /** Monday of each week in the person's zone, YYYY-MM-DD, oldest first. */
  perWeek: { week: string; applied: number }[];
  applied: Figure;
  /** Share (0 to 1) of those old enough (14 days) that had any human response. */
  responseRate: Figure;
  interviewRate: Figure;
  offerRate: Figure;
  /** Share of the offers that was accepted; `open` are not answered yet. */
  acceptanceRate: Figure & { open: number };
  /** Median days from applying to the first response, of those that had one; `open` still wait. */
  daysToFirstResponse: Figure & { open: number };
  /** Stage-to-stage: of those that reached `from`, how many reached `to`. */
  conversion: { from: ReachedStage; to: ReachedStage; of: number; reached: number }[];
  /** The one that was asked for. */
  detail: StatsDetail | null;
}

export type StatsDetail =
  | {
      of: "stages";
      /** Median days in each stage; `open` are still in it and count as "so far". */
      stages: { stage: Stage; medianDays: number | null; n: number; open: number }[];
    }
  | { of: "effort"; saved: number; followedUp: number }
  | {
      of: Grouping;
      groups: StatsGroup[];
      /** How many groups are not listed: those of fewer than five, unless asked for, and beyond the fifty largest. */
      leftOut: number;
    };

/** Applications of the period that have something in common. */
export interface StatsGroup {
  /** The source, the CV's name, the kind of place, the currency ("": not said); null where none is kept. */
  name: string | null;
  /** Of pay a year, major units, `high` not included. */
  band: { low: number; high: number } | null;
  applied: number;
  /** Of those old enough. */
  responseRate: { value: number | null; n: number };
  interviews: number;
  offers: number;
}

/** What wants attention next, and what stands in the calendar. */
export interface Upcoming {
  overdue: { id: string; title: string; company: string; text: string | null; dueAt: string }[];
  /** Follow-ups in the calendar of the last 14 days that nothing was said about. */
  followUps: {
    id: string;
    title: string;
    allDay: boolean;
    startTime: string;
    startLocal: string;
    company: string | null;
  }[];
  /** Interviews of today that are not over; one may have begun. */
  today: EventItem[];
  /** Open offers. `until` is a deadline event ahead, or a next step (`text`) that is due sooner. */
  offers: {
    id: string;
    title: string;
    company: string;
    until: string | null;
    text: string | null;
  }[];
  /** Applied or interviewing, and nothing happened for 14 days or more. */
  silent: { id: string; title: string; company: string; since: string; days: number }[];
  /** The instant since when nothing has happened to those. */
  silentSince: string;
  /** How many more there are than are listed. */
  more: { overdue: number; followUps: number; offers: number; silent: number };
  events: EventItem[];
}

/** One thing that happened. */
export interface ActivityItem {
  id: string;
  kind: ActivityKind;
  at: string;
  /** A short sentence: "Moved to Interviewing". */
  text: string;
  application: { id: string; title: string; company: string } | null;
  job: { id: string; title: string; company: string } | null;
  event: { id: string; title: string } | null;
}

export interface GoalItem {
  id: string;
  kind: GoalKind;
  title: string;
  target: number;
  period: GoalPeriod;
  skillKey: string | null;
  skillName: string | null;
  unit: string | null;
  /** YYYY-MM-DD */
  deadline: string | null;
  /** ISO weekdays that do not break a streak of days: with the periods `day` and `once`. */
  restDays: number[];
  startsOn: string;
  position: number;
  archivedAt: string | null;
  revision: number;
  isDemo: boolean;
  progress: GoalProgress;
  createdAt: string;
  updatedAt: string;
}

export interface GoalProgress {
  /** In the period under way (or in all, with `once`); for a skill its level. */
  done: number;
  /** 0 to 1. */
  share: number;
  met: boolean;
  /** The period under way: first and last day, YYYY-MM-DD; null with `once`. */
  period: { from: string; to: string } | null;
  /** Periods in a row that were met, the one under way included once it is; with `once` days with something done. Rest days are bridged. */
  streak: { current: number; best: number; unit: "weeks" | "months" | "days" };
  /** Days until the deadline; negative when it has passed. */
  daysLeft: number | null;
}

export interface GoalEntryItem {
  id: string;
  goalId: string;
  amount: number;
  occurredOn: string;
  note: string | null;
  createdAt: string;
}
