import { IconAlertTriangle, IconBan, IconLock, IconRepeat, IconSend } from "@tabler/icons-react";
import { type ReactNode, useContext } from "react";
import { stageNames } from "../lib/stages.ts";
import { ClockContext } from "../ui/clock-context.ts";
import { TextLink } from "../ui/text-link.tsx";
import type { JobItem } from "./job-item.ts";
import { monthWord } from "./job-words.ts";
import classes from "./job-notes.module.css";

/** What a person should know before they look closer: applied already, posted again, closed, blocked, incomplete. */
export function JobNotes({ job }: { job: JobItem }) {
  const clock = useContext(ClockContext);
  const { application, appliedBefore, repostOf } = job;
  const notes = [
    application && (
      <Note key="application" icon={IconSend} tone="accent">
        <TextLink to="/applications/$applicationId" params={{ applicationId: application.id }}>
          {application.appliedAt
            ? `Applied in ${monthWord(application.appliedAt, clock)}`
            : "Among your applications"}
        </TextLink>
        : {application.status || stageNames[application.stage]}
      </Note>
    ),
    appliedBefore && appliedBefore.id !== application?.id && (
      <Note key="before" icon={IconSend}>
        You applied here in {monthWord(appliedBefore.appliedAt, clock)}:{" "}
        <TextLink to="/applications/$applicationId" params={{ applicationId: appliedBefore.id }}>
          {appliedBefore.title}
        </TextLink>
      </Note>
    ),
    repostOf && (
      <Note key="repost" icon={IconRepeat}>
        Posted again; first seen in {monthWord(repostOf.createdAt, clock)}:{" "}
        <TextLink to="/jobs/$jobId" params={{ jobId: repostOf.id }}>
          {repostOf.title}
        </TextLink>
      </Note>
    ),
    job.availability === "closed" && (
      <Note key="closed" icon={IconLock} tone="warning">
        No longer open.
      </Note>
    ),
    job.companyBlocked && (
      <Note key="blocked" icon={IconBan} tone="warning">
        You blocked this company.
      </Note>
    ),
    (job.title === "" || job.company === "") && (
      <Note key="stub" icon={IconAlertTriangle} tone="warning">
        To complete: {missingWords(job)}.
      </Note>
    ),
  ].filter(Boolean);
  return notes.length > 0 && <ul className={classes.notes}>{notes}</ul>;
}

function missingWords({ title, company }: JobItem): string {
  if (title === "" && company === "") return "title and company are missing";
  return title === "" ? "the title is missing" : "the company is missing";
}

interface NoteProps {
  icon: typeof IconSend;
  tone?: "accent" | "warning" | "quiet";
  children: ReactNode;
}

function Note({ icon: Icon, tone = "quiet", children }: NoteProps) {
  return (
    <li className={classes.note} data-tone={tone}>
      <Icon size={14} aria-hidden className={classes.icon} />
      <span>{children}</span>
    </li>
  );
}
