import { NativeSelect, SimpleGrid, Stack, TagsInput, TextInput } from "@mantine/core";
import type { useDraftForm } from "../../ui/use-draft-form.ts";
import { levelChoices, type SkillValues } from "./skill-values.ts";

interface SkillFieldsProps<T extends SkillValues> {
  form: Pick<ReturnType<typeof useDraftForm<T>>, "text" | "set" | "values" | "errors">;
}

/** How well, how well it shall be, what shows it, when it was last used, what else it is called. */
export function SkillFields({ form }: SkillFieldsProps<SkillValues>) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <NativeSelect label="Your level" data={levelChoices} {...form.text("level")} />
        <NativeSelect
          label="Where you want to be"
          data={[{ value: "", label: "Not set" }, ...levelChoices.slice(1)]}
          {...form.text("target")}
        />
        <TextInput label="Last used" type="date" {...form.text("lastUsedOn")} />
      </SimpleGrid>
      <TextInput
        label="What shows it"
        placeholder="A project, a certificate, years at a company"
        maxLength={2000}
        {...form.text("evidence")}
      />
      <TagsInput
        label="Other names"
        description="As postings may call it; press Enter after each."
        value={form.values.aliases}
        onChange={(aliases) => form.set("aliases", aliases)}
        error={form.errors.aliases}
        maxTags={20}
      />
    </Stack>
  );
}
