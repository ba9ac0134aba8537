import { useQueryClient } from "@tanstack/react-query";
import { toFailure } from "../../lib/failure.ts";
import { type ApplicationItem, stageNames } from "../../lib/stages.ts";
import { type RouterInputs, trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import { changeInCaches } from "./application-cache.ts";
import { moveCard } from "./move-card.ts";

type MoveInput = Omit<RouterInputs["applications"]["move"], "id">;

/** Moves an application to a stage, label or place: shown at once, taken back if refused, with Undo. */
export function useMoveApplication() {
  const queryClient = useQueryClient();
  const utils = trpc.useUtils();
  const toast = useToast();
  const move = trpc.applications.move.useMutation();
  const undoMove = trpc.applications.history.remove.useMutation();

  return async (application: ApplicationItem, input: MoveInput): Promise<void> => {
    const statuses = utils.applications.statuses.list.getData() ?? [];
    const statusId = input.statusId ?? null;
    const status = statuses.find(({ id }) => id === statusId)?.label ?? stageNames[input.stage];
    await utils.applications.pipeline.cancel();
    const rollBack = changeInCaches(
      queryClient,
      application.id,
      () => ({ stage: input.stage, statusId, status }),
      (pipeline) =>
        moveCard(pipeline, {
          id: application.id,
          stage: input.stage,
          statusId,
          status,
          beforeId: input.beforeId,
        }),
    );
    const undo = async (changeId: string) => {
      try {
        await undoMove.mutateAsync({ id: changeId });
        toast({ message: `${application.title} is back in ${application.status}.` });
      } finally {
        void utils.applications.invalidate();
      }
    };
    try {
      const { application: moved, changeId } = await move.mutateAsync({
        id: application.id,
        ...input,
      });
      if (changeId !== null)
        toast({
          message:
            moved.stage === input.stage
              ? `Moved ${application.title} to ${status}.`
              : `${status} is in the history. The status stays ${moved.status}, which is newer.`,
          undo: () => undo(changeId),
        });
    } catch (error) {
      rollBack();
      toast({ message: `Not moved. ${toFailure(error).message}`, tone: "danger" });
      throw error;
    } finally {
      void utils.applications.invalidate();
    }
  };
}
