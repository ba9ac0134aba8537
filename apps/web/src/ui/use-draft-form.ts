import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import {
  clearDraft,
  type DraftBase,
  type DraftValues,
  restoreBase,
  restoreDraft,
  saveDraft,
  tabStorage,
} from "../lib/drafts.ts";
import { type Failure, toFailure } from "../lib/failure.ts";

interface DraftFormOptions<T extends DraftValues> {
  /** Names the draft in this tab; null keeps none (passwords). */
  draftKey: string | null;
  initial: T;
  /** Of what is edited: a draft goes on from the revision and the values that it began with. */
  revision?: number;
  /** Words by field for what is wrong before asking the server. */
  validate?: (values: T) => Partial<Record<string, string>>;
  /** The form's name of a field that the server refused ("patch.salary.max" is "salaryMax" here). */
  fieldName?: (path: string) => string;
  /** Sends the form; a thrown failure is shown at its fields. */
  onSubmit: (values: T, base: DraftBase<T>) => Promise<void>;
}

/**
 * A form whose typed values outlive a refused send, a lost session and a reload of the tab.
 * The draft goes once the form was sent, or with `discard`.
 */
export function useDraftForm<T extends DraftValues>(options: DraftFormOptions<T>) {
  const { draftKey, initial } = options;
  // What comes in from the server meanwhile must not move it.
  const [base, setBase] = useState<DraftBase<T>>(() => {
    const now = { values: initial, revision: options.revision };
    return draftKey === null ? now : restoreBase(tabStorage(), draftKey, now);
  });
  const [start] = useState(() =>
    draftKey === null
      ? { values: initial, restored: false }
      : restoreDraft(tabStorage(), draftKey, base.values),
  );
  const [values, setValues] = useState(start.values);
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const formRef = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (Object.keys(errors).length > 0)
      formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);

  const keep = (next: T, from = base) => {
    if (draftKey !== null) saveDraft(tabStorage(), draftKey, next, from);
  };
  const change = (next: T) => {
    setValues(next);
    keep(next);
  };
  const update = (field: string, value: DraftValues[string]) => {
    change(Object.assign({}, values, { [field]: value }));
    if (errors[field] === undefined) return;
    const { [field]: _gone, ...rest } = errors;
    setErrors(rest);
  };
  const set = <K extends keyof T & string>(field: K, value: T[K]) => update(field, value);
  const discard = () => {
    if (draftKey !== null) clearDraft(tabStorage(), draftKey);
  };
  const send = async () => {
    const refused = options.validate?.(values) ?? {};
    setFailure(null);
    setErrors(refused);
    if (Object.keys(refused).length > 0) return;
    setBusy(true);
    // Even if nothing was typed: a send whose answer is lost is repeated with the very same values.
    keep(values);
    try {
      await options.onSubmit(values, base);
      discard();
    } catch (error) {
      const next = renameFields(toFailure(error), options.fieldName);
      setFailure(next);
      setErrors(next.fields);
    } finally {
      setBusy(false);
    }
  };
  /** After a conflict. The values stay: only what this edit changed is sent, so their other fields hold. */
  const keepMine = (theirs: { revision: number }) => {
    const next = { ...base, revision: theirs.revision };
    setBase(next);
    keep(values, next);
    setFailure(null);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!busy) void send();
  };
  return {
    values,
    /** Where the edit began. */
    base,
    errors,
    failure,
    busy,
    /** What was typed before a reload or a new sign-in is back in the fields. */
    restored: start.restored,
    formRef,
    set,
    replace: change,
    submit,
    discard,
    keepMine,
    setFailure,
    /** Props of a text field. */
    text: <K extends keyof T & string>(field: K) => ({
      name: field,
      value: typeof values[field] === "string" ? values[field] : "",
      error: errors[field],
      onChange: (event: { currentTarget: { value: string } }) =>
        update(field, event.currentTarget.value),
    }),
  };
}

function renameFields(
  failure: Failure,
  fieldName: (path: string) => string = (path) => path,
): Failure {
  const fields: Record<string, string> = {};
  for (const [path, words] of Object.entries(failure.fields)) fields[fieldName(path)] ??= words;
  return { ...failure, fields };
}
