import { Alert, Button, Group } from "@mantine/core";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { QueryView } from "../../ui/states.tsx";
import { type ApplicationValues, applicationLabels, valuesOf } from "../form/application-values.ts";
import classes from "./conflict-notice.module.css";

interface ConflictNoticeProps {
  id: string;
  mine: ApplicationValues;
  /** Where this edit began. */
  base: ApplicationValues;
  onKeepMine: (theirs: ApplicationDetail) => void;
  onTakeTheirs: () => void;
}

/** Two edits met: shows where they differ, and lets the person choose. Nothing is dropped unasked. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { id, mine, base, onKeepMine, onTakeTheirs } = props;
  const zone = useTimeZone();
  const query = trpc.applications.get.useQuery({ id }, { staleTime: 0, refetchOnMount: "always" });
  return (
    <Alert
      role="alert"
      ref={scrollIntoView}
      variant="default"
      title="This was changed elsewhere while you edited"
      className={classes.notice}
    >
      <QueryView query={query}>
        {(theirs) => (
          <>
            <Differences mine={mine} base={base} theirs={valuesOf(theirs, zone)} />
            <Group mt="sm">
              <Button variant="default" onClick={() => onKeepMine(theirs)}>
                Keep mine
              </Button>
              <Button variant="default" onClick={onTakeTheirs}>
                Take theirs
              </Button>
            </Group>
            <p className={classes.words}>
              After “Keep mine”, save again: only the fields you changed replace theirs.
            </p>
          </>
        )}
      </QueryView>
    </Alert>
  );
}

function scrollIntoView(notice: HTMLElement | null): void {
  notice?.scrollIntoView({ block: "center" });
}

type Three = Record<"mine" | "base" | "theirs", ApplicationValues>;

function Differences({ mine, base, theirs }: Three) {
  const names = Object.keys(applicationLabels).filter(isField);
  const rows = names.filter(
    (name) => new Set([shown(mine[name]), shown(base[name]), shown(theirs[name])]).size === 3,
  );
  if (rows.length === 0)
    return <p className={classes.words}>You changed different fields: both can hold.</p>;
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
        {rows.map((name) => (
          <tr key={name}>
            <th scope="row">{applicationLabels[name]}</th>
            <td>{shown(mine[name])}</td>
            <td>{shown(theirs[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isField(name: string): name is keyof ApplicationValues {
  return name in applicationLabels;
}

function shown(value: string | string[]): string {
  const text = typeof value === "string" ? value : value.join(", ");
  return text === "" ? "(empty)" : text;
}
