import type { DbTx } from "@huntboard/db";

/** Days count from the day they are loaded. */
const goals = [
  { kind: "applications", title: "An application a week", target: 1, period: "week" },
  {
    kind: "skill",
    title: "TypeScript inside out",
    target: 4,
    period: "once",
    skillKey: "typescript",
  },
  {
    kind: "custom",
    title: "Read “Inclusive components”",
    target: 200,
    period: "once",
    unit: "pages",
    entries: [
      { day: -6, amount: 40 },
      { day: -5, amount: 25 },
      { day: -2, amount: 50 },
      { day: -1, amount: 15 },
    ],
    deadline: 21,
  },
] as const;

/** Adds demo goals after the person's own, marked `isDemo`; none where some are left of an earlier time. */
export async function createDemoGoals(
  tx: DbTx,
  { userId, now }: { userId: string; now: Temporal.ZonedDateTime },
): Promise<void> {
  const at = new Date(now.epochMilliseconds);
  const day = (days: number) => now.toPlainDate().add({ days }).toString();
  const kept = { userId, deletedAt: null };
  if (await tx.goal.findFirst({ where: { ...kept, isDemo: true }, select: { id: true } })) return;
  const { _max: last } = await tx.goal.aggregate({ where: kept, _max: { position: true } });
  for (const [index, goal] of goals.entries()) {
    const { entries, deadline, ...plain } = { entries: [], deadline: null, ...goal };
    await tx.goal.create({
      data: {
        ...plain,
        userId,
        deadline: deadline === null ? null : day(deadline),
        startsOn: day(-60),
        position: (last.position ?? -1) + 1 + index,
        isDemo: true,
        createdAt: at,
        updatedAt: at,
        entries: {
          create: entries.map(({ day: days, amount }) => ({
            userId,
            amount,
            occurredOn: day(days),
            createdAt: at,
          })),
        },
      },
      select: { id: true },
    });
  }
}

/** Takes away what the person has not made their own by a change. */
export async function removeDemoGoals(tx: DbTx, { userId }: { userId: string }): Promise<void> {
  await tx.goal.deleteMany({ where: { userId, isDemo: true } });
}
