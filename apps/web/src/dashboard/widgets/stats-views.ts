import type { ReactNode } from "react";
import { type ApplicationsSearch, isRemote } from "../../applications/search-params.ts";
import { countText, remoteNames, salaryText } from "../../lib/format.ts";
import { uiLocale } from "../../lib/locale.ts";
import { stageNames } from "../../lib/stages.ts";
import { type Bar, LongBars, type PictureProps } from "./charts.tsx";
import { Columns } from "./columns.tsx";
import type { Stats, StatsSettings } from "./stats-widget.tsx";

/** What a view shows. */
export interface Chart {
  title: string;
  rows: (Bar & {
    /** In the table, which has more to say than `words`. */
    cells?: string[];
  })[];
  /** Of the table. */
  head?: string[];
  note?: string;
  /** What is not shown. */
  leftOut?: string;
  /** Bars, unless said. */
  Picture?: (props: PictureProps) => ReactNode;
}

type Detail = NonNullable<Stats["detail"]>;
type Groups = Extract<Detail, { groups: unknown }>;
type Group = Groups["groups"][number];

/** What a view shows; null while it is being read. */
export function chartOf(stats: Stats, { show, smallGroups }: StatsSettings): Chart | null {
  if (show === "summary" || show === "weeks") return weeksOf(stats);
  if (show === "conversion") return conversionOf(stats);
  const { detail } = stats;
  if (detail?.of !== show) return null;
  switch (detail.of) {
    case "stages":
      return stagesOf(detail);
    case "effort":
      return effortOf(detail, stats);
    default:
      return groupsOf(detail, stats, smallGroups);
  }
}

const week = new Intl.DateTimeFormat(uiLocale, { day: "numeric", month: "short", timeZone: "UTC" });

function weeksOf({ perWeek }: Stats): Chart {
  const rows = perWeek.map(({ week: monday, applied }) => ({
    label: week.format(new Date(`${monday}T00:00:00Z`)),
    value: applied,
    words: String(applied),
  }));
  return { title: `Applied per week, from ${rows[0]?.label ?? ""}`, rows, Picture: Columns };
}

function conversionOf({ conversion, offerRate, acceptanceRate, from: since }: Stats): Chart {
  const { open } = acceptanceRate;
  return {
    title: "Stage to stage",
    head: ["Stage", "Got there", "Of", "Share"],
    rows: conversion.map(({ from, to, of, reached }) => {
      const share = percent(of === 0 ? null : reached / of);
      const before = `${of} ${stageNames[from].toLowerCase()}`;
      return {
        label: stageNames[to],
        stage: to,
        value: of === 0 ? 0 : reached / of,
        words: `${share}, ${reached} of ${of}`,
        cells: [String(reached), before, share],
        search: { reached: to, appliedSince: since },
      };
    }),
    note: [
      offerRate.n === 0
        ? "None is old enough to tell how many offers come of it."
        : `${percent(offerRate.value)} of the ${offerRate.n} old enough had an offer.`,
      ...(open > 0 ? [`${countText(open, "offer")} still open.`] : []),
    ].join(" "),
  };
}

function stagesOf({ stages }: Extract<Detail, { of: "stages" }>): Chart {
  return {
    title: "Median days in each stage",
    head: ["Stage", "Median days", "Applications", "Still there"],
    rows: stages.map(({ stage, medianDays, n, open }) => {
      const days = Math.round((medianDays ?? 0) * 10) / 10;
      return {
        label: stageNames[stage],
        stage,
        value: days,
        words: `${days} days of ${n}`,
        ...(open > 0 ? { aside: `, ${open} so far` } : {}),
        cells: [String(days), String(n), String(open)],
      };
    }),
    note: "Those that still stand there count with their days so far.",
  };
}

function effortOf(
  { saved, followedUp }: Extract<Detail, { of: "effort" }>,
  { applied: { n: applied }, from }: Stats,
): Chart {
  const perTen = (count: number) => Math.round((count / applied) * 10);
  const rows: Chart["rows"] = [
    { label: "Added", value: saved, words: String(saved) },
    { label: "Applied", value: applied, words: String(applied), search: { appliedSince: from } },
    { label: "Followed up", value: followedUp, words: String(followedUp) },
  ];
  const note = `For every 10 applied for: ${perTen(saved)} added, ${perTen(followedUp)} followed up.`;
  return { title: "Effort", rows, ...(applied > 0 ? { note } : {}) };
}

const groupings = {
  sources: { title: "By source", kind: "Source", one: "source", none: "No source" },
  cvs: { title: "By CV", kind: "CV", one: "CV", none: "No CV kept" },
  places: { title: "By place of work", kind: "Place", one: "place", none: "Not said" },
  salaries: { title: "By salary a year", kind: "Salary", one: "band", none: "No salary kept" },
} as const satisfies Record<Groups["of"], unknown>;

function groupsOf({ of, groups, leftOut }: Groups, { from }: Stats, smallGroups: boolean): Chart {
  const { title, kind, one, none } = groupings[of];
  const more = `${countText(leftOut, one)}${groups.length > 0 ? " more" : ""}`;
  const small = `${leftOut === 1 ? "" : "each "}with fewer than 5 applications`;
  return {
    title,
    head: [kind, "Applied", "Answered", "Interviewed", "Offers"],
    rows: groups.map((group) => {
      const { applied, responseRate, interviews, offers } = group;
      const answered =
        responseRate.n === 0
          ? "too young to tell"
          : `${percent(responseRate.value)} of ${responseRate.n}`;
      return {
        label: nameOf(of, group) ?? none,
        value: applied,
        words: `${applied}, ${answered}${responseRate.n === 0 ? "" : " answered"}`,
        aside: `, ${interviews} interviewed`,
        cells: [String(applied), answered, String(interviews), String(offers)],
        ...searchOf(of, group, from),
      };
    }),
    ...(leftOut > 0 ? { leftOut: smallGroups ? `${more}.` : `${more}, ${small}.` } : {}),
    Picture: LongBars,
  };
}

function nameOf(of: Groups["of"], { name, band }: Group): string | null {
  if (of === "places") return isRemote(name) ? remoteNames[name] : name;
  if (!band) return name;
  return salaryText({ min: band.low, max: band.high, currency: name || null, period: null });
}

/** Lists know no CV and no pay, and nothing that is not said. */
function searchOf(
  of: Groups["of"],
  { name }: Group,
  appliedSince: string,
): { search?: ApplicationsSearch } {
  if (of === "sources" && name !== null) return { search: { source: name, appliedSince } };
  if (of === "places" && isRemote(name)) return { search: { remote: name, appliedSince } };
  return {};
}

/** A share (0 to 1) as people say it. */
export function percent(share: number | null): string {
  return share === null ? "–" : `${Math.round(share * 100)}%`;
}
