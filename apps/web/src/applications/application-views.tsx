import { ViewLink, ViewSwitch } from "../ui/view-switch.tsx";

/** The two looks at the same applications. */
export function ApplicationViews({ current }: { current: "list" | "pipeline" }) {
  return (
    <ViewSwitch label="Views of your applications">
      <ViewLink to="/applications" aria-current={current === "list" ? "page" : undefined}>
        List
      </ViewLink>
      <ViewLink to="/pipeline" aria-current={current === "pipeline" ? "page" : undefined}>
        Pipeline
      </ViewLink>
    </ViewSwitch>
  );
}
