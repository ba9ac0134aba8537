import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { toFailure } from "../lib/failure.ts";
import type { StatusItem } from "../lib/stages.ts";
import { trpc } from "../lib/trpc.ts";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { IconAction } from "../ui/icon-action.tsx";
import { useToast } from "../ui/toasts.tsx";
import { StatusForm } from "./status-form.tsx";
import classes from "./settings.module.css";

interface StatusRowProps {
  status: StatusItem;
  /** Its neighbours in the stage, to change places with. */
  above: StatusItem | null;
  below: StatusItem | null;
}

export function StatusRow({ status, above, below }: StatusRowProps) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const update = trpc.applications.statuses.update.useMutation();
  const [mode, setMode] = useState<"rename" | "remove" | null>(null);
  const swap = async (other: StatusItem) => {
    try {
      await update.mutateAsync({ id: status.id, position: other.position });
      await update.mutateAsync({ id: other.id, position: status.position });
    } catch (error) {
      toast({ message: `Not moved. ${toFailure(error).message}`, tone: "danger" });
    }
    await utils.applications.statuses.invalidate();
  };
  if (mode === "rename")
    return (
      <li className={classes.row}>
        <StatusForm
          draftKey={`status.${status.id}`}
          label="Label"
          button="Save"
          start={status.label}
          focused
          onCancel={() => setMode(null)}
          onSubmit={async (label) => {
            await update.mutateAsync({ id: status.id, label });
            await utils.applications.invalidate();
            setMode(null);
          }}
        />
      </li>
    );
  return (
    <li className={classes.row}>
      <span>{status.label}</span>
      <span className={classes.actions}>
        {above && (
          <IconAction label={`Move ${status.label} up`} onClick={() => void swap(above)}>
            <IconArrowUp size={16} aria-hidden />
          </IconAction>
        )}
        {below && (
          <IconAction label={`Move ${status.label} down`} onClick={() => void swap(below)}>
            <IconArrowDown size={16} aria-hidden />
          </IconAction>
        )}
        <IconAction label={`Rename ${status.label}`} onClick={() => setMode("rename")}>
          <IconPencil size={16} aria-hidden />
        </IconAction>
        <IconAction label={`Delete ${status.label}`} onClick={() => setMode("remove")}>
          <IconTrash size={16} aria-hidden />
        </IconAction>
      </span>
      {mode === "remove" && <RemoveStatus status={status} onClose={() => setMode(null)} />}
    </li>
  );
}

function RemoveStatus({ status, onClose }: { status: StatusItem; onClose: () => void }) {
  const utils = trpc.useUtils();
  const remove = trpc.applications.statuses.remove.useMutation({
    onSuccess: async () => {
      onClose();
      await utils.applications.invalidate();
    },
  });
  return (
    <ConfirmDialog
      title={`Delete “${status.label}”?`}
      confirmLabel="Delete label"
      tone="danger"
      busy={remove.isPending}
      failure={remove.error ? toFailure(remove.error) : null}
      onConfirm={() => remove.mutate({ id: status.id })}
      onClose={onClose}
    >
      Applications with this label keep their stage and lose the label.
    </ConfirmDialog>
  );
}
