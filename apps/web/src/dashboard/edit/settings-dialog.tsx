import type { WidgetEntry } from "@huntboard/api/layout";
import type { Setting, Settings } from "@huntboard/api/widgets";
import { Button, Checkbox, Group, NativeSelect, Stack, Switch, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { useOfferUndo } from "../layout/use-offer-undo.ts";
import { useLayoutStore } from "../layout/layout-context.tsx";

interface SettingsDialogProps {
  id: string;
  title: string;
  entry: WidgetEntry;
  settings: Settings;
  onClose: () => void;
}

/** A widget's settings; the form follows from their description. */
export function SettingsDialog({ id, title, entry, settings, onClose }: SettingsDialogProps) {
  const store = useLayoutStore();
  const offerUndo = useOfferUndo();
  const [values, setValues] = useState<Record<string, unknown>>({ ...entry.settings });
  const [errors, setErrors] = useState<Record<string, string>>({});
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = Object.entries(settings).flatMap(([name, setting]) => {
      const error = errorOf(setting, values[name]);
      return error === null ? [] : [[name, error] as const];
    });
    setErrors(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    const step = store.dispatch([{ type: "configure", id, settings: values }], `${title} changed`);
    if (step) offerUndo(step);
    onClose();
  };
  return (
    <Dialog title={`${title}: settings`} size="md" onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {Object.entries(settings).map(([name, setting]) => (
            <Field
              key={name}
              setting={setting}
              value={values[name] ?? setting.default}
              error={errors[name]}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          ))}
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => setValues({})}>
              Back to the defaults
            </Button>
            <Button type="submit">Save</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  setting: Setting;
  value: unknown;
  error: string | undefined;
  onChange: (value: unknown) => void;
}

function Field({ setting, value, error, onChange }: FieldProps) {
  switch (setting.kind) {
    case "number":
      return (
        <TextInput
          label={setting.unit ? `${setting.label} (${setting.unit})` : setting.label}
          inputMode="numeric"
          value={String(value)}
          error={error}
          onChange={({ currentTarget }) =>
            onChange(
              /^\d+$/.test(currentTarget.value) ? Number(currentTarget.value) : currentTarget.value,
            )
          }
        />
      );
    case "switch":
      return (
        <Switch
          label={setting.label}
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      );
    case "choice":
      return (
        <NativeSelect
          label={setting.label}
          data={[...setting.options]}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case "choices": {
      const chosen: unknown[] = Array.isArray(value) ? value : [];
      return (
        <Checkbox.Group
          label={setting.label}
          error={error}
          value={chosen.map(String)}
          onChange={onChange}
        >
          <Stack gap="xs" mt="xs">
            {setting.options.map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    }
    case "text":
      return (
        <TextInput
          label={setting.label}
          maxLength={setting.maxLength}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}

function errorOf(setting: Setting, value: unknown): string | null {
  if (value === undefined) return null;
  if (setting.kind === "number")
    return typeof value === "number" && value >= setting.min && value <= setting.max
      ? null
      : `Use a whole number from ${setting.min} to ${setting.max}.`;
  if (setting.kind === "choices")
    return Array.isArray(value) && value.length > 0 ? null : "Choose at least one.";
  return null;
}
