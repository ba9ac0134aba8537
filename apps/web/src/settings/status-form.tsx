import { Button, Group, TextInput } from "@mantine/core";
import { focusOnMount } from "../ui/focus-on-mount.ts";
import { FormError } from "../ui/form-error.tsx";
import { useDraftForm } from "../ui/use-draft-form.ts";

interface StatusFormProps {
  draftKey: string;
  label: string;
  button: string;
  start: string;
  focused?: boolean;
  onSubmit: (label: string) => Promise<void>;
  onCancel?: () => void;
}

/** One line for a label: a new one, or other words for one. */
export function StatusForm(props: StatusFormProps) {
  const { draftKey, label, button, start, focused = false, onSubmit, onCancel } = props;
  const form = useDraftForm({
    draftKey,
    initial: { label: start },
    validate: (values) => (values.label.trim() === "" ? { label: "Fill this in." } : {}),
    onSubmit: async (values) => {
      await onSubmit(values.label);
      form.replace({ label: start });
    },
  });
  return (
    <form ref={form.formRef} onSubmit={form.submit} noValidate>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={label}
          maxLength={60}
          ref={focused ? focusOnMount : undefined}
          style={{ flex: "1 1 12rem" }}
          {...form.text("label")}
        />
        <Button type="submit" variant="default" loading={form.busy}>
          {button}
        </Button>
        {onCancel && (
          <Button
            variant="default"
            onClick={() => {
              form.discard();
              onCancel();
            }}
          >
            Cancel
          </Button>
        )}
      </Group>
      <FormError failure={form.failure} shownFields={["label"]} />
    </form>
  );
}
