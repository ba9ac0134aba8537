import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { stages } from "../lib/stages.ts";
import { trpc } from "../lib/trpc.ts";
import { StageBadge } from "../ui/stage-badge.tsx";
import { QueryView } from "../ui/states.tsx";
import classes from "./dashboard-page.module.css";

/** How many applications stand in each stage; each number leads to them. */
export function StageCounts() {
  const query = trpc.applications.facets.useQuery();
  return (
    <QueryView query={query} loading={<Skeleton height={66} radius="lg" />}>
      {({ counts }) => (
        <ul className={classes.counts} aria-label="Applications by stage">
          {stages.map((stage) => (
            <li key={stage}>
              <Link to="/applications" search={{ stages: [stage] }} className={classes.count}>
                <span className={classes.number}>{counts[stage]}</span>
                <StageBadge stage={stage} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}
