import { Button, Group, Text } from "@mantine/core";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { isMissingCode, missingCodeWords } from "../lib/missing-code.ts";
import { LinkButton } from "../ui/link-button.tsx";
import { Page } from "../ui/page.tsx";

/** A page that broke: the rest of Huntboard goes on, and this page can be tried again. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const codeMissing = isMissingCode(error);
  const retry = () => {
    if (codeMissing) {
      window.location.reload();
      return;
    }
    reset();
    void router.invalidate();
  };
  return (
    <Page title="This page stopped working" width="narrow">
      <Text>
        {codeMissing
          ? `A part of Huntboard could not be loaded. ${missingCodeWords} What you saved is safe.`
          : "Something in it failed. What you saved is safe, and what you typed in a form is kept."}
      </Text>
      <Group>
        <Button onClick={retry}>{codeMissing ? "Reload" : "Try again"}</Button>
        <LinkButton variant="default" to="/dashboard">
          Go to the dashboard
        </LinkButton>
      </Group>
    </Page>
  );
}

export function NotFoundPage() {
  return (
    <Page title="There is nothing here" width="narrow">
      <Text>The address may be misspelt, or what stood here was deleted.</Text>
      <Group>
        <LinkButton to="/dashboard">Go to the dashboard</LinkButton>
        <LinkButton variant="default" to="/applications">
          See your applications
        </LinkButton>
      </Group>
    </Page>
  );
}
