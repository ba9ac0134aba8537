import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { trpc } from "../lib/trpc.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FormError } from "../ui/form-error.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";
import { useToast } from "../ui/toasts.tsx";
import { checkValues, inputOf, takesRest, valuesOf, withKind } from "./goal-values.ts";
import { type GoalItem, kindNotes, kindWords, levelWords, periodWords } from "./goal-words.ts";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Sets a goal, or changes one. */
export function GoalDialog({ goal, onClose }: { goal: GoalItem | null; onClose: () => void }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const skills = trpc.jobs.skills.list.useQuery();
  const form = useDraftForm({
    draftKey: goal ? `goal.${goal.id}` : "goal.new",
    initial: valuesOf(goal),
    validate: checkValues,
    fieldName: (path) => path.replace(/^patch\./, ""),
    onSubmit: async (values) => {
      const { kind, ...rest } = inputOf(values);
      if (goal)
        await utils.client.insights.goals.update.mutate({
          id: goal.id,
          revision: goal.revision,
          patch: rest,
        });
      else await utils.client.insights.goals.create.mutate({ kind, ...rest });
      await utils.insights.goals.invalidate();
      toast({ message: goal ? "Goal changed." : "Goal set." });
      onClose();
    },
  });
  const { values } = form;
  const isSkill = values.kind === "skill";
  return (
    <Dialog title={goal ? "Change the goal" : "Set a goal"} size="md" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <FormError failure={form.failure} />
          {!goal && (
            <NativeSelect
              label="What counts"
              description={kindNotes[values.kind]}
              data={choices(kindWords)}
              {...form.text("kind")}
              onChange={({ currentTarget }) => form.replace(withKind(values, currentTarget.value))}
            />
          )}
          <TextInput label="Name" required maxLength={200} {...form.text("title")} />
          {isSkill && (
            <NativeSelect
              label="Skill"
              data={[
                { value: "", label: "Choose one of yours" },
                ...(skills.data ?? []).map(({ key, name }) => ({ value: key, label: name })),
              ]}
              {...form.text("skillKey")}
            />
          )}
          {isSkill ? (
            <NativeSelect
              label="Level to reach"
              data={levelWords
                .slice(1)
                .map((label, index) => ({ value: String(index + 1), label }))}
              {...form.text("target")}
            />
          ) : (
            <Group grow align="flex-start">
              <TextInput label="How many" inputMode="numeric" required {...form.text("target")} />
              <NativeSelect
                label="How often"
                data={choices(periodWords)}
                {...form.text("period")}
              />
            </Group>
          )}
          {values.kind === "custom" && (
            <TextInput
              label="Of what (hours, pages, calls)"
              maxLength={50}
              {...form.text("unit")}
            />
          )}
          <TextInput label="Deadline, if there is one" type="date" {...form.text("deadline")} />
          {takesRest(values) && (
            <Checkbox.Group
              label="Rest days"
              description="They do not break a streak of days."
              value={values.restDays}
              error={form.errors.restDays}
              onChange={(days) => form.set("restDays", days)}
            >
              <Group gap="sm" mt="xs">
                {weekdays.map((day, index) => (
                  <Checkbox key={day} value={String(index + 1)} label={day} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                form.discard();
                onClose();
              }}
            >
              Cancel
            </Button>
            <Button type="submit" loading={form.busy}>
              {goal ? "Save" : "Set the goal"}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
