import { useRouter } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { tabStorage } from "../../lib/drafts.ts";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import type { CallbackAnswer } from "./callback-answer.ts";
import { claimState, readReturnNote, releaseState } from "./return-note.ts";
import { callbackAddress } from "./use-connect.ts";

/** What the callback page shows: work under way, or why it ended. */
export interface CallbackProblem {
  message: string;
  /** The same answer can be sent again, because it did not arrive. */
  again: boolean;
}

const incomplete =
  "The address lacks what your calendar’s sign-in sends back, so nothing was connected.";
const usedUp =
  "This sign-in was used already, so it was not sent a second time. The settings show whether the calendar is connected.";

/** Finishes a sign-in once, however often the page is rendered or loaded, and goes back to where the person was. */
export function useFinishSignIn(answer: CallbackAnswer): {
  problem: CallbackProblem | null;
  sendAgain: () => void;
} {
  const router = useRouter();
  const toast = useToast();
  const utils = trpc.useUtils();
  const complete = trpc.calendar.connections.complete.useMutation();
  const abandon = trpc.calendar.connections.abandon.useMutation();
  const [problem, setProblem] = useState<CallbackProblem | null>(null);
  const note = readReturnNote(tabStorage());

  const leave = async (message: string) => {
    await utils.calendar.invalidate();
    toast({ message });
    router.history.replace(note?.returnTo ?? "/settings/calendar");
  };
  const finish = async () => {
    if (answer.kind === "incomplete") return setProblem({ message: incomplete, again: false });
    if (!claimState(tabStorage(), answer.state)) return lookAgain();
    try {
      if (answer.kind === "error") {
        const { kind: _kind, ...refused } = answer;
        const { reason } = await abandon.mutateAsync(refused);
        return setProblem({ message: reason, again: false });
      }
      const { kind: _kind, ...given } = answer;
      const redirectUri = callbackAddress();
      const { provider } = await complete.mutateAsync({ ...given, redirectUri });
      await leave(`${provider === "google" ? "Google Calendar" : "Outlook"} connected.`);
    } catch (error) {
      const { code, message } = toFailure(error);
      const lost = code === "unreachable" || code === "unauthenticated";
      if (lost) releaseState(tabStorage());
      setProblem({ message, again: code === "unreachable" });
    }
  };
  /** A reload: the code is spent, so only the outcome is looked up. */
  const lookAgain = async () => {
    try {
      const connections = await utils.calendar.connections.list.fetch(undefined, { staleTime: 0 });
      const mine = connections.find(
        ({ provider, isActive }) => provider === note?.provider && isActive,
      );
      if (answer.kind === "code" && mine?.status === "active")
        return await leave(`${note?.name ?? "Your calendar"} is connected.`);
      setProblem({ message: usedUp, again: false });
    } catch (error) {
      setProblem({ message: toFailure(error).message, again: true });
    }
  };
  const start = () => {
    setProblem(null);
    void finish();
  };

  const finishNow = useEffectEvent(finish);
  const state = answer.kind === "incomplete" ? "" : answer.state;
  useEffect(() => {
    // Taken back by the cleanup, so that StrictMode's second run does not count as a reload.
    const timer = setTimeout(() => void finishNow());
    return () => clearTimeout(timer);
  }, [state]);

  return { problem, sendAgain: start };
}
