import { Button, Group, TextInput } from "@mantine/core";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { toFailure } from "../../lib/failure.ts";
import { type RouterOutputs, trpc } from "../../lib/trpc.ts";
import { FormError } from "../../ui/form-error.tsx";
import type { Done } from "./layout-done.tsx";
import classes from "./edit-bar.module.css";

type Layout = RouterOutputs["dashboard"]["layouts"]["list"]["layouts"][number];

interface OwnLayoutProps {
  layout: Layout;
  onLook: () => void;
  onDone: (done: Done | null) => void;
}

/** A layout that the person keeps: to look at, to rename, to remove. */
export function OwnLayout({ layout, onLook, onDone }: OwnLayoutProps) {
  const { id, name, document } = layout;
  const utils = trpc.useUtils();
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const endRename = () => {
    setRenaming(false);
    // Once the button is there again.
    setTimeout(() => renameButton.current?.focus(), 0);
  };
  const remove = async () => {
    try {
      await utils.client.dashboard.layouts.remove.mutate({ id });
      onDone({
        message: `Layout “${name}” is removed.`,
        undo: () => utils.client.dashboard.layouts.save.mutate({ name, document }),
      });
    } catch (error) {
      onDone({ message: `Not removed. ${toFailure(error).message}` });
    }
    await utils.dashboard.layouts.invalidate();
  };
  if (renaming)
    return (
      <li className={classes.layout}>
        <RenameForm layout={layout} onDone={onDone} onEnd={endRename} />
      </li>
    );
  return (
    <li className={classes.layout}>
      <span>{name}</span>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Look at it: ${name}`}
        onClick={onLook}
      >
        Look at it
      </Button>
      <Button
        ref={renameButton}
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Rename ${name}`}
        onClick={() => setRenaming(true)}
      >
        Rename
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Remove ${name}`}
        onClick={() => void remove()}
      >
        Remove
      </Button>
    </li>
  );
}

interface RenameFormProps {
  layout: Layout;
  onDone: (done: Done | null) => void;
  onEnd: () => void;
}

function RenameForm({ layout: { id, name }, onDone, onEnd }: RenameFormProps) {
  const utils = trpc.useUtils();
  const input = useRef<HTMLInputElement>(null);
  const [next, setNext] = useState(name);
  const rename = trpc.dashboard.layouts.rename.useMutation({
    onSuccess: async ({ name: renamed }) => {
      await utils.dashboard.layouts.invalidate();
      onDone({
        message: `Layout “${name}” is called “${renamed}” now.`,
        undo: () => utils.client.dashboard.layouts.rename.mutate({ id, name }),
      });
      onEnd();
    },
  });
  useEffect(() => input.current?.select(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (next.trim() === name) onEnd();
    else rename.mutate({ id, name: next });
  };
  const failure = rename.error ? toFailure(rename.error) : null;
  return (
    <form onSubmit={submit}>
      <FormError failure={failure} shownFields={["name"]} />
      <Group align="flex-end">
        <TextInput
          ref={input}
          label={`New name of “${name}”`}
          value={next}
          required
          maxLength={100}
          error={failure?.fields["name"]}
          onChange={({ currentTarget }) => setNext(currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" size="compact-sm" loading={rename.isPending}>
          Save name
        </Button>
        <Button size="compact-sm" variant="default" onClick={onEnd}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}
