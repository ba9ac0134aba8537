import { widgets } from "@huntboard/api/widgets";
import { IconChartLine } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { RouterOutputs } from "../../lib/trpc.ts";
import { trpc } from "../../lib/trpc.ts";
import { LoadingRows } from "../../ui/states.tsx";
import { inputs } from "./queries.ts";
import { readSettings } from "./read-settings.ts";
import type { WidgetProps } from "./registry.ts";
import { WidgetEmpty } from "./widget-empty.tsx";
import { WidgetView } from "./widget-view.tsx";

const StatsChart = lazy(() =>
  import("./stats-chart.tsx").then((code) => ({ default: code.StatsChart })),
);

export type Stats = RouterOutputs["insights"]["applicationStats"];
export type StatsSettings = ReturnType<typeof readSettings<typeof widgets.stats.settings>>;

/** What came of the applications of the last weeks, beside the weeks before. What is looked at is chosen in place, and not saved. */
export function StatsWidget({ settings }: WidgetProps) {
  const saved = readSettings(widgets.stats.settings, settings);
  const [look, setLook] = useState<Partial<StatsSettings>>({});
  const [over, setOver] = useState(saved.show);
  if (over !== saved.show) {
    setOver(saved.show);
    setLook({});
  }
  const query = trpc.insights.applicationStats.useQuery(inputs.stats({ ...settings, ...look }), {
    placeholderData: (before) => before,
  });
  return (
    <WidgetView query={query}>
      {(stats) => {
        if (stats.applied.n === 0 && stats.applied.before === 0)
          return (
            <WidgetEmpty icon={IconChartLine}>
              Once you have applied, this shows what comes of it: answers, how long they take, by
              source.
            </WidgetEmpty>
          );
        return (
          <Suspense fallback={<LoadingRows rows={3} height={40} />}>
            <StatsChart stats={stats} settings={{ ...saved, ...look }} onLook={setLook} />
          </Suspense>
        );
      }}
    </WidgetView>
  );
}
