import { Button, NativeSelect } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { remoteNames } from "../../lib/format.ts";
import { trpc } from "../../lib/trpc.ts";
import {
  availabilityNames,
  bandNames,
  boardNames,
  choicesOf,
  isKeyOf,
  typeNames,
} from "../job-item.ts";
import { languageName } from "../job-words.ts";
import {
  dropUndefined,
  filterCount,
  type JobsSearch,
  hasFilter,
  postedNames,
  sortNames,
  sortOf,
  withoutFilters,
} from "../search-params.ts";
import { PayField } from "./pay-field.tsx";
import { SearchField } from "./search-field.tsx";
import classes from "./job-filters.module.css";

const route = getRouteApi("/shell/jobs");

type Change = (patch: { [K in keyof JobsSearch]: JobsSearch[K] | undefined }) => void;

/** Search, filters and order of the list. Everything stands in the address. */
export function JobFilters({ search }: { search: JobsSearch }) {
  const navigate = route.useNavigate();
  const [open, setOpen] = useState(false);
  const change: Change = (patch) =>
    void navigate({
      search: (before) => dropUndefined({ ...before, ...patch }),
      replace: true,
      resetScroll: false,
    });
  const set = filterCount(search);
  return (
    <search className={classes.bar} aria-label="Jobs">
      <div className={classes.first}>
        <SearchField
          value={search.q ?? ""}
          onChange={(q) =>
            change({
              q: q === "" ? undefined : q,
              ...(q === "" && search.sort === "relevance" ? { sort: undefined } : {}),
            })
          }
        />
        <div className={classes.buttons}>
          <Button
            variant="default"
            aria-expanded={open}
            aria-controls="job-filters"
            onClick={() => setOpen(!open)}
          >
            {set === 0 ? "Filters" : `Filters (${set})`}
          </Button>
          <NativeSelect
            aria-label="Order by"
            className={classes.sort}
            data={choicesOf(sortNames)
              .filter(({ value }) => value !== "relevance" || search.q !== undefined)
              .map(({ value, label }) => ({ value, label: `By: ${label.toLowerCase()}` }))}
            value={sortOf(search)}
            onChange={({ currentTarget: { value } }) =>
              change({ sort: isKeyOf(sortNames, value) ? value : undefined })
            }
          />
          {hasFilter(search) && (
            <Button
              variant="subtle"
              onClick={() => void navigate({ search: withoutFilters, replace: true })}
            >
              Clear
            </Button>
          )}
        </div>
      </div>
      <div id="job-filters" className={classes.selects} hidden={!open}>
        <Selects search={search} change={change} />
      </div>
    </search>
  );
}

/** A select of a filter: "any" at the top. */
function Filter(props: {
  label: string;
  any: string;
  choices: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  const { label, any, choices, value, onChange } = props;
  return (
    <NativeSelect
      label={label}
      size="xs"
      data={[{ value: "", label: any }, ...choices]}
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Selects({ search, change }: { search: JobsSearch; change: Change }) {
  const facets = trpc.jobs.facets.useQuery().data;
  const boards = (facets?.boards ?? []).map(({ kind, count }) => ({
    value: kind,
    label: `${boardNames[kind]} (${count})`,
  }));
  const languages = (facets?.languages ?? []).map(({ code, count }) => ({
    value: code,
    label: `${languageName(code)} (${count})`,
  }));
  return (
    <>
      <Filter
        label="Where you work"
        any="Anywhere"
        choices={choicesOf(remoteNames)}
        value={search.remote}
        onChange={(value) => change({ remote: isKeyOf(remoteNames, value) ? value : undefined })}
      />
      <Filter
        label="Kind of employment"
        any="Any kind"
        choices={choicesOf(typeNames)}
        value={search.type}
        onChange={(value) => change({ type: isKeyOf(typeNames, value) ? value : undefined })}
      />
      <Filter
        label="How it fits"
        any="Any fit"
        choices={choicesOf(bandNames)}
        value={search.band}
        onChange={(value) => change({ band: isKeyOf(bandNames, value) ? value : undefined })}
      />
      <Filter
        label="Posted"
        any="Any time"
        choices={choicesOf(postedNames)}
        value={search.posted?.toString()}
        onChange={(value) => change({ posted: value === "" ? undefined : Number(value) })}
      />
      <PayField value={search.pay} onChange={(pay) => change({ pay })} />
      <Filter
        label="Application"
        any="With or without"
        choices={[
          { value: "true", label: "With an application" },
          { value: "false", label: "Without an application" },
        ]}
        value={search.applied?.toString()}
        onChange={(value) => change({ applied: value === "" ? undefined : value === "true" })}
      />
      <Filter
        label="Opened"
        any="Opened or not"
        choices={[{ value: "true", label: "Not opened yet" }]}
        value={search.unseen?.toString()}
        onChange={(value) => change({ unseen: value === "true" ? true : undefined })}
      />
      <Filter
        label="Availability"
        any="Open or not"
        choices={choicesOf(availabilityNames)}
        value={search.availability}
        onChange={(value) =>
          change({ availability: isKeyOf(availabilityNames, value) ? value : undefined })
        }
      />
      <Filter
        label="Board"
        any="Any board"
        choices={boards}
        value={search.board}
        onChange={(value) => change({ board: isKeyOf(boardNames, value) ? value : undefined })}
      />
      <Filter
        label="Language"
        any="Any language"
        choices={languages}
        value={search.language}
        onChange={(value) => change({ language: value === "" ? undefined : value })}
      />
    </>
  );
}
