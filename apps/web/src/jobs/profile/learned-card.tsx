import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { countText } from "../../lib/format.ts";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { JobProfile } from "../job-item.ts";
import classes from "./profile.module.css";

/** What saving, applying and dismissing have taught, open to be seen and forgotten. */
export function LearnedCard({ learned }: { learned: JobProfile["learned"] }) {
  const { labels, wanted, weights } = learned;
  const [asking, setAsking] = useState(false);
  return (
    <Card title="What your choices have taught">
      {weights.length === 0 ? (
        <Text c="dimmed">
          {labels === 0
            ? "Nothing yet. When you have saved, applied for or dismissed some jobs, recommendations learn from it."
            : `From ${countText(labels, "choice")} so far. Learning begins with ${wanted} more; it takes both, jobs that you want and jobs that you dismiss.`}
        </Text>
      ) : (
        <>
          <Text c="dimmed">
            From {countText(labels, "choice")}. To the right: you choose it more.
          </Text>
          <ul className={classes.weights}>
            {weights.map(({ feature, text, weight }) => (
              <li key={feature} className={classes.weight}>
                <span>{text}</span>
                <Scale weight={weight} />
                <span className={classes.number}>{signed(weight)}</span>
              </li>
            ))}
          </ul>
          <Group>
            <Button variant="default" onClick={() => setAsking(true)}>
              Forget it
            </Button>
          </Group>
        </>
      )}
      {asking && <ForgetDialog onClose={() => setAsking(false)} />}
    </Card>
  );
}

function signed(weight: number): string {
  return new Intl.NumberFormat("en", {
    signDisplay: "exceptZero",
    maximumFractionDigits: 2,
    minimumFractionDigits: 2,
  }).format(weight);
}

/** From −1 on the left to 1 on the right. */
function Scale({ weight }: { weight: number }) {
  const size = Math.min(1, Math.abs(weight)) * 50;
  return (
    <span className={classes.scale} aria-hidden>
      <span
        data-side={weight < 0 ? "less" : "more"}
        style={{ inlineSize: `${size}%`, insetInlineStart: `${weight < 0 ? 50 - size : 50}%` }}
      />
    </span>
  );
}

function ForgetDialog({ onClose }: { onClose: () => void }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const reset = trpc.jobs.profile.resetLearning.useMutation({
    onSuccess: async (profile) => {
      utils.jobs.profile.get.setData(undefined, profile);
      toast({ message: "Forgotten. Recommendations follow your profile alone." });
      onClose();
      await utils.jobs.recommendations.invalidate();
    },
  });
  return (
    <ConfirmDialog
      title="Forget what was learned?"
      confirmLabel="Forget"
      tone="danger"
      busy={reset.isPending}
      failure={reset.error ? toFailure(reset.error) : null}
      onConfirm={() => reset.mutate()}
      onClose={onClose}
    >
      The weights go for good. Your jobs, and what you saved, applied for and dismissed, stay.
    </ConfirmDialog>
  );
}
