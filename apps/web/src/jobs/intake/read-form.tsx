import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { type Failure, toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { JobFields } from "../form/job-fields.tsx";
import { checkJob, formFieldName, jobFieldNames } from "../form/job-values.ts";
import type { JobDetail, JobLikeness } from "../job-item.ts";
import { nameOf } from "../job-words.ts";
import { useRenewJobs, useRenewMatches } from "../use-renew-jobs.ts";
import { LikenessNotice } from "./likeness-notice.tsx";
import {
  draftOf,
  fieldsRead,
  type ReadValues,
  readOrigins,
  unpackLikeness,
} from "./read-values.ts";
import { newJobDraftKey } from "./use-intake.ts";
import classes from "./intake.module.css";

interface ReadFormProps {
  read: ReadValues;
  onBack: () => void;
  onSaved: (id: string) => void;
}

/** What was read, to be checked, corrected and saved. */
export function ReadForm({ read, onBack, onSaved }: ReadFormProps) {
  const toast = useToast();
  const renew = useRenewJobs();
  const renewMatches = useRenewMatches();
  const create = trpc.jobs.create.useMutation();
  const update = trpc.jobs.update.useMutation();
  const [known, setKnown] = useState<JobLikeness[]>(() => unpackLikeness(read.likeness));
  const [updating, setUpdating] = useState(false);
  // This very posting is there already: it is brought up to date, since it cannot be there twice.
  const same = known.some(isSame);
  const finish = async (job: JobDetail, done: "Saved" | "Updated") => {
    toast({ message: `${done}: ${nameOf(job)}.`, link: { words: "See job", jobId: job.id } });
    await renew(job);
    void renewMatches();
    onSaved(job.id);
  };
  const form = useDraftForm<ReadValues>({
    draftKey: newJobDraftKey,
    initial: read,
    validate: checkJob,
    fieldName: formFieldName,
    onSubmit: async (values) => {
      try {
        const { job, updated } = await create.mutateAsync({
          ...draftOf(read, values),
          onDuplicate: same ? "update" : "refuse",
        });
        await finish(job, updated ? "Updated" : "Saved");
      } catch (error) {
        const refusal = toFailure(error);
        const there = refusal.code === "already_saved" ? likenessOf(refusal, values) : null;
        if (there) setKnown((before) => [there, ...before.filter(({ id }) => id !== there.id)]);
        throw error;
      }
    },
  });
  const updateThatOne = async (like: JobLikeness) => {
    setUpdating(true);
    form.setFailure(null);
    try {
      // What was not read here does not empty what is there.
      const patch = Object.fromEntries(
        Object.entries(fieldsRead(read, form.values)).filter(([, value]) => isFilled(value)),
      );
      await finish(await update.mutateAsync({ id: like.id, patch }), "Updated");
      form.discard();
    } catch (error) {
      form.setFailure(toFailure(error));
    } finally {
      setUpdating(false);
    }
  };
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        {form.restored && (
          <Text c="dimmed" role="status">
            What you typed before is back.
          </Text>
        )}
        <Heading read={read} />
        <LikenessNotice
          likeness={known}
          busy={updating}
          onUpdate={(like) => void updateThatOne(like)}
        />
        <JobFields form={form} origins={readOrigins(read, form.values)} />
        <div className={classes.footer}>
          <FormError failure={form.failure} shownFields={jobFieldNames} />
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={form.busy}>
            {same
              ? "Update the one you have"
              : known.some(({ kind }) => kind === "job")
                ? "Save as another job"
                : "Save job"}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Heading({ read }: { read: ReadValues }) {
  const stub = read.outcome !== "" && read.outcome !== "ok" && read.outcome !== "partial";
  return (
    <>
      <p tabIndex={-1} ref={focusOnMount} data-autofocus className={classes.lead}>
        {read.outcome === ""
          ? "Fill in what you know; the rest can wait."
          : stub
            ? "A job to complete: fill in what you know. The link is kept."
            : read.message}
      </p>
      {read.warnings.length > 0 && (
        <ul className={classes.warnings} aria-label="To check">
          {read.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The job that is there already, as the refusal names it. */
function likenessOf(refusal: Failure, values: ReadValues): JobLikeness | null {
  const current = refusal.details.current;
  if (typeof current !== "object" || current === null || !("id" in current)) return null;
  if (typeof current.id !== "string") return null;
  const text = (key: string, otherwise: string) => {
    const value: unknown = Reflect.get(current, key);
    return typeof value === "string" && value !== "" ? value : otherwise;
  };
  return {
    kind: "job",
    id: current.id,
    title: text("title", values.title),
    company: text("company", values.company),
    reason: "same_posting",
    at: text("createdAt", new Date().toISOString()),
    triage: null,
  };
}

function isSame({ kind, reason }: JobLikeness): boolean {
  return kind === "job" && (reason === "same_url" || reason === "same_posting");
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
}
