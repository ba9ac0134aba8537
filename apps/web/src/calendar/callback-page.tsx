import { Button, Group, Loader, Text } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { tabStorage } from "../lib/drafts.ts";
import { FormError } from "../ui/form-error.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { Page } from "../ui/page.tsx";
import { readCallback } from "./connect/callback-answer.ts";
import { readReturnNote } from "./connect/return-note.ts";
import { type CallbackProblem, useFinishSignIn } from "./connect/use-finish-sign-in.ts";
import { useConnect } from "./connect/use-connect.ts";
import { LinkedText } from "./settings/linked-text.tsx";

/** Where a calendar provider sends people back: finishes the sign-in, then returns to where they were. */
export function CallbackPage() {
  const answer = readCallback(useSearch({ from: "/shell/calendar/callback" }));
  const { problem, sendAgain } = useFinishSignIn(answer);
  const name = readReturnNote(tabStorage())?.name ?? "your calendar";
  return (
    <Page title={problem ? "Not connected" : `Connecting ${name}`} width="narrow">
      {problem ? (
        <Refusal problem={problem} onSendAgain={sendAgain} />
      ) : (
        <Group role="status">
          <Loader size="sm" aria-hidden />
          <Text>Finishing the sign-in. This takes a few seconds.</Text>
        </Group>
      )}
    </Page>
  );
}

function Refusal({ problem, onSendAgain }: { problem: CallbackProblem; onSendAgain: () => void }) {
  const { connect, busy, failure } = useConnect();
  const note = readReturnNote(tabStorage());
  const again = () => {
    if (problem.again) onSendAgain();
    else if (note) connect(note);
  };
  return (
    <>
      <div role="alert">
        <LinkedText>{problem.message}</LinkedText>
      </div>
      <FormError failure={failure} />
      <Group>
        {note || problem.again ? (
          <Button loading={busy} onClick={again}>
            Try again
          </Button>
        ) : (
          <LinkButton to="/settings/calendar">Try again</LinkButton>
        )}
        <LinkButton to="/settings/calendar" variant="default">
          Back to settings
        </LinkButton>
      </Group>
    </>
  );
}
