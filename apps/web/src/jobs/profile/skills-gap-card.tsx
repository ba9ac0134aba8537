import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { countText } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { QueryView } from "../../ui/states.tsx";
import type { SkillsGap } from "../job-item.ts";
import { shareText } from "../job-words.ts";
import { GapTable } from "./gap-table.tsx";
import { levelName } from "./skill-values.ts";
import { trendWords } from "./trend-words.ts";
import { useSkills } from "./use-skills.ts";
import classes from "./profile.module.css";

export type GapItem = SkillsGap["items"][number];

/** What the person's jobs ask for, and how far they are from it. */
export function SkillsGapCard() {
  const query = trpc.jobs.skills.gap.useQuery({ limit: 12 });
  const [table, setTable] = useState(false);
  const some = (query.data?.items.length ?? 0) > 0;
  return (
    <Card
      title="What your jobs ask for"
      actions={
        some && (
          <Button size="xs" variant="default" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? "Show as bars" : "Show as table"}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {({ items, jobs }) =>
          items.length === 0 ? (
            <Text c="dimmed">
              {jobs === 0
                ? "Save some jobs, and this will show which skills they name and which you lack."
                : "Your jobs name no skill that Huntboard knows."}
            </Text>
          ) : (
            <>
              <Text c="dimmed">
                From {countText(jobs, "job")} of yours; what you applied for and saved counts more.{" "}
                {!table && "The first part of a bar is what you have, the second what is missing."}
              </Text>
              {table ? (
                <GapTable items={items} />
              ) : (
                <ul className={classes.gaps}>
                  {items.map((item) => (
                    <GapRow key={item.key} item={item} />
                  ))}
                </ul>
              )}
            </>
          )
        }
      </QueryView>
    </Card>
  );
}

function GapRow({ item }: { item: GapItem }) {
  const { name, demand, jobs, level, skillId, missing, trend } = item;
  return (
    <li className={classes.gap}>
      <div className={classes.gapHead}>
        <strong>{name}</strong>
        <span className={classes.number}>{shareText(demand)}</span>
      </div>
      <div className={classes.bar} aria-hidden>
        <span
          className={classes.have}
          style={{ inlineSize: `${Math.round(demand * (1 - missing) * 100)}%` }}
        />
        <span
          className={classes.lack}
          style={{ inlineSize: `${Math.round(demand * missing * 100)}%` }}
        />
      </div>
      <div className={classes.gapHead}>
        <span className={classes.quiet}>
          {countText(jobs, "job names", "jobs name")} it.{" "}
          {skillId === null ? "Not among your skills" : `You: ${levelName(level).toLowerCase()}`}
          {missing > 0 && skillId !== null && ", not there yet"}. {trendWords(trend)}.
        </span>
        {skillId === null && <AddButtons name={name} />}
      </div>
    </li>
  );
}

/** A skill that the jobs name goes among the person's own in one click: as one they have, or one to learn. */
export function AddButtons({ name }: { name: string }) {
  const { addAtOnce } = useSkills();
  return (
    <span className={classes.buttons}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`I can do this: ${name}`}
        onClick={() => void addAtOnce({ name, level: 2 })}
      >
        I can do this
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Learn it: ${name}`}
        onClick={() => void addAtOnce({ name, level: 0, target: 2 })}
      >
        Learn it
      </Button>
    </span>
  );
}
