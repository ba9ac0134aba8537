import { VisuallyHidden } from "@mantine/core";
import { Card } from "../../ui/card.tsx";
import type { JobDetail } from "../job-item.ts";
import classes from "./detail.module.css";

const groups = [
  { need: "required", words: "Required" },
  { need: "nice", words: "Nice to have" },
  { need: "unknown", words: "Named" },
] as const;

/** The skills a posting names, by how much it wants them. */
export function SkillsAskedCard({ job }: { job: JobDetail }) {
  if (job.skills.length === 0) return null;
  return (
    <Card title="Skills it asks for">
      {groups.map(({ need, words }) => {
        const skills = job.skills.filter((skill) => skill.need === need);
        return (
          skills.length > 0 && (
            <div key={need}>
              <p className={classes.small}>{words}</p>
              <ul className={classes.skills}>
                {skills.map(({ key, name }) => (
                  <li key={key} className={classes.skill} data-need={need}>
                    {name}
                    <VisuallyHidden>, {words.toLowerCase()}</VisuallyHidden>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </Card>
  );
}
