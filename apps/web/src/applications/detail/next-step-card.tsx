import { Button, Group, SimpleGrid, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { fromLocalInput, toLocalInput } from "../../lib/time.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Card } from "../../ui/card.tsx";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { applicationLabels, formFieldName } from "../form/application-values.ts";
import { NextStep } from "../list/next-step.tsx";
import { useTickOff } from "../steps/use-tick-off.ts";
import { useUpdateApplication } from "./use-update-application.ts";
import classes from "./detail.module.css";

/** The next step, to read at a glance, tick off, or change in place. */
export function NextStepCard({ application }: { application: ApplicationDetail }) {
  const [editing, setEditing] = useState(false);
  const { text, dueAt } = application.nextAction;
  const none = text === null && dueAt === null;
  return (
    <Card
      title="Next step"
      actions={
        !editing && (
          <Group gap="xs">
            {!none && <DoneButton application={application} />}
            <Button size="xs" variant="default" onClick={() => setEditing(true)}>
              {none ? "Plan a next step" : "Change"}
            </Button>
          </Group>
        )
      }
    >
      {editing ? (
        <NextStepForm application={application} onClose={() => setEditing(false)} />
      ) : none ? (
        <p className={classes.quiet}>Nothing planned. What would move this forward?</p>
      ) : (
        <div className={classes.nextStep}>
          <NextStep nextAction={application.nextAction} />
        </div>
      )}
    </Card>
  );
}

function DoneButton({ application: { id } }: { application: ApplicationDetail }) {
  const tickOff = useTickOff();
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconCheck size={16} aria-hidden />}
      onClick={() => void tickOff({ applicationId: id })}
    >
      Done
    </Button>
  );
}

function NextStepForm(props: { application: ApplicationDetail; onClose: () => void }) {
  const { application, onClose } = props;
  const zone = useTimeZone();
  const update = useUpdateApplication();
  const utils = trpc.useUtils();
  const form = useDraftForm({
    draftKey: `application.${application.id}.next-step`,
    initial: {
      nextText: application.nextAction.text ?? "",
      nextDueAt: toLocalInput(application.nextAction.dueAt, zone),
    },
    fieldName: formFieldName,
    onSubmit: async ({ nextText, nextDueAt }) => {
      await update({
        id: application.id,
        patch: { nextAction: { text: nextText, dueAt: fromLocalInput(nextDueAt, zone) } },
      });
      void utils.applications.timeline.invalidate();
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate className={classes.form}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label="What to do"
          placeholder="Write to the recruiter"
          ref={focusOnMount}
          {...form.text("nextText")}
        />
        <TextInput
          label={applicationLabels.nextDueAt}
          type="datetime-local"
          {...form.text("nextDueAt")}
        />
      </SimpleGrid>
      <FormError failure={form.failure} shownFields={["nextText", "nextDueAt"]} />
      <Group gap="xs">
        <Button type="submit" loading={form.busy}>
          Save
        </Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
