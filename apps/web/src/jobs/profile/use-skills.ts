import { toFailure } from "../../lib/failure.ts";
import { type RouterInputs, trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { SkillItem } from "../job-item.ts";

type SkillDraft = RouterInputs["jobs"]["skills"]["create"];
type SkillPatch = RouterInputs["jobs"]["skills"]["update"]["patch"];

/** Adds, changes and removes skills, and renews what is made from them. */
export function useSkills() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const create = trpc.jobs.skills.create.useMutation();
  const update = trpc.jobs.skills.update.useMutation();
  const removeOne = trpc.jobs.skills.remove.useMutation();
  const renew = async () => {
    void utils.jobs.recommendations.invalidate();
    void utils.jobs.list.invalidate();
    void utils.jobs.get.invalidate();
    await Promise.all([utils.jobs.skills.list.invalidate(), utils.jobs.skills.gap.invalidate()]);
  };
  return {
    /** @throws what the server refused, for a form to show */
    add: async (skill: SkillDraft): Promise<void> => {
      await create.mutateAsync(skill);
      await renew();
    },
    /** Adds in one click, with Undo. */
    addAtOnce: async (skill: SkillDraft): Promise<void> => {
      try {
        const { id } = await create.mutateAsync(skill);
        toast({
          message: `Added ${skill.name}.`,
          undo: async () => {
            try {
              await removeOne.mutateAsync({ id });
            } finally {
              void renew();
            }
          },
        });
      } catch (error) {
        toast({ message: `Not added. ${toFailure(error).message}`, tone: "danger" });
      }
      await renew();
    },
    /** @throws what the server refused, for a form to show */
    change: async (id: string, patch: SkillPatch): Promise<void> => {
      await update.mutateAsync({ id, patch });
      await renew();
    },
    /** Removes without a question: Undo adds it again as it was. Answers whether it went. */
    remove: async (skill: SkillItem): Promise<boolean> => {
      const { id, name, aliases, level, target, evidence, lastUsedOn } = skill;
      try {
        await removeOne.mutateAsync({ id });
      } catch (error) {
        toast({ message: `Not removed. ${toFailure(error).message}`, tone: "danger" });
        return false;
      }
      toast({
        message: `Removed ${name}.`,
        undo: async () => {
          try {
            await create.mutateAsync({ name, aliases, level, target, evidence, lastUsedOn });
            toast({ message: `${name} is back.` });
          } finally {
            void renew();
          }
        },
      });
      void renew();
      return true;
    },
  };
}
