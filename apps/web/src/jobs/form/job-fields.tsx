import {
  Checkbox,
  Group,
  NativeSelect,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from "@mantine/core";
import type { ReactNode } from "react";
import { periodNames, remoteNames } from "../../lib/format.ts";
import type { useDraftForm } from "../../ui/use-draft-form.ts";
import { choicesOf, typeNames } from "../job-item.ts";
import { languageName } from "../job-words.ts";
import { type JobField, jobLabels as labels, type JobValues } from "./job-values.ts";
import { Origin, type Origins } from "./origin.tsx";

type Form = Pick<ReturnType<typeof useDraftForm<JobValues>>, "text" | "set" | "values" | "errors">;

const notSaid = { value: "", label: "Not said" };
const remoteChoices = [notSaid, ...choicesOf(remoteNames)];
const periodChoices = [notSaid, ...choicesOf(periodNames)];
const languageCodes = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sk"];

interface JobFieldsProps {
  form: Form;
  /** Where each value came from; shown until the value is changed. */
  origins?: Origins;
}

/** Every field of a job. */
export function JobFields({ form, origins = {} }: JobFieldsProps) {
  const from = (field: JobField) => <Origin origin={origins[field]} />;
  const { language } = form.values;
  const codes =
    language === "" || languageCodes.includes(language)
      ? languageCodes
      : [language, ...languageCodes];
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={labels.title} description={from("title")} {...form.text("title")} />
        <TextInput
          label={labels.company}
          description={from("company")}
          autoComplete="organization"
          {...form.text("company")}
        />
      </SimpleGrid>
      <TextInput
        label={labels.url}
        type="url"
        inputMode="url"
        placeholder="https://"
        {...form.text("url")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TagsInput
          label={labels.places}
          description={origins.locations ? from("locations") : "Press Enter after each."}
          value={form.values.places}
          onChange={(places) => form.set("places", places)}
          error={form.errors.places}
          // A place may have a comma in it: "Berlin, Germany".
          splitChars={["|"]}
          maxTags={50}
        />
        <NativeSelect
          label={labels.remote}
          description={from("remote")}
          data={remoteChoices}
          {...form.text("remote")}
        />
      </SimpleGrid>
      <Types form={form} description={from("employmentTypes")} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <TextInput label={labels.salaryMin} inputMode="decimal" {...form.text("salaryMin")} />
        <TextInput label={labels.salaryMax} inputMode="decimal" {...form.text("salaryMax")} />
        <TextInput
          label={labels.currency}
          placeholder="EUR"
          maxLength={3}
          {...form.text("currency")}
        />
        <NativeSelect label={labels.period} data={periodChoices} {...form.text("period")} />
      </SimpleGrid>
      {from("salary")}
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
        <TextInput label={labels.equityMin} inputMode="decimal" {...form.text("equityMin")} />
        <TextInput label={labels.equityMax} inputMode="decimal" {...form.text("equityMax")} />
        <TextInput
          label={labels.postedAt}
          type="date"
          description={from("postedAt")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.text("postedAt")}
        />
        <TextInput
          label={labels.validThrough}
          type="date"
          description={from("validThrough")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.text("validThrough")}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TagsInput
          label={labels.skills}
          description="Press Enter after each. Left empty, they are read from the description."
          value={form.values.skills}
          onChange={(skills) => form.set("skills", skills)}
          error={form.errors.skills}
          maxTags={100}
        />
        <NativeSelect
          label={labels.language}
          description={from("language")}
          data={[notSaid, ...codes.map((code) => ({ value: code, label: languageName(code) }))]}
          {...form.text("language")}
        />
      </SimpleGrid>
      <Textarea
        label={labels.description}
        description={from("descriptionText")}
        autosize
        minRows={4}
        maxRows={16}
        {...form.text("description")}
      />
      <Textarea label={labels.notes} autosize minRows={2} maxRows={10} {...form.text("notes")} />
    </Stack>
  );
}

function Types({ form, description }: { form: Form; description: ReactNode }) {
  return (
    <Checkbox.Group
      label={labels.types}
      description={description}
      value={form.values.types}
      onChange={(types) => form.set("types", types)}
      error={form.errors.types}
    >
      <Group gap="md" mt={4}>
        {choicesOf(typeNames).map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
