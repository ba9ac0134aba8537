import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { Failure } from "../lib/failure.ts";
import { Dialog } from "./dialog.tsx";
import { FormError } from "./form-error.tsx";

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  confirmLabel: string;
  tone?: "normal" | "danger";
  busy?: boolean;
  failure?: Failure | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that cannot be undone. What can be undone needs no question: use a toast with Undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    children,
    confirmLabel,
    tone = "normal",
    busy,
    failure,
    onConfirm,
    onClose,
  } = props;
  return (
    <Dialog title={title} size="md" onClose={onClose}>
      <Stack>
        <Text component="div">{children}</Text>
        <FormError failure={failure ?? null} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button
            loading={busy ?? false}
            color={tone === "danger" ? "red.9" : "indigo"}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
