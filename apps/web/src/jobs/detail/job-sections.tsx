import type { JobDetail } from "../job-item.ts";
import { JobNotes } from "../job-notes.tsx";
import { MatchReasons } from "../match-reasons.tsx";
import { Card } from "../../ui/card.tsx";
import { DescriptionCard } from "./description-card.tsx";
import { FactsCard } from "./facts-card.tsx";
import { LikenessCard } from "./likeness-card.tsx";
import { NotesCard } from "./notes-card.tsx";
import { SkillsAskedCard } from "./skills-asked-card.tsx";
import { SourcesCard } from "./sources-card.tsx";
import classes from "./detail.module.css";

interface JobSectionsProps {
  job: JobDetail;
  /** Side by side where there is room: on a page of its own. */
  columns?: boolean;
  /** Called when the job went into another. */
  onGone: (into: string) => void;
}

/** All that is known of a job. */
export function JobSections({ job, columns = false, onGone }: JobSectionsProps) {
  const first = (
    <>
      <JobNotes job={job} />
      {job.likeness.length > 0 && <LikenessCard job={job} onGone={onGone} />}
      {job.match && (
        <Card title="How it fits you">
          <MatchReasons match={job.match} />
        </Card>
      )}
    </>
  );
  const facts = (
    <>
      <FactsCard job={job} />
      <SkillsAskedCard job={job} />
      <NotesCard job={job} />
    </>
  );
  if (!columns)
    return (
      <>
        {first}
        {facts}
        <DescriptionCard job={job} />
        <SourcesCard job={job} />
      </>
    );
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {first}
        <DescriptionCard job={job} />
      </div>
      <div className={classes.column}>
        {facts}
        <SourcesCard job={job} />
      </div>
    </div>
  );
}
