import { useEffect, useRef, useState } from "react";
import { clearDraft, restoreDraft, saveDraft, tabStorage } from "../../lib/drafts.ts";
import { type Failure, toFailure } from "../../lib/failure.ts";
import { type RouterInputs, trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import type { JobPreview } from "../job-item.ts";
import { addressOf } from "./address-of.ts";
import { emptyRead, type ReadValues, readValues } from "./read-values.ts";

type PreviewInput = RouterInputs["jobs"]["preview"];

/** What is given to be read. */
export interface Given {
  url: string;
  text: string;
  source: string;
  /** The file that the source is from. */
  fileName: string;
}

const emptyTyped = { url: "", text: "" };
const emptySource = { source: "", fileName: "" };
const keys = {
  typed: "job.intake",
  source: "job.intake.source",
  read: "job.read",
  form: "job.new",
};

export type IntakeStep =
  | { kind: "ways" }
  | { kind: "reading"; input: PreviewInput }
  | { kind: "outcome"; preview: JobPreview }
  | { kind: "choices"; preview: JobPreview }
  | { kind: "form"; read: ReadValues };

/** Bringing a job in, from what is given to the form that saves it. What was given and typed outlives a reload. */
export function useIntake(startUrl: string | undefined, byHandAtOnce: boolean) {
  const zone = useTimeZone();
  const { client } = trpc.useUtils();
  const [given, setGiven] = useState<Given>(() => startGiven(startUrl));
  const [step, setStep] = useState<IntakeStep>(() => startStep(byHandAtOnce, given.url, startUrl));
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const give = (patch: Partial<Given>) => {
    const next = { ...given, ...patch };
    setGiven(next);
    setFailure(null);
    const storage = tabStorage();
    if ("url" in patch || "text" in patch)
      saveDraft(storage, keys.typed, { url: next.url, text: next.text });
    // Apart, because it is large: only when it changes, and where the tab's storage has no room for it not at all.
    if ("source" in patch) keepSource(next);
  };
  const showForm = (read: ReadValues) => {
    clearDraft(tabStorage(), keys.form);
    saveDraft(tabStorage(), keys.read, read);
    setStep({ kind: "form", read });
  };
  const read = async (input: PreviewInput) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setFailure(null);
    setStep({ kind: "reading", input });
    try {
      const preview = await client.jobs.preview.mutate(input, {
        signal: abort.signal,
        context: { alone: true },
      });
      if (abort.signal.aborted) return;
      if (preview.outcome === "ambiguous" && preview.choices.length > 0)
        setStep({ kind: "choices", preview });
      else if (preview.job) showForm(readValues(preview, { zone, typedUrl: input.url ?? "" }));
      else setStep({ kind: "outcome", preview });
    } catch (error) {
      if (abort.signal.aborted) return;
      setFailure(toFailure(error));
      setStep({ kind: "ways" });
    }
  };
  return {
    given,
    give,
    step,
    failure,
    read: (input: PreviewInput) => void read(input),
    cancel: () => {
      running.current?.abort();
      setStep({ kind: "ways" });
    },
    /** Back to what was given; what was read goes. */
    back: () => {
      clearDraft(tabStorage(), keys.read);
      clearDraft(tabStorage(), keys.form);
      setStep({ kind: "ways" });
    },
    showForm,
    /** Fills the fields in by hand, beginning with the link that was given. */
    byHand: (preview?: JobPreview) =>
      showForm(
        preview
          ? readValues(preview, { zone, typedUrl: addressOf(given.url) ?? "" })
          : { ...emptyRead, url: addressOf(given.url) ?? "" },
      ),
    /** Forgets everything: it was saved, or is not wanted. */
    discard: () => {
      for (const key of Object.values(keys)) clearDraft(tabStorage(), key);
    },
  };
}

export const newJobDraftKey = keys.form;

function startGiven(startUrl: string | undefined): Given {
  const storage = tabStorage();
  const typed = restoreDraft(storage, keys.typed, emptyTyped).values;
  const source = restoreDraft(storage, keys.source, emptySource).values;
  return { ...typed, ...source, ...(startUrl === undefined ? {} : { url: startUrl }) };
}

function startStep(byHand: boolean, url: string, startUrl: string | undefined): IntakeStep {
  const { values, restored } = restoreDraft(tabStorage(), keys.read, emptyRead);
  // Somebody who comes with another link has begun anew.
  if (restored && (startUrl === undefined || startUrl === values.url))
    return { kind: "form", read: values };
  return byHand ? { kind: "form", read: { ...emptyRead, url } } : { kind: "ways" };
}

function keepSource({ source, fileName }: Given): void {
  if (source === "") clearDraft(tabStorage(), keys.source);
  else saveDraft(tabStorage(), keys.source, { source, fileName });
}
