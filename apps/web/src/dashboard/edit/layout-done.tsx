import { Button, Group, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";

/** What was done to kept layouts, and how it is taken back. */
export interface Done {
  message: string;
  undo?: () => Promise<unknown>;
}

/** Says it in the dialog, where notices at the bottom are out of reach. */
export function LayoutDone({
  done,
  onDone,
}: {
  done: Done | null;
  onDone: (done: Done | null) => void;
}) {
  const utils = trpc.useUtils();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the focus may be gone with what was done.
    if (done && document.activeElement === document.body) place.current?.focus();
  }, [done]);
  const takeBack = async () => {
    try {
      await done?.undo?.();
      onDone({ message: "Taken back." });
    } catch (error) {
      onDone({ message: `Not taken back. ${toFailure(error).message}` });
    }
    await utils.dashboard.layouts.invalidate();
  };
  return (
    <Group ref={place} role="status" tabIndex={-1}>
      {done && <Text>{done.message}</Text>}
      {done?.undo && (
        <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
          Undo
        </Button>
      )}
    </Group>
  );
}
