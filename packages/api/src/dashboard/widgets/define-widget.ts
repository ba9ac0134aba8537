import type { Size } from "../layout/grid.ts";

/** A setting of a widget, as data: the form, the default and the check are all made from it. */
export type Setting =
  | { kind: "number"; label: string; min: number; max: number; default: number; unit?: string }
  | { kind: "switch"; label: string; default: boolean }
  | {
      kind: "choice";
      label: string;
      options: readonly { value: string; label: string }[];
      default: string;
    }
  | {
      kind: "choices";
      label: string;
      options: readonly { value: string; label: string }[];
      /** At least one. */
      default: readonly string[];
    }
  | { kind: "text"; label: string; maxLength: number; default: string };

export type Settings = Record<string, Setting>;

/** The values that a widget's settings have. */
export type SettingValues<Of extends Settings> = {
  [Name in keyof Of]: Of[Name] extends { kind: "number" }
    ? number
    : Of[Name] extends { kind: "switch" }
      ? boolean
      : Of[Name] extends { kind: "choices"; options: readonly { value: infer Value }[] }
        ? Value[]
        : Of[Name] extends { kind: "choice"; options: readonly { value: infer Value }[] }
          ? Value
          : string;
};

/** What a kind of widget is: plain data that the server, the grid and the gallery share; the web app has its looks. */
export interface WidgetDefinition<Of extends Settings = Settings> {
  title: string;
  /** One sentence for the gallery. */
  description: string;
  smallest: Size;
  usual: Size;
  /** More than one makes sense. */
  several: boolean;
  settings: Of;
  /** Rises when stored settings change their meaning; `migrate` brings older ones here. */
  settingsVersion: number;
  migrate?: (settings: Record<string, unknown>, from: number) => Record<string, unknown>;
}

/** Keeps the literal types of the settings. */
export function defineWidget<const Of extends Settings>(
  definition: WidgetDefinition<Of>,
): WidgetDefinition<Of> {
  return definition;
}
