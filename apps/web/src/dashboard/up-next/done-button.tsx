import { Button } from "@mantine/core";
import { useUpdateApplication } from "../../applications/detail/use-update-application.ts";
import { toFailure } from "../../lib/failure.ts";
import { focusHeading } from "../../ui/page.tsx";
import { useToast } from "../../ui/toasts.tsx";

interface DoneButtonProps {
  id: string;
  title: string;
  text: string | null;
  dueAt: string;
}

/** Says that a next step is done; undo brings it back. */
export function DoneButton({ id, title, text, dueAt }: DoneButtonProps) {
  const update = useUpdateApplication();
  const toast = useToast();
  const save = async (nextAction: { text: string | null; dueAt: string | null }) => {
    try {
      await update({ id, patch: { nextAction } });
      return true;
    } catch (error) {
      toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
      return false;
    }
  };
  const done = async () => {
    if (!(await save({ text: null, dueAt: null }))) return;
    focusHeading();
    toast({
      message: "Done.",
      undo: async () => {
        await save({ text, dueAt });
      },
    });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Done: ${text ?? "next step"}, ${title}`}
      onClick={() => void done()}
    >
      Done
    </Button>
  );
}
