import {
  IconBriefcase,
  IconCalendar,
  IconLayoutDashboard,
  IconLayoutKanban,
  IconListSearch,
  IconSettings,
  IconTarget,
} from "@tabler/icons-react";
import { Link, Outlet } from "@tanstack/react-router";
import { AccountFooter } from "./account-footer.tsx";
import { Brand } from "./brand.tsx";
import { ClockProvider } from "./clock-provider.tsx";
import { Notices } from "./notices.tsx";
import { ShortcutLayer } from "./shortcut-layer.tsx";
import { useLightOnPaper } from "./use-light-on-paper.ts";
import { useRenewInsights } from "./use-renew-insights.ts";
import classes from "./shell.module.css";

const places = [
  { to: "/dashboard", label: "Dashboard", icon: IconLayoutDashboard, room: "always" },
  { to: "/jobs", label: "Jobs", icon: IconListSearch, room: "always" },
  { to: "/applications", label: "Applications", icon: IconBriefcase, room: "always" },
  // On phones it is a view of the applications: five places are what fits below.
  { to: "/pipeline", label: "Pipeline", icon: IconLayoutKanban, room: "beside" },
  { to: "/calendar", label: "Calendar", icon: IconCalendar, room: "always" },
  // On phones the settings lead there.
  { to: "/goals", label: "Goals", icon: IconTarget, room: "beside" },
  { to: "/settings", label: "Settings", icon: IconSettings, room: "always" },
] as const;

/** What stands around every page: the places (beside, on phones five of them below), notices, shortcuts. */
export function Shell() {
  useRenewInsights();
  useLightOnPaper();
  return (
    <ClockProvider>
      <div className={classes.shell}>
        <a href="#main" className={classes.skip}>
          Skip to the content
        </a>
        <div className={classes.sidebar}>
          <nav aria-label="Main" className={classes.nav}>
            <Brand />
            <ul className={classes.places}>
              {places.map(({ to, label, icon: Icon, room }) => (
                <li key={to} data-room={room}>
                  <Link to={to} className={classes.place} activeProps={{ "aria-current": "page" }}>
                    <Icon size={20} stroke={1.75} aria-hidden />
                    <span>{label}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <AccountFooter />
        </div>
        <div className={classes.body}>
          <Notices />
          <main id="main" tabIndex={-1} className={classes.main}>
            <Outlet />
          </main>
        </div>
        <ShortcutLayer />
      </div>
    </ClockProvider>
  );
}
