import { widgets } from "@huntboard/api/widgets";
import { IconStars } from "@tabler/icons-react";
import { useState } from "react";
import { levelChoices } from "../../jobs/profile/skill-values.ts";
import { trendOf } from "../../jobs/profile/trend-words.ts";
import { type Stand, useSkills } from "../../jobs/profile/use-skills.ts";
import { countText } from "../../lib/format.ts";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { TextLink } from "../../ui/text-link.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";
import classes from "./skills.module.css";
import shared from "./widgets.module.css";

type Gap = RouterOutputs["jobs"]["skills"]["gap"]["items"][number];

/** What comes first has the higher figure. */
const orders = {
  progress: ({ level, target }: Gap) => (target !== null && target > level ? 1 : 0),
  gap: ({ gap }: Gap) => gap,
  demand: ({ demand }: Gap) => demand,
};

/** The person's level against their target, and how much their jobs ask for it; both are set in place. */
export function SkillsWidget({ settings }: WidgetProps) {
  const query = trpc.jobs.skills.gap.useQuery(inputs.skills());
  const { order, limit } = readSettings(widgets.skills.settings, settings);
  const [held, setHeld] = useState<{ key: string; at: number } | null>(null);
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
        const sorted = items.toSorted(
          (a, b) => orders[order](b) - orders[order](a) || b.gap - a.gap || b.demand - a.demand,
        );
        // What was changed last stays where the person's eyes and focus are.
        const stays = held && sorted.find(({ key }) => key === held.key);
        const shown = stays
          ? sorted.filter((item) => item !== stays).toSpliced(held.at, 0, stays)
          : sorted;
        return (
          <>
            <ul className={shared.list}>
              {shown.slice(0, limit).map((item, at) => (
                <Skill
                  key={item.key}
                  item={item}
                  jobs={jobs}
                  onChange={() => setHeld({ key: item.key, at })}
                />
              ))}
            </ul>
            <p className={shared.note}>
              <TextLink to="/settings/job-profile">All your skills</TextLink>
            </p>
          </>
        );
      }}
    </WidgetView>
  );
}

interface SkillProps {
  item: Gap;
  /** The jobs that were counted. */
  jobs: number;
  onChange: () => void;
}

function Skill({ item, jobs, onChange }: SkillProps) {
  const { setAtOnce } = useSkills();
  // What is chosen shows while it is being saved.
  const [chosen, setChosen] = useState<Partial<Stand>>({});
  const { level, target }: Stand = { level: item.level, target: item.target, ...chosen };
  const set = async (patch: Partial<Stand>) => {
    onChange();
    setChosen(patch);
    await setAtOnce(item, patch);
    setChosen({});
  };
  return (
    <li className={shared.item}>
      <span className={classes.name}>{item.name}</span>
      <span className={classes.fields}>
        <select
          className={shared.select}
          aria-label={`Your level of ${item.name}`}
          value={level}
          onChange={({ currentTarget }) => void set({ level: Number(currentTarget.value) })}
        >
          {levelChoices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <span aria-hidden>→</span>
        <select
          className={shared.select}
          aria-label={`Your target for ${item.name}`}
          value={target ?? ""}
          onChange={({ currentTarget: { value } }) =>
            void set({ target: value === "" ? null : Number(value) })
          }
        >
          <option value="">No target</option>
          {levelChoices.slice(1).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <div className={shared.line}>
        <span className={classes.steps} aria-hidden>
          {levelChoices.slice(1).map(({ value }, at) => (
            <span
              key={value}
              data-state={at < level ? "have" : at < (target ?? 0) ? "want" : "none"}
            />
          ))}
        </span>
        <span className={shared.quiet}>{demandWords(item, jobs)}</span>
      </div>
    </li>
  );
}

function demandWords({ jobs, trend }: Gap, all: number): string {
  if (jobs === 0) return "None of your jobs names it";
  const { way } = trendOf(trend);
  const named = `${jobs} of ${countText(all, "job")} ${jobs === 1 ? "names" : "name"} it`;
  return way === null ? named : `${named}, ${way} than before`;
}
