import { NativeSelect, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from "@mantine/core";
import { periodNames, remoteNames } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import type { useDraftForm } from "../../ui/use-draft-form.ts";
import { type ApplicationValues, applicationLabels as labels } from "./application-values.ts";

type Form = Pick<
  ReturnType<typeof useDraftForm<ApplicationValues>>,
  "text" | "set" | "values" | "errors"
>;

const remoteChoices = [{ value: "", label: "Not said" }, ...choices(remoteNames)];
const periodChoices = [{ value: "", label: "Not said" }, ...choices(periodNames)];

function choices(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** Title, company and link: what an application cannot do without. */
export function MainFields({ form }: { form: Pick<Form, "text"> }) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={labels.title} withAsterisk data-autofocus {...form.text("title")} />
        <TextInput
          label={labels.company}
          withAsterisk
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
    </Stack>
  );
}

/** Everything else, in groups. */
export function MoreFields({ form }: { form: Form }) {
  const facets = trpc.applications.facets.useQuery();
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={labels.location} {...form.text("location")} />
        <NativeSelect label={labels.remote} data={remoteChoices} {...form.text("remote")} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={labels.nextText}
          placeholder="Write to the recruiter"
          {...form.text("nextText")}
        />
        <TextInput label={labels.nextDueAt} type="datetime-local" {...form.text("nextDueAt")} />
      </SimpleGrid>
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
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={labels.source} list="application-sources" {...form.text("source")} />
        <TextInput label={labels.appliedAt} type="datetime-local" {...form.text("appliedAt")} />
      </SimpleGrid>
      <datalist id="application-sources">
        {facets.data?.sources.map((source) => (
          <option key={source} value={source}>
            {source}
          </option>
        ))}
      </datalist>
      <TagsInput
        label={labels.tags}
        description="Press Enter after each."
        data={facets.data?.tags ?? []}
        value={form.values.tags}
        onChange={(tags) => form.set("tags", tags)}
        error={form.errors.tags}
        maxTags={30}
      />
      <Textarea label={labels.notes} autosize minRows={3} maxRows={14} {...form.text("notes")} />
    </Stack>
  );
}
