import { toFailure } from "../../lib/failure.ts";
import { type RouterInputs, trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { SkillItem } from "../job-item.ts";
import { standWords } from "./skill-values.ts";

type SkillDraft = RouterInputs["jobs"]["skills"]["create"];
type SkillPatch = RouterInputs["jobs"]["skills"]["update"]["patch"];

/** Where a person stands with a skill. */
export type Stand = Pick<SkillItem, "level" | "target">;
export type SkillStand = Stand & { skillId: string | null; name: string };

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
    /** Sets level and target of a skill that may not be among the person's yet, with Undo. Answers whether it held. */
    setAtOnce: async (skill: SkillStand, patch: Partial<Stand>): Promise<boolean> => {
      const { skillId, name, level, target } = skill;
      try {
        const id = skillId ?? (await create.mutateAsync({ name, level, target, ...patch })).id;
        if (skillId !== null) await update.mutateAsync({ id, patch });
        toast({
          message: `${name}: ${standWords({ level, target, ...patch })}.`,
          undo: async () => {
            try {
              if (skillId === null) await removeOne.mutateAsync({ id });
              else await update.mutateAsync({ id, patch: { level, target } });
            } finally {
              void renew();
            }
          },
        });
        return true;
      } catch (error) {
        toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
        return false;
      } finally {
        await renew();
      }
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
