import { periodNames, remoteNames } from "../../lib/format.ts";
import { isKeyOf, typeNames } from "../job-item.ts";
import { languageName } from "../job-words.ts";
import type { jobLabels, JobValues } from "./job-values.ts";

/** A field's value as people read it, for tables that compare. */
export function shownValue(name: keyof typeof jobLabels, values: JobValues): string {
  const value = values[name];
  if (name === "types")
    return values.types
      .map((type) => (isKeyOf(typeNames, type) ? typeNames[type] : type))
      .join(", ");
  if (typeof value !== "string") return value.join(", ");
  if (isKeyOf(remoteNames, value) && name === "remote") return remoteNames[value];
  if (isKeyOf(periodNames, value) && name === "period") return periodNames[value];
  if (name === "language" && value !== "") return languageName(value);
  return value;
}
