import { LinkButton } from "../ui/link-button.tsx";
import { Page } from "../ui/page.tsx";

/** Where a calendar provider sends people back. */
export function CallbackPage() {
  return (
    <Page title="Connecting your calendar" width="narrow">
      <LinkButton to="/settings/calendar">Calendar settings</LinkButton>
    </Page>
  );
}
