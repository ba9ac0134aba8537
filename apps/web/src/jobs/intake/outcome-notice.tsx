import { Button, Group, Stack, Text } from "@mantine/core";
import { waitText } from "../../lib/failure.ts";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import type { JobPreview, Route } from "../job-item.ts";
import { JobOutLink } from "../job-out-link.tsx";
import { outcomeNames } from "../job-words.ts";
import { addressOf } from "./address-of.ts";
import type { Given } from "./use-intake.ts";
import classes from "./intake.module.css";

interface OutcomeNoticeProps {
  preview: JobPreview;
  given: Given;
  onRoute: (route: Route) => void;
  onSaveStub: () => void;
}

const routeLabels = {
  url: "Use another link",
  text: "Paste its text",
  page: "Bring the page",
  bookmarklet: "Get the bookmark",
  hand: "Fill it in by hand",
} as const satisfies Record<Route, string>;

/** No whole job came of it: why, what was kept, and every way that is left. */
export function OutcomeNotice({ preview, given, onRoute, onSaveStub }: OutcomeNoticeProps) {
  const { outcome, message, nextRoutes, retryAfter, warnings } = preview;
  const url = addressOf(given.url) ?? preview.canonicalUrl;
  return (
    <Stack>
      <div role="alert">
        <h3 tabIndex={-1} ref={focusOnMount} data-autofocus className={classes.heading}>
          {outcomeNames[outcome]}
        </h3>
        <Text>
          {message}
          {retryAfter !== null && ` Try again in ${waitText(retryAfter)}.`}
        </Text>
      </div>
      {warnings.length > 0 && (
        <ul className={classes.warnings}>
          {warnings.map(({ code, message: words }) => (
            <li key={`${code} ${words}`}>{words}</li>
          ))}
        </ul>
      )}
      {url !== null && (
        <p className={classes.kept}>
          Kept: <JobOutLink href={url}>{url}</JobOutLink>
        </p>
      )}
      {nextRoutes.length > 0 && (
        <ul className={classes.routes} aria-label="Other ways">
          {nextRoutes.map(({ route, text }) => (
            <li key={route}>
              <span>{text}</span>
              <Button size="xs" variant="default" onClick={() => onRoute(route)}>
                {routeLabels[route]}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onRoute(preview.route)}>
          Back
        </Button>
        <Button onClick={onSaveStub}>Save it as a job to complete</Button>
      </Group>
    </Stack>
  );
}
