import { Button, Group, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import classes from "./calendar-settings.module.css";

/** A value to take elsewhere, with a button that copies it. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const clipboard = useClipboard({ timeout: 4000 });
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap" className={classes.copy}>
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        miw={0}
        onFocus={(event) => event.currentTarget.select()}
        {...(clipboard.error ? { error: "Not copied. Select it and copy it by hand." } : {})}
      />
      <Button
        variant="default"
        aria-label={`Copy ${label.toLowerCase()}: ${value}`}
        onClick={() => clipboard.copy(value)}
      >
        {clipboard.copied ? "Copied" : "Copy"}
      </Button>
    </Group>
  );
}
