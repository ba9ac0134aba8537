import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  SimpleGrid,
  Stack,
  Switch,
  TagsInput,
  TextInput,
} from "@mantine/core";
import { DemoMark } from "../../applications/demo/demo-mark.tsx";
import { periodNames, remoteNames } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { choicesOf, type JobProfile, levelNames, typeNames } from "../job-item.ts";
import { languageName } from "../job-words.ts";
import {
  checkWishes,
  profileOf,
  wishesOf,
  wishFieldName,
  wishFieldNames,
  type WishValues,
} from "./wish-values.ts";

const languageCodes = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "pt",
  "pl",
  "cs",
  "sk",
  "sv",
  "da",
  "fi",
];

/** Titles, level, places, remote, languages, kinds of employment, pay. Wishes but the titles and level hide jobs. */
export function WishesCard({ profile }: { profile: JobProfile }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const update = trpc.jobs.profile.update.useMutation();
  const form = useDraftForm<WishValues>({
    draftKey: "job.profile",
    initial: wishesOf(profile),
    validate: checkWishes,
    fieldName: wishFieldName,
    onSubmit: async (values) => {
      const saved = await update.mutateAsync({
        ...profileOf(values),
        revision: profile.revision,
      });
      toast({ message: "Saved. Recommendations follow." });
      utils.jobs.profile.get.setData(undefined, saved);
      void utils.jobs.recommendations.invalidate();
      void utils.jobs.list.invalidate();
      void utils.jobs.get.invalidate();
    },
  });
  const reload = () => {
    form.discard();
    void utils.jobs.profile.get.invalidate();
  };
  const { values, errors } = form;
  return (
    <Card title="What you look for" actions={<DemoMark shown={profile.isDemo} />}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <TagsInput
            label="Job titles"
            description="As postings call it; press Enter after each."
            placeholder={values.titles.length === 0 ? "Data engineer" : ""}
            maxTags={20}
            value={values.titles}
            onChange={(titles) => form.set("titles", titles)}
            error={errors.titles}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <NativeSelect
              label="Level"
              data={[{ value: "", label: "Any" }, ...choicesOf(levelNames)]}
              {...form.text("level")}
            />
            <TagsInput
              label="Places"
              description="Cities or countries. None: anywhere."
              inputWrapperOrder={["label", "input", "description", "error"]}
              maxTags={30}
              value={values.locations}
              onChange={(locations) => form.set("locations", locations)}
              error={errors.locations}
            />
          </SimpleGrid>
          <Boxes
            label="Where you work"
            names={remoteNames}
            value={values.remote}
            onChange={(remote) => form.set("remote", remote)}
          />
          <Boxes
            label="Kind of employment"
            names={typeNames}
            value={values.types}
            onChange={(types) => form.set("types", types)}
          />
          <MultiSelect
            label="Languages of the posting"
            description="None: any."
            data={[...new Set([...languageCodes, ...values.languages])].map((code) => ({
              value: code,
              label: languageName(code),
            }))}
            value={values.languages}
            onChange={(languages) => form.set("languages", languages)}
            error={errors.languages}
            comboboxProps={{ withinPortal: false }}
          />
          <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
            <TextInput
              label="Pay, at least"
              inputMode="decimal"
              placeholder="60000"
              {...form.text("salaryMin")}
            />
            <TextInput
              label="Currency"
              placeholder="EUR"
              maxLength={3}
              {...form.text("currency")}
            />
            <NativeSelect
              label="Paid"
              data={[{ value: "", label: "Not said" }, ...choicesOf(periodNames)]}
              {...form.text("period")}
            />
          </SimpleGrid>
          <Switch
            label="Leave out jobs that do not say what they pay"
            checked={values.hideUnknownPay}
            onChange={(event) => form.set("hideUnknownPay", event.currentTarget.checked)}
          />
          <FormError failure={form.failure} shownFields={wishFieldNames} />
          <Group>
            <Button type="submit" loading={form.busy}>
              Save
            </Button>
            {form.failure?.code === "lost_update" && (
              <Button variant="default" onClick={reload}>
                Show the newer one
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

interface BoxesProps {
  label: string;
  names: Record<string, string>;
  value: string[];
  onChange: (value: string[]) => void;
}

/** Any of some kinds; none ticked stands for all. */
function Boxes({ label, names, value, onChange }: BoxesProps) {
  return (
    <Checkbox.Group label={label} description="None: any." value={value} onChange={onChange}>
      <Group gap="md" mt={4}>
        {choicesOf(names).map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
