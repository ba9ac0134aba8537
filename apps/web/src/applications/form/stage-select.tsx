import { NativeSelect } from "@mantine/core";
import { type Place, placeKey, placesOf, stageNames, stages } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";

interface StageSelectProps {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
  label?: string;
}

/** A stage, or one of the person's own labels on it. */
export function StageSelect({ label = "Status", ...field }: StageSelectProps) {
  const statuses = trpc.applications.statuses.list.useQuery();
  const places = placesOf(statuses.data ?? []);
  const option = (place: Place) => ({ value: placeKey(place), label: place.label });
  const data = stages.map((stage) => ({
    group: stageNames[stage],
    items: places.filter((place) => place.stage === stage).map(option),
  }));
  return (
    <NativeSelect
      label={label}
      data={places.length === stages.length ? places.map(option) : data}
      {...field}
    />
  );
}
