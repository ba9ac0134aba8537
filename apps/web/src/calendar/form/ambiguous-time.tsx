import { Alert, Radio, Stack } from "@mantine/core";
import { useEffect, useRef } from "react";
import { choiceWords, questionWords } from "./choice-words.ts";
import classes from "./event-form.module.css";

export interface TimeQuestion {
  field: "startTime" | "endTime";
  reason: "gap" | "overlap";
  instants: string[];
}

interface AmbiguousTimeProps {
  question: TimeQuestion;
  /** YYYY-MM-DDTHH:MM */
  wall: string;
  zone: string;
  value: string | null;
  onChoose: (instant: string) => void;
}

/** Asks which instant is meant by a time that a clock change skips or repeats. */
export function AmbiguousTime(props: AmbiguousTimeProps) {
  const { question, wall, zone, value, onChoose } = props;
  const { field, reason, instants } = question;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector("input")?.focus();
  }, [instants]);
  return (
    <Alert variant="default" className={classes.question} ref={box}>
      <Radio.Group
        name={`${field}-instant`}
        label={questionWords(wall, zone, reason)}
        value={value}
        onChange={onChoose}
      >
        <Stack gap="xs" mt="xs">
          {choiceWords({ reason, instants, zone }).map(({ instant, words }) => (
            <Radio key={instant} value={instant} label={words} />
          ))}
        </Stack>
      </Radio.Group>
      <p className={classes.quiet}>Choose one, then save again.</p>
    </Alert>
  );
}
