import { IconArrowBackUp, IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { toFailure } from "../../lib/failure.ts";
import type { ApplicationDetail } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { IconAction } from "../../ui/icon-action.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useRenewDetail } from "./use-renew-detail.ts";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./detail.module.css";

const StatusChangeDialog = lazyDialog(
  async () => (await import("./status-change-dialog.tsx")).StatusChangeDialog,
);

interface StatusEntryProps {
  change: ApplicationDetail["history"][number];
  application: ApplicationDetail;
}

/** One change of status: its date and note can be corrected, and all but the first taken back. */
export function StatusEntry({ change, application }: StatusEntryProps) {
  const [editing, setEditing] = useState(false);
  // As the server has it: the entry that the application was made with, whatever time it was given later.
  const first = application.history.reduce(
    (oldest, each) => (each.createdAt <= oldest.createdAt ? each : oldest),
    change,
  );
  return (
    <>
      <div className={classes.entryBody}>
        <div className={classes.entryHead}>
          <span className={classes.strong}>{change.status}</span>
          <span className={classes.when}>
            <TimeText at={change.occurredAt} />
          </span>
        </div>
        {change.note && <p className={classes.prose}>{change.note}</p>}
      </div>
      <div className={classes.actions}>
        <IconAction
          label={`Correct the change to ${change.status}`}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={16} aria-hidden />
        </IconAction>
        {change.id !== first.id && <TakeBack change={change} applicationId={application.id} />}
      </div>
      {editing && <StatusChangeDialog change={change} onClose={() => setEditing(false)} />}
    </>
  );
}

interface TakeBackProps {
  change: StatusEntryProps["change"];
  applicationId: string;
}

function TakeBack({ change, applicationId }: TakeBackProps) {
  const renew = useRenewDetail();
  const toast = useToast();
  const move = trpc.applications.move.useMutation();
  const undo = async () => {
    const { stage, statusId, occurredAt, note } = change;
    try {
      await move.mutateAsync({ id: applicationId, stage, statusId, occurredAt, note });
    } finally {
      void renew();
    }
  };
  const remove = trpc.applications.history.remove.useMutation({
    onSuccess: ({ status }) => {
      toast({ message: `Taken back. The status is ${status}.`, undo });
      void renew();
    },
    onError: (error) =>
      toast({ message: `Not taken back. ${toFailure(error).message}`, tone: "danger" }),
  });
  return (
    <IconAction
      label={`Take back the change to ${change.status}`}
      busy={remove.isPending}
      onClick={() => remove.mutate({ id: change.id })}
    >
      <IconArrowBackUp size={16} aria-hidden />
    </IconAction>
  );
}
