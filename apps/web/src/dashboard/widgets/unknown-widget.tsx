import { IconPuzzle } from "@tabler/icons-react";
import { WidgetEmpty } from "./widget-empty.tsx";

/** A kind that a newer Huntboard put here: kept as it is, shown when this one is brought up to date. */
export function UnknownWidget({ type }: { type: string }) {
  return (
    <WidgetEmpty icon={IconPuzzle}>
      This widget (“{type}”) comes from a newer Huntboard. Its place and settings are kept.
    </WidgetEmpty>
  );
}
