import { applyIntent, breakpoints, type LayoutDocument, layoutRules } from "@huntboard/api/layout";
import { Button, Group, Stack, Text } from "@mantine/core";
import { Dialog } from "../../ui/dialog.tsx";
import { breakpointOf } from "../grid/breakpoint-of.ts";
import { titleOf } from "../grid/words.ts";
import { useLayoutDocument } from "../layout/layout-context.tsx";
import { LayoutPreview } from "./layout-preview.tsx";
import { layoutChanges } from "./layout-changes.ts";

interface LayoutCheckProps {
  name: string;
  document: LayoutDocument;
  onBack: () => void;
  onUse: () => void;
  onClose: () => void;
}

/** What the dashboard will be with a layout, before it is used. */
export function LayoutCheck({ name, document, onBack, onUse, onClose }: LayoutCheckProps) {
  const before = useLayoutDocument();
  const after = applyIntent(before, { type: "replace", document }, layoutRules);
  const { hidden, gone } = layoutChanges(before, after);
  const names = (ids: readonly string[]) => ids.map((id) => titleOf(before, id)).join(", ");
  return (
    <Dialog title={`Use “${name}”?`} onClose={onClose}>
      <Stack>
        <LayoutPreview document={after} breakpoint={breakpointInUse()} />
        {hidden.length > 0 && (
          <Text>Will be hidden, to be had back under “Add widget”: {names(hidden)}.</Text>
        )}
        {gone.length > 0 && <Text>Will be removed, for want of room: {names(gone)}.</Text>}
        <Text c="dimmed">Your arrangement now can be had back with Undo.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button onClick={onUse} data-autofocus>
            Use it
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The arrangement that the grid behind the dialog shows. */
function breakpointInUse() {
  const grid = globalThis.document.querySelector(".react-grid-layout");
  return breakpointOf(grid?.getBoundingClientRect().width ?? breakpoints.lg);
}
