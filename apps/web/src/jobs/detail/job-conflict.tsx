import { Alert, Button, Group } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { QueryView } from "../../ui/states.tsx";
import { jobLabels, type JobValues, valuesOf } from "../form/job-values.ts";
import { shownValue } from "../form/shown-value.ts";
import { isKeyOf, type JobDetail } from "../job-item.ts";
import { ValueTable } from "./value-table.tsx";
import classes from "./detail.module.css";

interface JobConflictProps {
  id: string;
  mine: JobValues;
  /** Where this edit began. */
  base: JobValues;
  onKeepMine: (theirs: JobDetail) => void;
  onTakeTheirs: (theirs: JobDetail) => void;
}

/** Two edits met: shows where they differ, and lets the person choose. Nothing is dropped unasked. */
export function JobConflict(props: JobConflictProps) {
  const { id, mine, base, onKeepMine, onTakeTheirs } = props;
  const zone = useTimeZone();
  const query = trpc.jobs.get.useQuery({ id }, { staleTime: 0, refetchOnMount: "always" });
  return (
    <Alert
      role="alert"
      ref={scrollIntoView}
      variant="default"
      title="This was changed elsewhere while you edited"
      className={classes.notice}
    >
      <QueryView query={query}>
        {(theirs) => {
          const their = valuesOf(theirs, zone);
          const names = Object.keys(jobLabels)
            .filter((name) => isKeyOf(jobLabels, name))
            .filter(
              (name) =>
                new Set([mine, base, their].map((each) => JSON.stringify(each[name]))).size === 3,
            );
          return (
            <>
              {names.length === 0 ? (
                <p className={classes.quiet}>You changed different fields: both can hold.</p>
              ) : (
                <ValueTable
                  heads={["Field", "Mine", "Theirs"]}
                  rows={names.map((name) => ({
                    name: jobLabels[name],
                    values: [mine, their].map((each) => shownValue(name, each)),
                  }))}
                />
              )}
              <Group mt="sm">
                <Button variant="default" onClick={() => onKeepMine(theirs)}>
                  Keep mine
                </Button>
                <Button variant="default" onClick={() => onTakeTheirs(theirs)}>
                  Take theirs
                </Button>
              </Group>
              <p className={classes.small}>
                After “Keep mine”, save again: only the fields you changed replace theirs.
              </p>
            </>
          );
        }}
      </QueryView>
    </Alert>
  );
}

function scrollIntoView(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: "center" });
}
