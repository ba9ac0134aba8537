import { Alert, Button, Group } from "@mantine/core";
import { trpc } from "../../lib/trpc.ts";
import { QueryView } from "../../ui/states.tsx";
import type { EventItem } from "../event-item.ts";
import { eventDifferences } from "./event-differences.ts";
import { type EventValues, valuesOfEvent } from "./event-values.ts";
import classes from "./event-form.module.css";

interface EventConflictProps {
  id: string;
  mine: EventValues;
  /** Where this edit began. */
  base: EventValues;
  onKeepMine: (theirs: EventItem) => void;
  onTakeTheirs: () => void;
}

/** Two edits met: shows where they differ, and lets the person choose. Nothing is dropped unasked. */
export function EventConflict({ id, mine, base, onKeepMine, onTakeTheirs }: EventConflictProps) {
  const query = trpc.calendar.events.get.useQuery(
    { id },
    { staleTime: 0, refetchOnMount: "always" },
  );
  return (
    <Alert
      role="alert"
      variant="default"
      title="This event was changed elsewhere while you edited"
      className={classes.question}
    >
      <QueryView query={query}>
        {(theirs) => (
          <>
            <Differences mine={mine} base={base} theirs={valuesOfEvent(theirs)} />
            <Group mt="sm">
              <Button variant="default" onClick={() => onKeepMine(theirs)}>
                Keep mine
              </Button>
              <Button variant="default" onClick={onTakeTheirs}>
                Take theirs
              </Button>
            </Group>
            <p className={classes.quiet}>
              After “Keep mine”, save again: only the fields you changed replace theirs.
            </p>
          </>
        )}
      </QueryView>
    </Alert>
  );
}

type Three = Record<"mine" | "base" | "theirs", EventValues>;

function Differences(edits: Three) {
  const rows = eventDifferences(edits);
  if (rows.length === 0) return <p>You changed different fields: both can hold.</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Mine</th>
          <th scope="col">Theirs</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, mine, theirs }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{mine}</td>
            <td>{theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
