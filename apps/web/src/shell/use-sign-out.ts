import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { forgetDrafts } from "../lib/drafts.ts";
import { toFailure } from "../lib/failure.ts";
import { trpc } from "../lib/trpc.ts";
import { useToast } from "../ui/toasts.tsx";

/** Ends the session and leaves nothing of the person in this tab. */
export function useSignOut(): { run: () => void; busy: boolean } {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const signOut = trpc.account.signOut.useMutation({
    onSuccess: async () => {
      forgetDrafts();
      await navigate({ to: "/login" });
      queryClient.clear();
    },
    onError: (error) => toast({ message: toFailure(error).message, tone: "danger" }),
  });
  return { run: () => signOut.mutate(), busy: signOut.isPending };
}
