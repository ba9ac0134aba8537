import { Prisma } from "@huntboard/db";
import type { ActivityKind } from "./vocabulary.ts";

/** Where a kind of activity is read from: one table by (person, time, id), joined with what it is about. */
export interface ActivitySource {
  from: Prisma.Sql;
  user: Prisma.Sql;
  at: Prisma.Sql;
  id: Prisma.Sql;
  application: Prisma.Sql;
  condition: Prisma.Sql;
  columns: Prisma.Sql;
}

/** The columns that every kind has, in one order. */
function columns(own: {
  id: Prisma.Sql;
  at: Prisma.Sql;
  text: Prisma.Sql;
  detail?: Prisma.Sql;
  first?: Prisma.Sql;
  application?: boolean;
  job?: boolean;
  event?: boolean;
}): Prisma.Sql {
  const nothing = Prisma.sql`NULL::text`;
  const nobody = Prisma.sql`NULL::uuid AS`;
  return Prisma.sql`${own.id} AS id, ${own.at} AS at, ${own.text} AS text,
    ${own.detail ?? nothing} AS detail, ${own.first ?? Prisma.sql`false`} AS first,
    ${own.application ? Prisma.sql`a.id AS "applicationId", a.title AS "applicationTitle", a.company AS "applicationCompany"` : Prisma.sql`${nobody} "applicationId", ${nothing} AS "applicationTitle", ${nothing} AS "applicationCompany"`},
    ${own.job ? Prisma.sql`j.id AS "jobId", j.title AS "jobTitle", j.company AS "jobCompany"` : Prisma.sql`${nobody} "jobId", ${nothing} AS "jobTitle", ${nothing} AS "jobCompany"`},
    ${own.event ? Prisma.sql`e.id AS "eventId", e.title AS "eventTitle"` : Prisma.sql`${nobody} "eventId", ${nothing} AS "eventTitle"`}`;
}

const eventsFrom = Prisma.sql`calendar_events e
  LEFT JOIN applications a ON a.id = e.application_id AND a.deleted_at IS NULL`;
const eventFields = {
  user: Prisma.sql`e.user_id`,
  id: Prisma.sql`e.id`,
  application: Prisma.sql`e.application_id`,
};

const status: ActivitySource = {
  from: Prisma.sql`status_changes c JOIN applications a ON a.id = c.application_id`,
  user: Prisma.sql`c.user_id`,
  at: Prisma.sql`c.occurred_at`,
  id: Prisma.sql`c.id`,
  application: Prisma.sql`c.application_id`,
  condition: Prisma.sql`a.deleted_at IS NULL`,
  columns: columns({
    id: Prisma.sql`c.id`,
    at: Prisma.sql`c.occurred_at`,
    text: Prisma.sql`c.stage`,
    detail: Prisma.sql`c.status_label`,
    first: Prisma.sql`c.created_at <= a.created_at`,
    application: true,
  }),
};

const step: ActivitySource = {
  from: Prisma.sql`done_steps s LEFT JOIN calendar_events e ON e.id = s.event_id
    LEFT JOIN applications a ON a.id = coalesce(s.application_id, e.application_id) AND a.deleted_at IS NULL`,
  user: Prisma.sql`s.user_id`,
  at: Prisma.sql`s.done_at`,
  id: Prisma.sql`s.id`,
  application: Prisma.sql`a.id`,
  condition: Prisma.sql`CASE WHEN s.event_id IS NULL THEN a.id IS NOT NULL ELSE e.deleted_at IS NULL END`,
  columns: columns({
    id: Prisma.sql`s.id`,
    at: Prisma.sql`s.done_at`,
    text: Prisma.sql`coalesce(s.text, '')`,
    application: true,
    event: true,
  }),
};

const event: ActivitySource = {
  ...eventFields,
  from: eventsFrom,
  at: Prisma.sql`e.created_at`,
  condition: Prisma.sql`e.deleted_at IS NULL`,
  columns: columns({
    id: Prisma.sql`e.id`,
    at: Prisma.sql`e.created_at`,
    text: Prisma.sql`e.kind`,
    application: true,
    event: true,
  }),
};

const sync: ActivitySource = {
  ...eventFields,
  from: eventsFrom,
  at: Prisma.sql`e.last_synced_at`,
  condition: Prisma.sql`e.deleted_at IS NULL AND e.last_synced_at IS NOT NULL AND e.provider <> 'local'`,
  columns: columns({
    id: Prisma.sql`e.id`,
    at: Prisma.sql`e.last_synced_at`,
    text: Prisma.sql`e.provider`,
    application: true,
    event: true,
  }),
};

const note: ActivitySource = {
  from: Prisma.sql`notes n JOIN applications a ON a.id = n.application_id`,
  user: Prisma.sql`n.user_id`,
  at: Prisma.sql`n.created_at`,
  id: Prisma.sql`n.id`,
  application: Prisma.sql`n.application_id`,
  condition: Prisma.sql`a.deleted_at IS NULL`,
  columns: columns({
    id: Prisma.sql`n.id`,
    at: Prisma.sql`n.created_at`,
    text: Prisma.sql`left(n.body, 160)`,
    application: true,
  }),
};

const document: ActivitySource = {
  from: Prisma.sql`documents d JOIN applications a ON a.id = d.application_id`,
  user: Prisma.sql`d.user_id`,
  at: Prisma.sql`d.created_at`,
  id: Prisma.sql`d.id`,
  application: Prisma.sql`d.application_id`,
  condition: Prisma.sql`a.deleted_at IS NULL`,
  columns: columns({
    id: Prisma.sql`d.id`,
    at: Prisma.sql`d.created_at`,
    text: Prisma.sql`d.name`,
    application: true,
  }),
};

const job: ActivitySource = {
  from: Prisma.sql`jobs j LEFT JOIN applications a ON a.id = j.application_id AND a.deleted_at IS NULL`,
  user: Prisma.sql`j.user_id`,
  at: Prisma.sql`j.created_at`,
  id: Prisma.sql`j.id`,
  application: Prisma.sql`j.application_id`,
  condition: Prisma.sql`j.deleted_at IS NULL`,
  columns: columns({
    id: Prisma.sql`j.id`,
    at: Prisma.sql`j.created_at`,
    text: Prisma.sql`j.title`,
    application: true,
    job: true,
  }),
};

/** Every kind of activity, each from one index. */
export const activitySources: Record<ActivityKind, ActivitySource> = {
  status,
  step,
  event,
  note,
  document,
  sync,
  job,
};
