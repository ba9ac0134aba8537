import { NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import type { useDraftForm } from "../../ui/use-draft-form.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { kindNames } from "../event-item.ts";
import { ApplicationSelect } from "./application-select.tsx";
import { eventLabels as labels, type EventValues } from "./event-values.ts";
import type { CalendarChoice } from "./use-calendar-choices.ts";

export type EventFormState = Pick<
  ReturnType<typeof useDraftForm<EventValues>>,
  "text" | "set" | "replace" | "values" | "errors"
>;

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));

/** What the event is about, and where it takes place. */
export function PlaceFields({ form }: { form: EventFormState }) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={labels.location} {...form.text("location")} />
        <TextInput
          label={labels.joinUrl}
          type="url"
          inputMode="url"
          placeholder="https://"
          {...form.text("joinUrl")}
        />
      </SimpleGrid>
      <Textarea
        label={labels.description}
        autosize
        minRows={2}
        maxRows={10}
        {...form.text("description")}
      />
    </Stack>
  );
}

interface LinkFieldsProps {
  form: EventFormState;
  /** The linked application's name, while it is not looked for. */
  application: string | null;
  choices: CalendarChoice[];
}

/** What it belongs to, and which calendar it goes to. */
export function LinkFields({ form, application, choices }: LinkFieldsProps) {
  const { values, errors, set, text } = form;
  const { href } = useLocation();
  const missing = choices.filter(({ usable }) => !usable);
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect label={labels.kind} data={kinds} {...text("kind")} />
        <ApplicationSelect
          value={values.applicationId}
          name={application}
          error={errors.applicationId}
          onChange={(id) => set("applicationId", id)}
        />
      </SimpleGrid>
      <NativeSelect
        label={labels.provider}
        data={choices.map(({ provider, label, usable }) => ({
          value: provider,
          label,
          disabled: !usable && values.provider !== provider,
        }))}
        {...text("provider")}
      />
      {missing.length > 0 && (
        <Text size="sm" c="dimmed">
          Not connected:{" "}
          {missing.map(({ label }) => label.replace(" (not connected)", "")).join(", ")}.{" "}
          <TextLink to="/settings/calendar" search={{ back: href }}>
            Connect in settings
          </TextLink>
          {"; what you typed stays."}
        </Text>
      )}
    </Stack>
  );
}
