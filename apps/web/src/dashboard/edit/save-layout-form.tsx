import type { LayoutDocument } from "@huntboard/api/layout";
import { Button, Group, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { FormError } from "../../ui/form-error.tsx";
import type { Done } from "./layout-done.tsx";

interface SaveLayoutFormProps {
  document: LayoutDocument;
  onDone: (done: Done | null) => void;
}

/** Keeps the arrangement under a name; what the name held before can be had back. */
export function SaveLayoutForm({ document, onDone }: SaveLayoutFormProps) {
  const utils = trpc.useUtils();
  const [name, setName] = useState("");
  const save = trpc.dashboard.layouts.save.useMutation({
    onSuccess: async ({ name: saved, replaced }) => {
      setName("");
      onDone(
        replaced
          ? {
              message: `Layout “${saved}” was there already and is replaced.`,
              undo: () =>
                utils.client.dashboard.layouts.save.mutate({ name: saved, document: replaced }),
            }
          : { message: `Layout “${saved}” is kept.` },
      );
      await utils.dashboard.layouts.invalidate();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ name, document });
  };
  const failure = save.error ? toFailure(save.error) : null;
  return (
    <form onSubmit={submit}>
      <FormError failure={failure} shownFields={["name"]} />
      <Group align="flex-end">
        <TextInput
          label="Keep the arrangement as it is under a name"
          value={name}
          required
          maxLength={100}
          error={failure?.fields["name"]}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" loading={save.isPending}>
          Save layout
        </Button>
      </Group>
    </form>
  );
}
