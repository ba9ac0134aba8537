import { useState } from "react";
import { tabStorage } from "../../lib/drafts.ts";
import { toFailure, type Failure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { type ConnectableProvider, keepReturnNote } from "./return-note.ts";

interface ConnectInput {
  provider: ConnectableProvider;
  /** "Google Calendar", for the words afterwards. */
  name: string;
  /** Where the person goes afterwards; the settings when absent. */
  returnTo?: string | undefined;
}

/** Leaves Huntboard for a provider's sign-in. `busy` stays true, because the page is on its way out. */
export function useConnect() {
  const authorize = trpc.calendar.connections.authorize.useMutation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const connect = async (input: ConnectInput): Promise<void> => {
    const { provider, name, returnTo = "/settings/calendar" } = input;
    setBusy(true);
    setFailure(null);
    try {
      const { authorizationUrl } = await authorize.mutateAsync({
        provider,
        redirectUri: callbackAddress(),
      });
      keepReturnNote(tabStorage(), { provider, name, returnTo });
      location.assign(authorizationUrl);
    } catch (error) {
      setFailure(toFailure(error));
      setBusy(false);
    }
  };
  return { connect: (input: ConnectInput) => void connect(input), busy, failure };
}

/** Where providers send people back to. */
export function callbackAddress(): string {
  return `${location.origin}/calendar/callback`;
}
