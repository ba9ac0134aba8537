import { Text } from "@mantine/core";
import { type Stage, stageNames, stages, type StatusItem } from "../lib/stages.ts";
import { trpc } from "../lib/trpc.ts";
import { Card } from "../ui/card.tsx";
import { Page } from "../ui/page.tsx";
import { StageIcon } from "../ui/stage-badge.tsx";
import { QueryView } from "../ui/states.tsx";
import { StatusForm } from "./status-form.tsx";
import { StatusRow } from "./status-row.tsx";
import classes from "./settings.module.css";

/** The person's own labels on the fixed stages, such as "Phone screen" on Interviewing. */
export function StatusesPage() {
  const query = trpc.applications.statuses.list.useQuery();
  return (
    <Page title="Statuses" width="narrow">
      <Text c="dimmed">
        The stages are fixed, so that numbers stay comparable. Put your own words on them.
      </Text>
      <QueryView query={query}>
        {(statuses) =>
          stages.map((stage) => (
            <StageCard
              key={stage}
              stage={stage}
              statuses={statuses.filter((status) => status.stage === stage)}
            />
          ))
        }
      </QueryView>
    </Page>
  );
}

function StageCard({ stage, statuses }: { stage: Stage; statuses: StatusItem[] }) {
  const utils = trpc.useUtils();
  const create = trpc.applications.statuses.create.useMutation();
  return (
    <Card title={stageNames[stage]} actions={<StageIcon stage={stage} />}>
      {statuses.length > 0 && (
        <ul className={classes.rows}>
          {statuses.map((status, index) => (
            <StatusRow
              key={status.id}
              status={status}
              above={statuses[index - 1] ?? null}
              below={statuses[index + 1] ?? null}
            />
          ))}
        </ul>
      )}
      <StatusForm
        draftKey={`status.new.${stage}`}
        label={`New label for ${stageNames[stage]}`}
        button="Add label"
        start=""
        onSubmit={async (label) => {
          await create.mutateAsync({ stage, label });
          void utils.applications.statuses.invalidate();
        }}
      />
    </Card>
  );
}
