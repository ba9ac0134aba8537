import { Checkbox, Group, Text } from "@mantine/core";
import { isProvider } from "../event-item.ts";
import { ringingWords } from "../ringing-words.ts";
import type { EventFormState } from "./event-fields.tsx";
import { eventLabels, reminderMinutesOf } from "./event-values.ts";
import classes from "./event-form.module.css";

const boxes = [
  { name: "reminder15", label: "15 minutes before" },
  { name: "reminder60", label: "1 hour before" },
  { name: "reminder1440", label: "1 day before" },
] as const;

/** When to be reminded, and who rings then. */
export function ReminderFields({ form }: { form: EventFormState }) {
  const { values, errors, set } = form;
  const minutes = reminderMinutesOf(values);
  const provider = isProvider(values.provider) ? values.provider : "local";
  return (
    <fieldset className={classes.plain}>
      <legend>{eventLabels.reminders}</legend>
      <Group gap="md">
        {boxes.map(({ name, label }) => (
          <Checkbox
            key={name}
            label={label}
            checked={values[name]}
            onChange={(event) => set(name, event.currentTarget.checked)}
          />
        ))}
      </Group>
      {errors.reminders && (
        <Text c="red" size="sm">
          {errors.reminders}
        </Text>
      )}
      <p className={classes.quiet}>{ringingWords(provider, minutes)}</p>
    </fieldset>
  );
}
