import { Radio, Stack, Text, TextInput, Button, Group } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { trpc } from "../../lib/trpc.ts";
import { QueryView } from "../../ui/states.tsx";
import { nameOf } from "../job-words.ts";

interface JobSearchProps {
  exceptId: string;
  onChoose: (id: string) => void;
}

/** Finds another of the person's jobs. */
export function JobSearch({ exceptId, onChoose }: JobSearchProps) {
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text.trim(), 250);
  const [chosen, setChosen] = useState<string | null>(null);
  const query = trpc.jobs.list.useQuery(
    search === "" ? { limit: 8 } : { search, sort: "relevance", limit: 8 },
    { placeholderData: (before) => before },
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <Stack>
        <TextInput
          type="search"
          label="Search your jobs"
          maxLength={200}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <QueryView query={query}>
          {({ items }) => {
            const others = items.filter(({ id }) => id !== exceptId);
            return others.length === 0 ? (
              <Text c="dimmed" role="status">
                No other job matches.
              </Text>
            ) : (
              <Radio.Group aria-label="Found jobs" value={chosen} onChange={setChosen}>
                <Stack gap="xs">
                  {others.map((job) => (
                    <Radio key={job.id} value={job.id} label={nameOf(job)} />
                  ))}
                </Stack>
              </Radio.Group>
            );
          }}
        </QueryView>
        <Group justify="flex-end">
          <Button type="submit" disabled={chosen === null}>
            Compare
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
