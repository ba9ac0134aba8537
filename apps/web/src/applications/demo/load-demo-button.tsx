import { Button } from "@mantine/core";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";

/** Fills an empty Huntboard with marked examples that go again in one click. */
export function LoadDemoButton() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const load = trpc.applications.demo.load.useMutation({
    onSuccess: () => {
      toast({ message: "The demo data is here. It is marked, and one click removes it." });
      return utils.invalidate();
    },
    onError: (error) => toast({ message: toFailure(error).message, tone: "danger" }),
  });
  return (
    <Button variant="default" loading={load.isPending} onClick={() => load.mutate()}>
      Try it with demo data
    </Button>
  );
}
