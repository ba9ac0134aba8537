import { widgets } from "@huntboard/api/widgets";
import { IconStars } from "@tabler/icons-react";
import { toFailure } from "../../lib/failure.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import charts from "./charts.module.css";
import classes from "./widgets.module.css";

type Gap = RouterOutputs["jobs"]["skills"]["gap"]["items"][number];

const levels = ["None", "Basic", "Working", "Advanced", "Expert"];

/** What the tracked jobs ask for against what the person can do; the level is set in place. */
export function SkillsWidget({ settings }: WidgetProps) {
  const query = trpc.jobs.skills.gap.useQuery(inputs.skills());
  const { order, limit } = readSettings(widgets.skills.settings, settings);
  return (
    <WidgetView query={query}>
      {({ items, jobs }) => {
        if (items.length === 0)
          return (
            <WidgetEmpty
              icon={IconStars}
              action={
                <LinkButton variant="default" to="/settings/job-profile">
                  Add your skills
                </LinkButton>
              }
            >
              Once you track jobs, what they ask for stands here against what you can do.
            </WidgetEmpty>
          );
        const by = (item: Gap) => (order === "gap" ? item.gap : item.demand);
        return (
          <>
            <ul className={classes.list}>
              {items
                .toSorted((a, b) => by(b) - by(a))
                .slice(0, limit)
                .map((item) => (
                  <Skill key={item.key} item={item} />
                ))}
            </ul>
            <p className={classes.note}>
              From {jobs} {jobs === 1 ? "job" : "jobs"}.
            </p>
          </>
        );
      }}
    </WidgetView>
  );
}

function Skill({ item }: { item: Gap }) {
  const setLevel = useSetLevel(item);
  const months = item.trend.slice(-2);
  const [before, now] = [months[0]?.jobs ?? 0, months[1]?.jobs ?? 0];
  const trend = now === before ? "steady" : now > before ? "rising" : "falling";
  return (
    <li className={classes.item}>
      <span className={classes.strong}>{item.name}</span>
      <select
        className={classes.select}
        aria-label={`Your level of ${item.name}`}
        value={item.level}
        onChange={({ currentTarget }) => void setLevel(Number(currentTarget.value))}
      >
        {levels.map((label, level) => (
          <option key={label} value={level}>
            {label}
          </option>
        ))}
      </select>
      <div className={classes.line}>
        <span className={charts.track} aria-hidden>
          <span className={charts.fill} style={{ width: `${Math.round(item.demand * 100)}%` }} />
        </span>
        <span className={classes.quiet}>
          In {Math.round(item.demand * 100)}% of what you want, {trend}
          {item.target !== null && `; target: ${levels[item.target] ?? ""}`}
        </span>
      </div>
    </li>
  );
}

function useSetLevel({ skillId, name, level: before }: Gap): (level: number) => Promise<void> {
  const utils = trpc.useUtils();
  const toast = useToast();
  const save = async (level: number): Promise<boolean> => {
    try {
      if (skillId === null) await utils.client.jobs.skills.create.mutate({ name, level });
      else await utils.client.jobs.skills.update.mutate({ id: skillId, patch: { level } });
      return true;
    } catch (error) {
      toast({ message: `Not saved. ${toFailure(error).message}`, tone: "danger" });
      return false;
    } finally {
      await utils.jobs.skills.invalidate();
      await utils.jobs.recommendations.invalidate();
    }
  };
  return async (level) => {
    if (!(await save(level))) return;
    toast({
      message: `${name}: ${levels[level] ?? ""}.`,
      // A skill that was not there before is taken off its page.
      ...(skillId === null
        ? {}
        : {
            undo: async () => {
              await save(before);
            },
          }),
    });
  };
}
