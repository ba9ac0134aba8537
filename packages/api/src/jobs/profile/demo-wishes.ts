import type { DbTx } from "@huntboard/db";
import { resolveSkill } from "../skills/extract-skills.ts";

/** What the person of the demo applications looks for. */
const wishes = {
  titles: [
    "Frontend engineer",
    "Full-stack engineer",
    "Softwareentwickler Backend",
    "Data engineer",
  ],
  languages: ["en", "de", "es"],
};

/** What they can do, and what they are aiming at. */
const skills: { name: string; level: number; target?: number }[] = [
  { name: "React", level: 3 },
  { name: "TypeScript", level: 3, target: 4 },
  { name: "Accessibility", level: 2, target: 3 },
  { name: "PostgreSQL", level: 2, target: 3 },
  { name: "Python", level: 2 },
  { name: "GraphQL", level: 0, target: 2 },
];

/** Fills in demo wishes where the person has none, and the demo skills that they do not have; both marked `isDemo`. */
export async function createDemoWishes(
  tx: DbTx,
  { userId, now }: { userId: string; now: Date },
): Promise<void> {
  const common = { userId, isDemo: true, createdAt: now, updatedAt: now };
  await tx.jobProfile.createMany({ data: { ...common, ...wishes }, skipDuplicates: true });
  await tx.skill.createMany({
    data: skills.map(({ name, ...stand }) => ({ ...common, ...resolveSkill(name), ...stand })),
    skipDuplicates: true,
  });
}

/** Takes away what the person has not made their own by a change. */
export async function removeDemoWishes(tx: DbTx, { userId }: { userId: string }): Promise<void> {
  await tx.skill.deleteMany({ where: { userId, isDemo: true } });
  await tx.jobProfile.deleteMany({ where: { userId, isDemo: true } });
}
