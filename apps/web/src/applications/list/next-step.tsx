import type { ApplicationItem } from "../../lib/stages.ts";
import { TimeText, useNow } from "../../ui/time-text.tsx";
import classes from "./application-list.module.css";

/** What to do next and by when; late ones say so. */
export function NextStep({ nextAction }: { nextAction: ApplicationItem["nextAction"] }) {
  const now = useNow();
  const { text, dueAt } = nextAction;
  if (text === null && dueAt === null) return null;
  const late = dueAt !== null && Date.parse(dueAt) < now.getTime();
  return (
    <div>
      {text ?? "Next step"}
      {dueAt !== null && (
        <div className={late ? classes.overdue : classes.quiet}>
          {late && "Overdue: "}
          <TimeText at={dueAt} />
        </div>
      )}
    </div>
  );
}
