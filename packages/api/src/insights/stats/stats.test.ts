import { describeOnEachEngine } from "@huntboard/db/testing";
import { beforeEach, expect, it } from "vitest";
import type { Deps } from "../../core/deps.ts";
import type { RouterInputs } from "../../index.ts";
import { createFakeClock, makeDeps, makeUser, type TestUser } from "../../testing/index.ts";
import type { StatsGroup } from "../schemas.ts";
import type { Grouping } from "../vocabulary.ts";

const now = Date.parse("2026-03-18T12:00:00Z");
const day = 86_400_000;
const ago = (days: number) => new Date(now - days * day).toISOString();

type Fields = Partial<RouterInputs["applications"]["create"]>;

describeOnEachEngine("what comes of applications", (open) => {
  let deps: Deps;
  let user: TestUser;
  beforeEach(async () => {
    deps = makeDeps({ db: (await open()).db, clock: createFakeClock({ start: now }) });
    user = await makeUser(deps);
  });

  /** Applied for three weeks ago, and what came of it. */
  async function apply(fields: Fields = {}, ...stages: ("offer" | "accepted" | "rejected")[]) {
    const { application } = await user.caller.applications.create({
      title: "Engineer",
      company: "Acme",
      stage: "applied",
      occurredAt: ago(21),
      ...fields,
    });
    for (const [at, stage] of stages.entries())
      await user.caller.applications.move({
        id: application.id,
        stage,
        occurredAt: ago(10 - at),
      });
    return application.id;
  }

  async function compare(
    detail: Grouping,
    smallGroups = true,
  ): Promise<{ groups: StatsGroup[]; leftOut: number }> {
    const stats = await user.caller.insights.applicationStats({ detail, smallGroups });
    if (stats.detail?.of !== detail || !("groups" in stats.detail))
      throw new Error(`No groups: ${JSON.stringify(stats.detail)}`);
    return stats.detail;
  }
  const told = ({ groups }: { groups: StatsGroup[] }) =>
    groups.map(({ name, band, applied }) => [
      name,
      ...(band ? [band.low, band.high] : []),
      applied,
    ]);

  it("is told by source, small ones left out unless asked for", async () => {
    for (let index = 0; index < 5; index += 1) await apply({ source: "XING" });
    await apply({ source: "Friend" }, "offer");
    await apply();
    const large = await compare("sources", false);
    expect(told(large)).toEqual([["XING", 5]]);
    expect(large.leftOut).toBe(2);
    const all = await compare("sources");
    expect(all.groups[1]).toEqual({
      name: "Friend",
      band: null,
      applied: 1,
      responseRate: { value: 1, n: 1 },
      interviews: 1,
      offers: 1,
    });
    expect(told(all)[2]).toEqual([null, 1]);
    expect(all.leftOut).toBe(0);
  });

  it("is told by place of work", async () => {
    await apply({ remote: "remote" });
    await apply({ remote: "remote" }, "rejected");
    await apply({ remote: "hybrid" });
    const { groups } = await compare("places");
    expect(told({ groups })).toEqual([
      ["remote", 2],
      ["hybrid", 1],
    ]);
    expect(groups[0]?.responseRate).toEqual({ value: 0.5, n: 2 });
  });

  it("is told by the CV that was sent last, whatever else is kept", async () => {
    const keep = (
      applicationId: string,
      name: string,
      kind: "cv" | "cover_letter",
      sentAt: string | null = null,
    ) =>
      user.caller.applications.documents.create({
        applicationId,
        kind,
        name,
        sentAt,
        url: "https://files.example.com/one.pdf",
      });
    const both = await apply();
    await keep(both, "CV, short", "cv", ago(20));
    await keep(both, "CV, long", "cv", ago(30));
    await keep(both, "Letter", "cover_letter");
    await keep(await apply(), "CV, short", "cv");
    await keep(await apply(), "Letter", "cover_letter");
    expect(told(await compare("cvs"))).toEqual([
      ["CV, short", 2],
      [null, 1],
    ]);
  });

  it("is told by bands of what a year pays, each currency's own", async () => {
    const pay = (
      max: number,
      currency: string | null,
      period: "month" | "year" | null = "year",
    ) => ({
      salary: { min: null, max, currency, period },
    });
    await apply(pay(60_000, "EUR"));
    await apply(pay(69_999.99, "EUR"));
    await apply(pay(5_000, "EUR", "month"));
    await apply(pay(82_000, "EUR", null));
    await apply(pay(650_000, "SEK"));
    await apply(pay(60_000, null));
    await apply(pay(0, "EUR"));
    await apply();
    expect(told(await compare("salaries"))).toEqual([
      ["", 60_000, 70_000, 1],
      ["EUR", 60_000, 70_000, 3],
      ["EUR", 80_000, 90_000, 1],
      ["SEK", 600_000, 700_000, 1],
      [null, 2],
    ]);
  });

  it("tells offers and how many of them were accepted, with those still open", async () => {
    await apply({}, "offer", "accepted");
    await apply({}, "offer", "rejected");
    await apply({}, "offer");
    await apply();
    const stats = await user.caller.insights.applicationStats({});
    expect(stats.offerRate).toEqual({ value: 0.75, n: 4, before: null });
    expect(stats.acceptanceRate).toMatchObject({ n: 3, before: null, open: 1 });
    expect(stats.acceptanceRate.value).toBeCloseTo(1 / 3);
    expect(stats.detail).toBeNull();
  });

  it("is told beside the effort", async () => {
    const id = await apply();
    await apply({ stage: "saved", occurredAt: ago(1) });
    const planned = ["2026-03-16T09:00:00Z", "2026-03-20T09:00:00Z"].map((startTime) =>
      user.caller.calendar.events.create({
        title: "Ask again",
        kind: "follow_up",
        applicationId: id,
        startTime,
        endTime: startTime.replace("09:00", "09:15"),
        timezone: "UTC",
      }),
    );
    const [first] = await Promise.all(planned);
    await user.caller.applications.steps.completeFollowUp({ id: first?.id ?? "" });
    const { detail } = await user.caller.insights.applicationStats({ detail: "effort" });
    expect(detail).toEqual({ of: "effort", saved: 2, followedUp: 1 });
  });
});
