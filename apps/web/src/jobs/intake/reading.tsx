import { Button, Group, Loader, Stack, Text } from "@mantine/core";
import { hostOf } from "../../lib/format.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import type { RouterInputs } from "../../lib/trpc.ts";
import { boardOf } from "../clip/refused-board.ts";
import type { BoardItem } from "../job-item.ts";

interface ReadingProps {
  input: RouterInputs["jobs"]["preview"];
  boards: BoardItem[];
  onCancel: () => void;
}

/** While a posting is read: what happens, and a way out. */
export function Reading({ input, boards, onCancel }: ReadingProps) {
  const fetching = input.html === undefined && input.text === undefined;
  const url = input.url ?? "";
  const site = boardOf(boards, url)?.label ?? hostOf(url);
  return (
    <Stack>
      <Group role="status" wrap="nowrap">
        <Loader size="sm" aria-hidden />
        <Text>
          {fetching
            ? `Asking ${site} for this one page. This takes up to 10 seconds, longer when others ask for the same site.`
            : "Reading the page."}
        </Text>
      </Group>
      <Group justify="flex-end">
        <Button variant="default" ref={focusOnMount} data-autofocus onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
}
