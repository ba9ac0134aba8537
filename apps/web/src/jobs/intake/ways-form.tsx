import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { type SyntheticEvent, useState } from "react";
import { focusOnMount } from "../../ui/focus-on-mount.ts";
import { FormError } from "../../ui/form-error.tsx";
import { boardOf } from "../clip/refused-board.ts";
import type { BoardItem } from "../job-item.ts";
import { type Way, ways } from "../search-params.ts";
import { addressOf, isWebAddress } from "./address-of.ts";
import { refusalOf } from "./decode-page.ts";
import { SourceField } from "./source-field.tsx";
import type { useIntake } from "./use-intake.ts";
import classes from "./intake.module.css";

interface WaysFormProps {
  way: Way;
  /** Why the dialog opened here. */
  note: string | null;
  intake: ReturnType<typeof useIntake>;
  boards: BoardItem[];
  onWay: (way: Way) => void;
}

/** What is given to be read: a link, a text, a page's source; or nothing, and the fields are filled in by hand. */
export function WaysForm({ way, note, intake, boards, onWay }: WaysFormProps) {
  const { given, give, failure } = intake;
  const [wrong, setWrong] = useState<{ url?: string; text?: string; source?: string }>({});
  const url = addressOf(given.url);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const refused = refuse(way, given, url);
    setWrong(refused);
    if (Object.keys(refused).length > 0) return;
    const link = url === null ? {} : { url };
    if (way === "url") intake.read({ ...link, route: "url" });
    if (way === "text") intake.read({ ...link, text: given.text, route: "text" });
    if (way === "page") intake.read({ ...link, html: given.source, route: "page" });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <WayTabs
          way={way}
          onWay={(next) => {
            onWay(next);
            if (next === "hand") intake.byHand();
          }}
        />
        {note && (
          <Text role="status" className={classes.note}>
            {note}
          </Text>
        )}
        <TextInput
          label={way === "url" ? "Link to the posting" : "Its link, if you have it"}
          description={
            way === "url"
              ? "XING, Welcome to the Jungle, Wellfound, or any page that shows one job."
              : "Huntboard keeps it with the job, and knows the job again by it."
          }
          type="url"
          inputMode="url"
          placeholder="https://"
          maxLength={2000}
          ref={focusOnMount}
          data-autofocus
          value={given.url}
          error={wrong.url}
          onChange={(event) => give({ url: event.currentTarget.value })}
        />
        {way === "url" && <RouteNote boards={boards} url={url} onWay={onWay} />}
        {way === "text" && (
          <Textarea
            label="The posting’s text"
            description="Select all on its page, copy, and paste it here. It may hold more than the posting."
            autosize
            minRows={6}
            maxRows={14}
            value={given.text}
            error={wrong.text}
            onChange={(event) => give({ text: event.currentTarget.value })}
          />
        )}
        {way === "page" && <SourceField given={given} give={give} error={wrong.source} />}
        <FormError failure={failure} />
        <Group justify="flex-end">
          <Button type="submit">{failure ? "Try again" : "Read it"}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function WayTabs({ way, onWay }: Pick<WaysFormProps, "way" | "onWay">) {
  return (
    <div role="group" aria-label="How to bring the job" className={classes.ways}>
      {Object.entries(ways).map(([key, label]) => (
        <Button
          key={key}
          size="xs"
          variant={key === way ? "filled" : "default"}
          aria-pressed={key === way}
          onClick={() => {
            if (key === "url" || key === "text" || key === "page" || key === "hand") onWay(key);
          }}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

/** Says before anything is sent that the server does not fetch from this board, and what does work. */
function RouteNote(props: { boards: BoardItem[]; url: string | null; onWay: (way: Way) => void }) {
  const { boards, url, onWay } = props;
  const board = url === null ? null : boardOf(boards, url);
  const route = board?.routes.find((each) => each.route === "url");
  if (!board || route?.on !== false) return null;
  return (
    <div role="status" className={classes.note}>
      <strong>{board.label} is not fetched from here.</strong> {route.why}
      <Group gap="xs" mt={8}>
        <Button size="xs" variant="default" onClick={() => onWay("page")}>
          Bring the saved page
        </Button>
        <Button size="xs" variant="default" onClick={() => onWay("text")}>
          Paste the text
        </Button>
      </Group>
    </div>
  );
}

function refuse(
  way: Way,
  given: WaysFormProps["intake"]["given"],
  url: string | null,
): { url?: string; text?: string; source?: string } {
  if (url !== null && !isWebAddress(url))
    return { url: "Use a full address such as https://example.com/jobs/1." };
  if (way === "url" && url === null) return { url: "Paste the link of the posting." };
  const text = way === "text" ? refusalOf(given.text) : null;
  if (text !== null) return { text };
  const source = way === "page" ? refusalOf(given.source) : null;
  return source === null
    ? {}
    : { source: given.source === "" ? "Paste or choose a page." : source };
}
