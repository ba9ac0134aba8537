import { DemoMark } from "../applications/demo/demo-mark.tsx";
import { trpc } from "../lib/trpc.ts";
import { StageBadge } from "../ui/stage-badge.tsx";
import { QueryView } from "../ui/states.tsx";
import { TextLink } from "../ui/text-link.tsx";
import { TimeText } from "../ui/time-text.tsx";
import classes from "./dashboard-page.module.css";

/** What moved last. */
export function RecentlyChanged() {
  const query = trpc.applications.list.useQuery({ sort: "updatedAt", direction: "desc", limit: 6 });
  return (
    <QueryView query={query}>
      {({ items }) => (
        <ul className={classes.list}>
          {items.map((item) => (
            <li key={item.id} className={classes.item}>
              <div className={classes.main}>
                <TextLink
                  to="/applications/$applicationId"
                  params={{ applicationId: item.id }}
                  className={classes.title}
                >
                  {item.title}
                </TextLink>
                <div className={classes.quiet}>
                  {item.company} <DemoMark shown={item.isDemo} />
                </div>
              </div>
              <div className={classes.aside}>
                <StageBadge stage={item.stage} label={item.status} />
                <div>
                  <TimeText at={item.updatedAt} precision="ago" align="end" />
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </QueryView>
  );
}
