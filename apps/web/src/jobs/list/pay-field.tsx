import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { amountOf } from "../../applications/form/application-values.ts";

interface PayFieldProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** A year's pay, at least; jobs that do not say are left out. */
export function PayField({ value, onChange }: PayFieldProps) {
  const [text, setText] = useState(value?.toString() ?? "");
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value?.toString() ?? "");
  }
  const amount = amountOf(text);
  const wrong = amount !== null && !(amount >= 0);
  const send = useDebouncedCallback((next: string) => {
    const found = amountOf(next);
    if (found !== null && !(found >= 0)) return;
    const whole = found === null || found < 1 ? undefined : Math.round(found);
    setKnown(whole);
    onChange(whole);
  }, 400);
  return (
    <TextInput
      label="Pay a year, from"
      size="xs"
      inputMode="decimal"
      placeholder="60000"
      value={text}
      error={wrong ? "Use a number such as 60000." : null}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
    />
  );
}
