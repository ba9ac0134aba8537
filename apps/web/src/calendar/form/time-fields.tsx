import { Checkbox, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { browserTimeZone } from "../../lib/time.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { AmbiguousTime, type TimeQuestion } from "./ambiguous-time.tsx";
import type { EventFormState } from "./event-fields.tsx";
import { eventLabels as labels } from "./event-values.ts";
import { endAfterStart, withDate } from "./wall-time.ts";

interface TimeFieldsProps {
  form: EventFormState;
  question: TimeQuestion | null;
  chosen: string | null;
  onChoose: (instant: string) => void;
}

/** When it is: start, end, whole days, and the zone the times are meant in. */
export function TimeFields({ form, question, chosen, onChoose }: TimeFieldsProps) {
  const { values, errors, replace, set } = form;
  const ownZone = useTimeZone();
  const { allDay, startTime, endTime } = values;
  const setStart = (to: string) => {
    const moved = endAfterStart({ from: startTime, to, end: endTime });
    replace({ ...values, startTime: to, endTime: moved });
  };
  const read = (held: string, value: string) => (allDay ? withDate(held, value) : value);
  const type = allDay ? "date" : "datetime-local";
  const shown = (value: string) => (allDay ? value.slice(0, 10) : value);
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={labels.startTime}
          type={type}
          value={shown(startTime)}
          error={errors.startTime}
          onChange={(event) => setStart(read(startTime, event.currentTarget.value))}
        />
        <TextInput
          label={labels.endTime}
          type={type}
          value={shown(endTime)}
          error={errors.endTime}
          onChange={(event) => set("endTime", read(endTime, event.currentTarget.value))}
        />
      </SimpleGrid>
      {question && (
        <AmbiguousTime
          question={question}
          wall={values[question.field]}
          zone={values.timezone}
          value={chosen}
          onChoose={onChoose}
        />
      )}
      <Checkbox
        label={labels.allDay}
        checked={allDay}
        onChange={(event) => set("allDay", event.currentTarget.checked)}
      />
      <TextInput
        label={labels.timezone}
        list="event-time-zones"
        autoComplete="off"
        {...(values.timezone === ownZone ? {} : { description: `You are in ${ownZone}.` })}
        {...form.text("timezone")}
      />
      <datalist id="event-time-zones">
        {zones(ownZone).map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </Stack>
  );
}

/** The person's own zone first. */
function zones(own: string): string[] {
  return [...new Set([own, browserTimeZone(), "UTC", ...Intl.supportedValuesOf("timeZone")])];
}
