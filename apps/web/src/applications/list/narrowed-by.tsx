import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useContext } from "react";
import { stageNames } from "../../lib/stages.ts";
import { dayWord } from "../../lib/time.ts";
import { ClockContext } from "../../ui/clock-context.ts";
import { type ApplicationsSearch, narrowings } from "../search-params.ts";
import classes from "./filter-bar.module.css";

interface NarrowedByProps {
  search: ApplicationsSearch;
  onRemove: (name: (typeof narrowings)[number]) => void;
}

const words = {
  reached: (stage) => `Reached ${stageNames[stage]}`,
  since: (_, day) => `Since ${day}`,
  appliedSince: (_, day) => `Applied since ${day}`,
  unansweredSince: (_, day) => `No answer since ${day}`,
  silentSince: (_, day) => `Silent since ${day}`,
} satisfies {
  [Name in (typeof narrowings)[number]]: (
    value: NonNullable<ApplicationsSearch[Name]>,
    day: string,
  ) => string;
};

/** What a figure of the dashboard narrowed the list by: no field chooses it, each can be taken off. */
export function NarrowedBy({ search, onRemove }: NarrowedByProps) {
  const clock = useContext(ClockContext);
  const given = narrowings.flatMap((name) => {
    const value = search[name];
    if (value === undefined) return [];
    const text =
      name === "reached"
        ? search.reached && words.reached(search.reached)
        : words[name](value, dayWord(value, clock));
    return [{ name, text }];
  });
  if (given.length === 0) return null;
  return (
    <div role="group" aria-label="Narrowed by" className={classes.narrowings}>
      {given.map(({ name, text }) => (
        <UnstyledButton
          key={name}
          className={classes.stage}
          aria-label={`${text}: remove`}
          onClick={() => onRemove(name)}
        >
          {text}
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      ))}
    </div>
  );
}
