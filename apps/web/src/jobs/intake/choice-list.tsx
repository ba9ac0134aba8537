import { Button, Checkbox, Stack } from "@mantine/core";
import { useState } from "react";
import { countText } from "../../lib/format.ts";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { JobPreview } from "../job-item.ts";
import { nameOf, placesText } from "../job-words.ts";
import { useRenewJobs } from "../use-renew-jobs.ts";
import { draftOf, type ReadValues, readValues } from "./read-values.ts";
import classes from "./intake.module.css";

interface ChoiceListProps {
  preview: JobPreview;
  typedUrl: string;
  /** One was chosen: it goes through the form. */
  onEdit: (read: ReadValues) => void;
  onBack: () => void;
  onSaved: (id: string | null) => void;
}

/** Several postings on one page: which of them is meant. One goes through the form; several are saved as they are. */
export function ChoiceList({ preview, typedUrl, onEdit, onBack, onSaved }: ChoiceListProps) {
  const zone = useTimeZone();
  const toast = useToast();
  const renew = useRenewJobs();
  const create = trpc.jobs.create.useMutation();
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ReturnType<typeof toFailure> | null>(null);
  const reads = preview.choices.map((choice) => readValues(preview, { zone, typedUrl, choice }));
  const saveAll = async () => {
    setBusy(true);
    setFailure(null);
    const left: string[] = [];
    let saved = 0;
    let known = 0;
    for (const index of chosen) {
      const read = reads[Number(index)];
      if (read === undefined) continue;
      try {
        await create.mutateAsync({ ...draftOf(read, read), triage: "new" });
        saved += 1;
      } catch (error) {
        const refusal = toFailure(error);
        if (refusal.code === "already_saved") known += 1;
        else {
          left.push(index);
          setFailure(refusal);
        }
      }
    }
    setBusy(false);
    setChosen(left);
    const had = known > 0 ? ` ${countText(known, "was", "were")} there already.` : "";
    if (saved + known > 0) toast({ message: `Saved ${countText(saved, "job")}.${had}` });
    await renew();
    if (left.length === 0) onSaved(null);
  };
  const [only] = chosen;
  const one = chosen.length === 1 && only !== undefined ? reads[Number(only)] : undefined;
  return (
    <Stack>
      <p tabIndex={-1} ref={focusOnMount} data-autofocus className={classes.lead}>
        {preview.message} You may take several.
      </p>
      <Checkbox.Group aria-label="Postings on the page" value={chosen} onChange={setChosen}>
        <ul className={classes.choices}>
          {reads.map((read, index) => (
            // The postings never change places.
            <li key={index}>
              <Checkbox
                value={String(index)}
                label={nameOf(read)}
                description={placesText(read.places.map((text) => ({ text })))}
              />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      <FormError failure={failure} />
      <div className={classes.footer}>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
        {one ? (
          <Button onClick={() => onEdit(one)}>Go on with this one</Button>
        ) : (
          <Button disabled={chosen.length === 0} loading={busy} onClick={() => void saveAll()}>
            {chosen.length === 0 ? "Save" : `Save ${countText(chosen.length, "job")}`}
          </Button>
        )}
      </div>
    </Stack>
  );
}
