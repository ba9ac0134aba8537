import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { type DraftBase, tabStorage } from "../../lib/drafts.ts";
import type { Failure } from "../../lib/failure.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import type { EventItem } from "../event-item.ts";
import type { TimeQuestion } from "./ambiguous-time.tsx";
import { EventConflict } from "./event-conflict.tsx";
import { LinkFields, PlaceFields } from "./event-fields.tsx";
import {
  checkEvent,
  type ChosenInstants,
  eventFieldName,
  eventFieldNames,
  eventLabels,
  type EventValues,
  wallKey,
} from "./event-values.ts";
import { ReminderFields } from "./reminder-fields.tsx";
import { startDraftAt } from "./start-draft-at.ts";
import { TimeFields } from "./time-fields.tsx";
import type { CalendarChoice } from "./use-calendar-choices.ts";
import classes from "./event-form.module.css";

interface EventFormProps {
  draftKey: string;
  initial: EventValues;
  /** Of the event that is edited. */
  revision?: number;
  /** A place in the calendar was pressed: its times win over those of a kept draft. */
  fresh?: boolean;
  application: string | null;
  choices: CalendarChoice[];
  onSend: (
    values: EventValues,
    chosen: ChosenInstants,
    base: DraftBase<EventValues>,
  ) => Promise<void>;
  /** Asked when the edit met a newer one; the rest of the form stays as it is. */
  conflict?: {
    id: string;
    onKeepMine: (theirs: EventItem) => void;
    onTakeTheirs: () => void;
  };
  onClose: () => void;
}

/** Every field of an event. What is typed outlives a refusal, the end of the session, and a reload. */
export function EventForm(props: EventFormProps) {
  const { draftKey, initial, application, choices, onSend, conflict, onClose } = props;
  const [chosen, setChosen] = useState<ChosenInstants>({});
  useState(() => props.fresh && startDraftAt(tabStorage(), draftKey, initial));
  const form = useDraftForm({
    draftKey,
    initial,
    revision: props.revision,
    validate: checkEvent,
    fieldName: eventFieldName,
    onSubmit: (values, base) => onSend(values, chosen, base),
  });
  const { values, failure } = form;
  const question = questionOf(failure);
  const field = question?.field ?? "startTime";
  const picked = chosen[field];
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form is longer than most screens, and its buttons lie over its end.
    if (failure && notice.current?.hasChildNodes())
      notice.current.scrollIntoView({ block: "center" });
  }, [failure]);
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack>
        {form.restored && (
          <Text c="dimmed" role="status">
            What you typed before is back.
          </Text>
        )}
        <TextInput label={eventLabels.title} withAsterisk data-autofocus {...form.text("title")} />
        <TimeFields
          form={form}
          question={question}
          chosen={picked?.wall === wallKey(values, field) ? picked.instant : null}
          onChoose={(instant) =>
            setChosen({ ...chosen, [field]: { wall: wallKey(values, field), instant } })
          }
        />
        <LinkFields form={form} application={application} choices={choices} />
        <PlaceFields form={form} />
        <ReminderFields form={form} />
        <div ref={notice} className={classes.place}>
          {failure?.code === "lost_update" && conflict ? (
            <EventConflict
              id={conflict.id}
              mine={values}
              base={form.base.values}
              onKeepMine={(theirs) => {
                conflict.onKeepMine(theirs);
                form.keepMine(theirs);
              }}
              onTakeTheirs={() => {
                form.discard();
                conflict.onTakeTheirs();
              }}
            />
          ) : (
            !question && <FormError failure={failure} shownFields={eventFieldNames} />
          )}
        </div>
        <Group justify="flex-end" className={classes.footer}>
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
          <Button type="submit" loading={form.busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function questionOf(failure: Failure | null): TimeQuestion | null {
  const choices = failure?.code === "ambiguous_time" ? failure.details.choices : undefined;
  if (!choices) return null;
  const field = eventFieldName(choices.field) === "endTime" ? "endTime" : "startTime";
  return { ...choices, field };
}
