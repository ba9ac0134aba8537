import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ApplicationItem } from "../../lib/stages.ts";
import { TextLink } from "../../ui/text-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { DemoMark } from "../demo/demo-mark.tsx";
import { type ApplicationsSearch, defaultDirection, type SortKey } from "../search-params.ts";
import { MoveMenu } from "../status/move-menu.tsx";
import { ApplicationMenu } from "./application-menu.tsx";
import { NextStep } from "./next-step.tsx";
import classes from "./application-list.module.css";

interface ApplicationTableProps {
  items: ApplicationItem[];
  search: ApplicationsSearch;
}

export function ApplicationTable({ items, search }: ApplicationTableProps) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <SortHeader search={search} sort="title">
              Job
            </SortHeader>
            <th scope="col">Status</th>
            <SortHeader search={search} sort="nextActionDueAt">
              Next step
            </SortHeader>
            <SortHeader search={search} sort="appliedAt">
              Applied
            </SortHeader>
            <SortHeader search={search} sort="updatedAt">
              Changed
            </SortHeader>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <JobLink item={item} />
              </td>
              <td>
                <MoveMenu application={item} />
              </td>
              <td>
                <NextStep nextAction={item.nextAction} />
              </td>
              <td className={classes.quiet}>
                {item.appliedAt && <TimeText at={item.appliedAt} precision="ago" align="end" />}
              </td>
              <td className={classes.quiet}>
                <TimeText at={item.updatedAt} precision="ago" align="end" />
              </td>
              <td>
                <ApplicationMenu application={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Title as the link, then company, place, demo mark. */
export function JobLink({ item }: { item: ApplicationItem }) {
  return (
    <div>
      <TextLink
        to="/applications/$applicationId"
        params={{ applicationId: item.id }}
        className={classes.title}
      >
        {item.title}
      </TextLink>
      <div className={classes.company}>
        <span>{item.company}</span>
        {item.location && <span>{item.location}</span>}
        <DemoMark shown={item.isDemo} />
      </div>
    </div>
  );
}

const route = getRouteApi("/shell/applications");

function SortHeader(props: { search: ApplicationsSearch; sort: SortKey; children: ReactNode }) {
  const { search, sort, children } = props;
  const navigate = route.useNavigate();
  const active = (search.sort ?? "updatedAt") === sort;
  const direction = search.direction ?? defaultDirection(sort);
  const next = active ? (direction === "asc" ? "desc" : "asc") : defaultDirection(sort);
  const Arrow = direction === "asc" ? IconArrowUp : IconArrowDown;
  return (
    <th
      scope="col"
      aria-sort={active ? (direction === "asc" ? "ascending" : "descending") : "none"}
    >
      <UnstyledButton
        className={classes.sort}
        data-active={active}
        onClick={() =>
          void navigate({
            search: (before) => ({ ...before, sort, direction: next }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        {children}
        {active && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
