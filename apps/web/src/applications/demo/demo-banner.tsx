import { Button } from "@mantine/core";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { focusHeading } from "../../ui/page.tsx";
import { useToast } from "../../ui/toasts.tsx";
import classes from "./demo-banner.module.css";

/** Says that examples stand among the real things, and removes them. */
export function DemoBanner() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const status = trpc.applications.demo.status.useQuery();
  const remove = trpc.applications.demo.remove.useMutation({
    onSuccess: async () => {
      toast({ message: "The demo data is gone. Your own entries stayed." });
      focusHeading();
      await utils.invalidate();
    },
    onError: (error) => toast({ message: toFailure(error).message, tone: "danger" }),
  });
  if (status.data?.loaded !== true) return null;
  return (
    <div className={classes.banner} data-no-print>
      <div>
        <strong>Demo data is loaded; examples are marked “Demo”.</strong>
        <div>{status.data.removalNote}</div>
      </div>
      <Button
        size="xs"
        variant="default"
        className={classes.button}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        Remove demo data
      </Button>
    </div>
  );
}
