import { Autocomplete, Button, Group, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { trpc } from "../../lib/trpc.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { SkillFields } from "./skill-form.tsx";
import { newSkill, skillFields } from "./skill-values.ts";
import { useSkills } from "./use-skills.ts";
import classes from "./profile.module.css";

/** A new skill: found in the dictionary while typing, or in the person's own words. */
export function AddSkillForm({ onClose }: { onClose: () => void }) {
  const { add } = useSkills();
  const form = useDraftForm({
    draftKey: "job.skill.new",
    initial: { name: "", ...newSkill },
    validate: ({ name }) => (name.trim() === "" ? { name: "Fill this in." } : {}),
    onSubmit: async ({ name, ...values }) => {
      await add({ name, ...skillFields(values) });
      onClose();
    },
  });
  const { name } = form.values;
  const [search] = useDebouncedValue(name.trim(), 150);
  const found = trpc.jobs.skills.suggest.useQuery(
    { search },
    { enabled: search !== "", placeholderData: (before) => before },
  );
  const names = [...new Set((found.data ?? []).map((skill) => skill.name))];
  return (
    <form
      ref={form.formRef}
      onSubmit={form.submit}
      noValidate
      className={classes.add}
      aria-label="Add a skill"
    >
      <Stack gap="sm">
        <Autocomplete
          label="Skill"
          placeholder="Kubernetes"
          maxLength={100}
          data={names}
          // The server has looked already, by other names too: k8s finds Kubernetes.
          filter={({ options }) => options}
          comboboxProps={{ withinPortal: false }}
          ref={focusOnMount}
          value={name}
          error={form.errors.name}
          onChange={(value) => form.set("name", value)}
        />
        <SkillFields form={form} />
        <FormError failure={form.failure} shownFields={["name"]} />
        <Group gap="xs">
          <Button type="submit" loading={form.busy}>
            Add skill
          </Button>
          <Button
            variant="default"
            onClick={() => {
              form.discard();
              onClose();
            }}
          >
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
