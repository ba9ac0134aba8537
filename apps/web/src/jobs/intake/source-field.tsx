import { Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useState } from "react";
import { sizeText } from "../../lib/format.ts";
import { pageFileTypes } from "./decode-page.ts";
import { readPageFile } from "./drop-zone.tsx";
import type { Given } from "./use-intake.ts";
import classes from "./intake.module.css";

interface SourceFieldProps {
  given: Given;
  give: (patch: Partial<Given>) => void;
  error: string | undefined;
}

/** A page's source: a saved file, dropped or chosen, or pasted. */
export function SourceField({ given, give, error }: SourceFieldProps) {
  const [refused, setRefused] = useState<string | null>(null);
  const choose = async (file: File | null) => {
    if (file === null) return;
    setRefused(null);
    try {
      give(await readPageFile(file));
    } catch (problem) {
      setRefused(problem instanceof Error ? problem.message : String(problem));
    }
  };
  // A field that holds megabytes makes every key stroke slow; what is that long is shown as what it is.
  const large = given.source.length > 200_000;
  return (
    <Stack gap="xs">
      <div className={classes.drop}>
        <IconFileUpload size={20} aria-hidden />
        <Text>Drop the saved page here, or</Text>
        <FileButton accept={pageFileTypes} onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} size="xs" variant="default">
              Choose a file
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          .html, .htm, .mhtml, .mht or .json, up to 10 MB
        </Text>
      </div>
      {refused && (
        <Text role="alert" className={classes.refused}>
          {refused}
        </Text>
      )}
      {given.fileName !== "" || large ? (
        <Group className={classes.held} justify="space-between">
          <Text role="status">
            {given.fileName === "" ? "A page’s source" : given.fileName},{" "}
            {sizeText(given.source.length)}
          </Text>
          <Button size="xs" variant="default" onClick={() => give({ source: "", fileName: "" })}>
            Remove
          </Button>
        </Group>
      ) : (
        <Textarea
          label="Or paste the page’s source"
          description="In most browsers: Ctrl U on the page (⌥⌘U on a Mac), select all, copy."
          rows={6}
          spellCheck={false}
          value={given.source}
          onChange={(event) => give({ source: event.currentTarget.value, fileName: "" })}
        />
      )}
      {error && (
        <Text role="alert" className={classes.refused}>
          {error}
        </Text>
      )}
    </Stack>
  );
}
