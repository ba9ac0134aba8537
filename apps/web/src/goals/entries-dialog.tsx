import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type RouterOutputs, trpc } from "../lib/trpc.ts";
import { useTimeZone } from "../shell/use-profile.ts";
import { Dialog } from "../ui/dialog.tsx";
import { FormError } from "../ui/form-error.tsx";
import { QueryView } from "../ui/states.tsx";
import { TimeText, useNow } from "../ui/time-text.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";
import { checkEntry, entryInput, newEntry } from "./entry-values.ts";
import type { GoalItem } from "./goal-words.ts";
import classes from "./goals.module.css";
import { useGoalChanges } from "./use-goal-changes.ts";

type Entry = RouterOutputs["insights"]["goals"]["entries"][number];

/** What was counted by hand for a goal, and a form to count more, on any day that has come. */
export function EntriesDialog({ goal, onClose }: { goal: GoalItem; onClose: () => void }) {
  const query = trpc.insights.goals.entries.useQuery({ id: goal.id });
  return (
    <Dialog title={`Entries of ${goal.title}`} size="md" onClose={onClose}>
      <Stack>
        <EntryForm goal={goal} />
        <QueryView query={query}>
          {(entries) =>
            entries.length === 0 ? (
              <p className={classes.quiet}>Nothing counted yet.</p>
            ) : (
              <ul className={classes.entries} aria-label="Entries">
                {entries.map((entry) => (
                  <EntryLine key={entry.id} entry={entry} unit={goal.unit} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Stack>
    </Dialog>
  );
}

function EntryForm({ goal }: { goal: GoalItem }) {
  const zone = useTimeZone();
  const now = useNow();
  const { goals } = useGoalChanges();
  const utils = trpc.useUtils();
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
  const form = useDraftForm({
    draftKey: `goal.${goal.id}.entry`,
    initial: newEntry(today),
    validate: (values) => checkEntry(values, today),
    onSubmit: async (values) => {
      await goals.addEntry.mutate(entryInput(goal.id, values));
      form.replace(newEntry(today));
      await utils.insights.goals.invalidate();
    },
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <FormError failure={form.failure} shownFields={["amount", "occurredOn", "note"]} />
        <Group grow align="flex-start">
          <TextInput
            label={goal.unit === null ? "How many" : `How many (${goal.unit})`}
            inputMode="numeric"
            required
            {...form.text("amount")}
          />
          <TextInput label="On" type="date" max={today} required {...form.text("occurredOn")} />
        </Group>
        <TextInput label="Note, if you like" maxLength={500} {...form.text("note")} />
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            Count
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function EntryLine({ entry, unit }: { entry: Entry; unit: string | null }) {
  const { goals, run } = useGoalChanges();
  const { goalId, amount, occurredOn, note } = entry;
  const words = [String(amount), unit].filter(Boolean).join(" ");
  return (
    <li className={classes.entry}>
      <span>
        {words} · <TimeText at={occurredOn} precision="day" />
        {note !== null && <span className={classes.quiet}> · {note}</span>}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={`Remove the entry of ${words} on ${occurredOn}`}
        onClick={() =>
          void run({
            act: () => goals.removeEntry.mutate({ id: entry.id }),
            words: `Entry removed: ${words}.`,
            undo: () => goals.addEntry.mutate({ goalId, amount, occurredOn, note }),
          })
        }
      >
        Remove
      </Button>
    </li>
  );
}
