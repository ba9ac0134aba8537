import { Button, Group, Radio, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type Failure, toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { QueryView } from "../../ui/states.tsx";
import { jobLabels, valuesOf } from "../form/job-values.ts";
import { shownValue } from "../form/shown-value.ts";
import { isKeyOf, type JobDetail, type JobItem } from "../job-item.ts";
import { nameOf } from "../job-words.ts";
import { useMerge } from "../use-merge.ts";
import { JobSearch } from "./job-search.tsx";
import { ValueTable } from "./value-table.tsx";

interface MergeDialogProps {
  job: JobItem;
  /** The other entry, where it is known already. */
  otherId?: string;
  /** Called with the id of the one that stays. */
  onMerged?: (stays: string) => void;
  onClose: () => void;
}

/** Two entries of one job become one: which is looked for, compared, and the one that stays is chosen. */
export function MergeDialog({ job, otherId, onMerged, onClose }: MergeDialogProps) {
  const [chosen, setChosen] = useState(otherId ?? null);
  return (
    <Dialog title="Same job" size="lg" onClose={onClose}>
      {chosen === null ? (
        <Stack>
          <Text>Which one is the same job as {nameOf(job)}?</Text>
          <JobSearch exceptId={job.id} onChoose={setChosen} />
        </Stack>
      ) : (
        <Compare
          ids={[job.id, chosen]}
          onBack={otherId === undefined ? () => setChosen(null) : onClose}
          onMerged={(stays) => {
            onMerged?.(stays);
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}

interface CompareProps {
  ids: [string, string];
  onBack: () => void;
  onMerged: (stays: string) => void;
}

function Compare({ ids, onBack, onMerged }: CompareProps) {
  const first = trpc.jobs.get.useQuery({ id: ids[0] });
  const second = trpc.jobs.get.useQuery({ id: ids[1] });
  return (
    <QueryView query={first}>
      {(one) => (
        <QueryView query={second}>
          {(other) => <Choice one={one} other={other} onBack={onBack} onMerged={onMerged} />}
        </QueryView>
      )}
    </QueryView>
  );
}

interface ChoiceProps extends Omit<CompareProps, "ids"> {
  one: JobDetail;
  other: JobDetail;
}

function Choice({ one, other, onBack, onMerged }: ChoiceProps) {
  const zone = useTimeZone();
  const { merge } = useMerge();
  // The older entry is the one that applications and memory hang on.
  const [stays, setStays] = useState(one.createdAt <= other.createdAt ? one.id : other.id);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const values = [valuesOf(one, zone), valuesOf(other, zone)] as const;
  const rows = Object.keys(jobLabels)
    .filter((name) => isKeyOf(jobLabels, name))
    .filter((name) => JSON.stringify(values[0][name]) !== JSON.stringify(values[1][name]))
    .map((name) => ({
      name: jobLabels[name],
      values: values.map((each) => shownValue(name, each)),
    }));
  const run = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const [kept, gone] = stays === one.id ? [one, other] : [other, one];
      await merge(kept, gone);
      onMerged(kept.id);
    } catch (error) {
      setFailure(toFailure(error));
      setBusy(false);
    }
  };
  return (
    <Stack>
      <Radio.Group
        label="Which one stays?"
        description="It keeps its values; what it lacks comes from the other, and both links are kept."
        value={stays}
        onChange={setStays}
      >
        <Stack gap="xs" mt="xs">
          <Radio value={one.id} label={`${nameOf(one)} (the first column)`} />
          <Radio value={other.id} label={`${nameOf(other)} (the second column)`} />
        </Stack>
      </Radio.Group>
      {rows.length === 0 ? (
        <Text c="dimmed">Their fields are the same.</Text>
      ) : (
        <ValueTable heads={["Where they differ", "First", "Second"]} rows={rows} />
      )}
      <FormError failure={failure} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        <Button loading={busy} onClick={() => void run()}>
          Merge
        </Button>
      </Group>
    </Stack>
  );
}
