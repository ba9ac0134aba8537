import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { QueryView } from "../../ui/states.tsx";
import { AddSkillForm } from "./add-skill-form.tsx";
import { SkillRow } from "./skill-row.tsx";
import classes from "./profile.module.css";

/** What somebody can do, and how well. */
export function SkillsCard() {
  const query = trpc.jobs.skills.list.useQuery();
  const [adding, setAdding] = useState(false);
  return (
    <Card
      title="What you can do"
      actions={
        !adding && (
          <Button size="xs" variant="default" onClick={() => setAdding(true)}>
            Add a skill
          </Button>
        )
      }
    >
      {adding && <AddSkillForm onClose={() => setAdding(false)} />}
      <QueryView query={query}>
        {(skills) =>
          skills.length === 0 ? (
            <Text c="dimmed">
              No skill yet. Add what you can do; jobs are compared with it, and say what is missing.
            </Text>
          ) : (
            <ul className={classes.rows}>
              {skills.map((skill) => (
                <SkillRow key={skill.id} skill={skill} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
}
