import type { documentKinds, remoteKinds, salaryPeriods, Stage } from "./vocabulary.ts";

export interface StatusItem {
  id: string;
  stage: Stage;
  label: string;
  position: number;
}

export interface ApplicationItem {
  id: string;
  title: string;
  company: string;
  url: string | null;
  location: string | null;
  remote: (typeof remoteKinds)[number] | null;
  salary: {
    min: number | null;
    max: number | null;
    currency: string | null;
    period: (typeof salaryPeriods)[number] | null;
  };
  source: string | null;
  tags: string[];
  notes: string | null;
  stage: Stage;
  /** The person's label, or the stage's own name. */
  status: string;
  statusId: string | null;
  stageChangedAt: string;
  appliedAt: string | null;
  nextAction: { text: string | null; dueAt: string | null };
  revision: number;
  isDemo: boolean;
  createdAt: string;
  updatedAt: string;
}

export interface StatusChangeItem {
  id: string;
  stage: Stage;
  /** The label as it was then, or the stage's own name. */
  status: string;
  statusId: string | null;
  occurredAt: string;
  note: string | null;
  createdAt: string;
}

export interface ContactItem {
  id: string;
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
  notes: string | null;
}

export interface NoteItem {
  id: string;
  body: string;
  createdAt: string;
  updatedAt: string;
}

export interface DocumentItem {
  id: string;
  kind: (typeof documentKinds)[number];
  name: string;
  url: string | null;
  mediaType: string | null;
  /** Bytes; null for a link. */
  size: number | null;
  sentAt: string | null;
  createdAt: string;
}

export interface ApplicationDetail extends ApplicationItem {
  /** Newest first; the one with the smallest `createdAt` was made with the application and cannot be removed. */
  history: StatusChangeItem[];
  contacts: ContactItem[];
  noteEntries: NoteItem[];
  documents: DocumentItem[];
}

export interface DuplicateItem {
  id: string;
  title: string;
  company: string;
  stage: Stage;
  status: string;
  appliedAt: string | null;
  createdAt: string;
  reason: "same_url" | "same_company_and_title" | "similar_title_at_company";
}

/** One entry of an application's timeline, newest first. */
export type TimelineItem =
  | { type: "status"; at: string; change: StatusChangeItem }
  | { type: "note"; at: string; note: NoteItem }
  | { type: "document"; at: string; document: DocumentItem }
  | {
      type: "event";
      at: string;
      event: {
        id: string;
        title: string;
        kind: string;
        startTime: string;
        endTime: string;
        timezone: string;
        syncStatus: string;
      };
    }
  | { type: "created"; at: string };

/** A next step of an application, or a follow-up in the calendar, that was done. */
export interface DoneStepItem {
  id: string;
  applicationId: string | null;
  eventId: string | null;
  /** As it was planned. */
  text: string | null;
  dueAt: string | null;
  doneAt: string;
}

/** What the pipeline shows of one stage. */
export interface PipelineColumn {
  stage: Stage;
  count: number;
  items: ApplicationItem[];
  nextCursor: string | null;
}

export interface Facets {
  tags: string[];
  sources: string[];
  counts: Record<Stage, number>;
}

export interface DemoStatus {
  loaded: boolean;
  /** The person has no application and no event at all. */
  empty: boolean;
  /** What removing the demo data takes along, in words. */
  removalNote: string;
}

export interface ExportFile {
  fileName: string;
  mediaType: string;
  content: string;
}
