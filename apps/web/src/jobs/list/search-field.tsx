import { TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./job-filters.module.css";

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Looks for words in everything a job says, a moment after the last letter. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  const send = useDebouncedCallback((next: string) => {
    setKnown(next);
    onChange(next);
  }, 250);
  return (
    <TextInput
      type="search"
      aria-label="Search jobs"
      placeholder='Search everything, "in these words", -without'
      leftSection={<IconSearch size={16} aria-hidden />}
      className={classes.search}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}
