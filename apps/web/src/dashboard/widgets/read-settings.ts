import type { Setting, Settings, SettingValues } from "@huntboard/api/widgets";

/** A widget's settings with the defaults where nothing, or nothing sensible, is stored. */
export function readSettings<Of extends Settings>(
  settings: Of,
  stored: Record<string, unknown>,
): SettingValues<Of>;
export function readSettings(settings: Settings, stored: Record<string, unknown>): unknown {
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const value = stored[name];
      return [name, isSensible(setting, value) ? value : setting.default];
    }),
  );
}

function isSensible(setting: Setting, value: unknown): boolean {
  switch (setting.kind) {
    case "number":
      return typeof value === "number" && value >= setting.min && value <= setting.max;
    case "switch":
      return typeof value === "boolean";
    case "choice":
      return setting.options.some((option) => option.value === value);
    case "choices":
      return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every((one) => setting.options.some((option) => option.value === one))
      );
    case "text":
      return typeof value === "string";
  }
}
