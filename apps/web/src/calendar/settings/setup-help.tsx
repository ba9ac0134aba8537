import { Stack, Text } from "@mantine/core";
import { OutLink } from "../../ui/out-link.tsx";
import { CopyField } from "./copy-field.tsx";
import type { ProviderItem } from "./provider-card.tsx";
import classes from "./calendar-settings.module.css";

/** What the operator does to put real keys in: open while there are none. */
export function SetupHelp({ provider }: { provider: ProviderItem }) {
  return (
    <details className={classes.help} open={!provider.configured}>
      <summary>
        {provider.provider === "google" ? "How to set Google keys" : "How to set Microsoft keys"}
      </summary>
      <Stack gap="sm" mt="sm">
        {provider.provider === "google" ? <GoogleSteps /> : <MicrosoftSteps />}
        {provider.redirectUris.map((uri) => (
          <CopyField key={uri} label="Redirect URI" value={uri} />
        ))}
        <Text size="sm" c="dimmed">
          The README of Huntboard has the same steps at length.
        </Text>
      </Stack>
    </details>
  );
}

function GoogleSteps() {
  return (
    <ol className={classes.steps}>
      <li>
        In the{" "}
        <OutLink href="https://console.cloud.google.com/apis/credentials">
          Google Cloud console
        </OutLink>
        , make a project and turn on the Google Calendar API.
      </li>
      <li>
        On the consent screen, add the scopes <code>openid</code>, <code>email</code>,{" "}
        <code>calendar.events.owned</code>, <code>calendar.calendarlist.readonly</code> and{" "}
        <code>calendar.app.created</code>.
      </li>
      <li>
        Publish the app to production. While it is in testing, Google ends every connection after 7
        days.
      </li>
      <li>
        Make an OAuth client of type “Web application” with the redirect URIs below, letter by
        letter.
      </li>
      <li>
        Put its id and secret into <code>.env</code> as <code>GOOGLE_CLIENT_ID</code> and{" "}
        <code>GOOGLE_CLIENT_SECRET</code>, and start Huntboard again.
      </li>
    </ol>
  );
}

function MicrosoftSteps() {
  return (
    <ol className={classes.steps}>
      <li>
        In the <OutLink href="https://entra.microsoft.com">Microsoft Entra admin centre</OutLink>,
        register an app for work, school and personal accounts.
      </li>
      <li>
        Add the redirect URIs below under the platform “Web”. Under “Single-page application” every
        connection would end after 24 hours.
      </li>
      <li>
        Add the delegated Microsoft Graph permissions <code>openid</code>, <code>email</code>,{" "}
        <code>offline_access</code> and <code>Calendars.ReadWrite</code>. Without{" "}
        <code>offline_access</code> a connection ends after about an hour.
      </li>
      <li>
        Many organisations want an administrator to consent first: “Grant admin consent” on the same
        page does it for yours. People elsewhere get a link for their administrator here.
      </li>
      <li>
        Put the application id and a client secret into <code>.env</code> as{" "}
        <code>MICROSOFT_CLIENT_ID</code> and <code>MICROSOFT_CLIENT_SECRET</code>, and start
        Huntboard again.
      </li>
    </ol>
  );
}
