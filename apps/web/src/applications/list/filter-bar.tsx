import { Button, NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { remoteNames } from "../../lib/format.ts";
import { type Stage, stageNames, stages } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { StageIcon } from "../../ui/stage-badge.tsx";
import {
  type ApplicationsSearch,
  defaultDirection,
  hasFilter,
  isRemote,
  isSort,
  sortNames,
} from "../search-params.ts";
import { NarrowedBy } from "./narrowed-by.tsx";
import classes from "./filter-bar.module.css";

const route = getRouteApi("/shell/applications");

/** Search, stages, tag, source, place of work, order. Everything stands in the address. */
export function FilterBar({ search }: { search: ApplicationsSearch }) {
  const navigate = route.useNavigate();
  const facets = trpc.applications.facets.useQuery().data;
  const change = (patch: { [K in keyof ApplicationsSearch]: ApplicationsSearch[K] | undefined }) =>
    void navigate({
      search: (before) => dropUndefined({ ...before, ...patch }),
      replace: true,
      resetScroll: false,
    });
  const [open, setOpen] = useState(false);
  const chosen = search.stages ?? [];
  const toggle = (stage: Stage) => {
    const next = chosen.includes(stage)
      ? chosen.filter((each) => each !== stage)
      : stages.filter((each) => each === stage || chosen.includes(each));
    change({ stages: next.length > 0 ? next : undefined });
  };
  const sort = search.sort ?? "updatedAt";
  return (
    <search className={classes.bar} aria-label="Applications">
      <SearchField
        value={search.q ?? ""}
        onChange={(q) => change({ q: q === "" ? undefined : q })}
      />
      <div role="group" aria-label="Stages" className={classes.stages}>
        {stages.map((stage) => (
          <UnstyledButton
            key={stage}
            className={classes.stage}
            aria-pressed={chosen.includes(stage)}
            onClick={() => toggle(stage)}
          >
            <StageIcon stage={stage} />
            {stageNames[stage]}
            <span className={classes.count}>{facets?.counts[stage] ?? ""}</span>
          </UnstyledButton>
        ))}
      </div>
      <NarrowedBy search={search} onRemove={(name) => change({ [name]: undefined })} />
      <Button
        variant="default"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls="application-filters"
        onClick={() => setOpen(!open)}
      >
        Filters and order
      </Button>
      <div id="application-filters" className={classes.selects} data-open={open}>
        {facets && facets.tags.length > 0 && (
          <NativeSelect
            aria-label="Tag"
            data={[{ value: "", label: "Any tag" }, ...facets.tags]}
            value={search.tag ?? ""}
            onChange={(event) => change({ tag: event.currentTarget.value || undefined })}
          />
        )}
        {facets && facets.sources.length > 0 && (
          <NativeSelect
            aria-label="Where you found it"
            data={[{ value: "", label: "Any source" }, ...facets.sources]}
            value={search.source ?? ""}
            onChange={(event) => change({ source: event.currentTarget.value || undefined })}
          />
        )}
        <NativeSelect
          aria-label="Where you work"
          data={[
            { value: "", label: "Any place of work" },
            ...Object.entries(remoteNames).map(([value, label]) => ({ value, label })),
          ]}
          value={search.remote ?? ""}
          onChange={({ currentTarget: { value } }) =>
            change({ remote: isRemote(value) ? value : undefined })
          }
        />
        <NativeSelect
          aria-label="Order by"
          data={Object.entries(sortNames).map(([value, label]) => ({
            value,
            label: `By: ${label.toLowerCase()}`,
          }))}
          value={sort}
          onChange={({ currentTarget: { value } }) =>
            change({ sort: isSort(value) ? value : undefined, direction: undefined })
          }
        />
        <Button
          variant="default"
          onClick={() =>
            change({
              direction: (search.direction ?? defaultDirection(sort)) === "asc" ? "desc" : "asc",
            })
          }
        >
          {(search.direction ?? defaultDirection(sort)) === "asc" ? "Ascending" : "Descending"}
        </Button>
        {hasFilter(search) && (
          <Button variant="subtle" onClick={() => void navigate({ search: {}, replace: true })}>
            Clear the filters
          </Button>
        )}
      </div>
    </search>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  const send = useDebouncedCallback((next: string) => {
    setKnown(next);
    onChange(next);
  }, 250);
  return (
    <TextInput
      type="search"
      aria-label="Search applications"
      placeholder="Search title, company, notes"
      leftSection={<IconSearch size={16} aria-hidden />}
      className={classes.search}
      maxLength={200}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
    />
  );
}

function dropUndefined(search: {
  [K in keyof ApplicationsSearch]: ApplicationsSearch[K] | undefined;
}): ApplicationsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
