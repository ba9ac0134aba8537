import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { eventLabels } from "./event-values.ts";

interface ApplicationSelectProps {
  /** The application's id; empty for none. */
  value: string;
  /** How the chosen one is called, before any search. */
  name: string | null;
  error: string | undefined;
  onChange: (id: string) => void;
}

/** Finds one of the person's applications by what is typed. */
export function ApplicationSelect({ value, name, error, onChange }: ApplicationSelectProps) {
  const [typed, setTyped] = useState(name ?? "");
  const [chosen, setChosen] = useState(value && name ? { value, label: name } : null);
  const [search] = useDebouncedValue(typed.trim(), 250);
  const wanted = search === chosen?.label ? "" : search;
  const query = trpc.applications.list.useQuery(
    { limit: 20, ...(wanted === "" ? {} : { search: wanted.slice(0, 200) }) },
    { placeholderData: (before) => before },
  );
  const found = (query.data?.items ?? []).map(({ id, title, company }) => ({
    value: id,
    label: `${title} at ${company}`,
  }));
  const data =
    chosen && !found.some((option) => option.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      label={eventLabels.applicationId}
      placeholder="None"
      data={data}
      value={value === "" ? null : value}
      searchable
      clearable
      clearButtonProps={{ "aria-label": "Clear" }}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has searched already.
      filter={({ options }) => options}
      nothingFoundMessage="No application found"
      onChange={(id, option) => {
        setChosen(option ? { value: option.value, label: option.label } : null);
        onChange(id ?? "");
      }}
      error={error}
    />
  );
}
