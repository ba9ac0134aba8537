import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { IconAction } from "../../ui/icon-action.tsx";
import { type ViewName, viewNames } from "../search-params.ts";
import classes from "./calendar-view.module.css";

interface CalendarToolbarProps {
  /** "March 2026" */
  title: string;
  view: ViewName;
  onStep: (step: "back" | "today" | "on") => void;
  onView: (view: ViewName) => void;
}

const units = { month: "month", week: "week", day: "day", agenda: "30 days" } as const;
const views: readonly ViewName[] = ["month", "week", "day", "agenda"];

/** What stands above the calendar: where it is in time, and how it is drawn. */
export function CalendarToolbar({ title, view, onStep, onView }: CalendarToolbarProps) {
  const unit = units[view];
  return (
    <div className={classes.toolbar}>
      <div className={classes.steps}>
        <Button variant="default" size="xs" onClick={() => onStep("today")}>
          Today
        </Button>
        <IconAction label={`Previous ${unit}`} onClick={() => onStep("back")}>
          <IconChevronLeft size={18} aria-hidden />
        </IconAction>
        <IconAction label={`Next ${unit}`} onClick={() => onStep("on")}>
          <IconChevronRight size={18} aria-hidden />
        </IconAction>
        <h2 className={classes.title} aria-live="polite">
          {title}
        </h2>
      </div>
      <div role="group" aria-label="View" className={classes.views}>
        {views.map((name) => (
          <button
            key={name}
            type="button"
            className={classes.view}
            aria-pressed={name === view}
            onClick={() => onView(name)}
          >
            {viewNames[name]}
          </button>
        ))}
      </div>
    </div>
  );
}
