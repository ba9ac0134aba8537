import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { trpc } from "../lib/trpc.ts";
import { Dialog } from "../ui/dialog.tsx";
import classes from "./command-palette.module.css";

interface Command {
  id: string;
  label: string;
  hint: string;
  run: () => void;
}

/** Finds a page, an action, an application or a job by typing (the combobox pattern of WAI-ARIA). */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const listId = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const commands = useCommands(query);
  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && commands.length > 0) {
      event.preventDefault();
      setActive((active + step + commands.length) % commands.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(commands[active]);
    }
  };
  return (
    <Dialog title="Find" size="md" onClose={onClose}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={commands[active] ? `${listId}-${commands[active].id}` : undefined}
        aria-label="A page, an action, an application, a job"
        placeholder="A page, an action, an application, a job"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label="Results" className={classes.list}>
        {commands.map((command, index) => (
          <div
            key={command.id}
            id={`${listId}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.option}
            onClick={() => choose(command)}
            onKeyDown={(event) => event.key === "Enter" && choose(command)}
          >
            <span>{command.label}</span>
            <span className={classes.hint}>{command.hint}</span>
          </div>
        ))}
      </div>
      <p role="status" className={classes.empty}>
        {commands.length === 0 ? "Nothing matches." : ""}
      </p>
    </Dialog>
  );
}

function useCommands(query: string): Command[] {
  const navigate = useNavigate();
  const [search] = useDebouncedValue(query.trim(), 200);
  const found = trpc.applications.list.useQuery(
    { search, limit: 6 },
    { enabled: search.length > 1 },
  );
  const jobs = trpc.jobs.list.useQuery({ search, limit: 4 }, { enabled: search.length > 1 });
  const page = (id: string, label: string, run: () => Promise<void>): Command => ({
    id,
    label,
    hint: id.startsWith("new") ? "Action" : "Page",
    run: () => void run(),
  });
  const fixed = [
    page("new", "Add an application", () =>
      navigate({ to: "/applications", search: { new: true } }),
    ),
    page("new-job", "Add a job", () => navigate({ to: "/jobs", search: { add: "url" } })),
    page("dashboard", "Dashboard", () => navigate({ to: "/dashboard" })),
    page("jobs", "Jobs", () => navigate({ to: "/jobs" })),
    page("recommended", "Recommended jobs", () =>
      navigate({ to: "/jobs", search: { view: "recommended" } }),
    ),
    page("applications", "Applications", () => navigate({ to: "/applications" })),
    page("pipeline", "Pipeline", () => navigate({ to: "/pipeline" })),
    page("calendar", "Calendar", () => navigate({ to: "/calendar" })),
    page("goals", "Goals", () => navigate({ to: "/goals" })),
    page("new-goal", "Set a goal", () => navigate({ to: "/goals", search: { new: true } })),
    page("settings", "Settings", () => navigate({ to: "/settings" })),
    page("calendars", "Connect a calendar", () => navigate({ to: "/settings/calendar" })),
    page("job-profile", "Job profile and skills", () => navigate({ to: "/settings/job-profile" })),
    page("job-boards", "Job boards", () => navigate({ to: "/settings/job-boards" })),
  ];
  const words = query.trim().toLowerCase();
  return [
    ...fixed.filter(({ label }) => label.toLowerCase().includes(words)),
    ...(search.length > 1 ? (found.data?.items ?? []) : []).map((item) => ({
      id: item.id,
      label: `${item.title} · ${item.company}`,
      hint: item.status,
      run: () =>
        void navigate({
          to: "/applications/$applicationId",
          params: { applicationId: item.id },
        }),
    })),
    ...(search.length > 1 ? (jobs.data?.items ?? []) : []).map((job) => ({
      id: job.id,
      label: [job.title, job.company].filter(Boolean).join(" · ") || "A job to complete",
      hint: "Job",
      run: () => void navigate({ to: "/jobs/$jobId", params: { jobId: job.id } }),
    })),
  ];
}
