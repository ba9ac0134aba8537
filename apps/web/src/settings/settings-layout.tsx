import { Link, Outlet } from "@tanstack/react-router";
import classes from "./settings-layout.module.css";

const tabs = [
  { to: "/settings/profile", label: "Profile" },
  { to: "/settings/appearance", label: "Appearance" },
  { to: "/settings/calendar", label: "Calendars" },
  { to: "/settings/job-profile", label: "Job profile" },
  { to: "/settings/job-boards", label: "Job boards" },
  { to: "/settings/statuses", label: "Statuses" },
  { to: "/settings/sign-in", label: "Sign-in" },
  { to: "/settings/tokens", label: "API tokens" },
  // Elsewhere they have a place of their own beside every page.
  { to: "/goals", label: "Goals", room: "phone" },
] as const;

/** The settings' own navigation above each of their pages. */
export function SettingsLayout() {
  return (
    <>
      <nav aria-label="Settings" className={classes.nav}>
        <ul className={classes.tabs}>
          {tabs.map(({ to, label, ...place }) => (
            <li key={to} data-room={"room" in place ? place.room : undefined}>
              <Link to={to} className={classes.tab} activeProps={{ "aria-current": "page" }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
