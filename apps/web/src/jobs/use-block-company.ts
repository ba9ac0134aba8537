import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";
import { useRenewJobs } from "./use-renew-jobs.ts";

/** Blocks a company and unblocks it, each with Undo. Answers whether it held. */
export function useBlockCompany() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const renewJobs = useRenewJobs();
  const blockOne = trpc.jobs.companies.block.useMutation();
  const unblockOne = trpc.jobs.companies.unblock.useMutation();
  const renew = async () => {
    await Promise.all([utils.jobs.companies.invalidate(), renewJobs()]);
  };
  const run = async (work: () => Promise<void>, refused: string): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      toast({ message: `${refused} ${toFailure(error).message}`, tone: "danger" });
      return false;
    } finally {
      void renew();
    }
  };
  const block = (name: string): Promise<boolean> =>
    run(async () => {
      const { id } = await blockOne.mutateAsync({ name });
      toast({
        message: `${name} is blocked: its jobs are not recommended.`,
        undo: async () => {
          try {
            await unblockOne.mutateAsync({ id });
            toast({ message: `${name} is no longer blocked.` });
          } finally {
            void renew();
          }
        },
      });
    }, "Not blocked.");
  const unblock = ({ id, name }: { id: string; name: string }): Promise<boolean> =>
    run(async () => {
      await unblockOne.mutateAsync({ id });
      toast({
        message: `${name} is no longer blocked.`,
        undo: async () => {
          await block(name);
        },
      });
    }, "Not unblocked.");
  return { block, unblock };
}
