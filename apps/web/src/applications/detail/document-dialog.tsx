import { Button, FileInput, Group, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { readBase64 } from "../../lib/download.ts";
import { documentKindNames } from "../../lib/format.ts";
import type { DocumentItem } from "../../lib/stages.ts";
import { fromLocalInput } from "../../lib/time.ts";
import { trpc } from "../../lib/trpc.ts";
import { useTimeZone } from "../../shell/use-profile.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { useDraftForm } from "../../ui/use-draft-form.ts";
import { useRenewDetail } from "./use-renew-detail.ts";

const maxBytes = 5 * 1024 * 1024;
const kinds = Object.entries(documentKindNames).map(([value, label]) => ({ value, label }));

function isKind(value: string): value is DocumentItem["kind"] {
  return Object.hasOwn(documentKindNames, value);
}

interface DocumentDialogProps {
  applicationId: string;
  onClose: () => void;
}

/** Adds a document that was sent: a file kept in Huntboard, or a link to where it is. */
export function DocumentDialog({ applicationId, onClose }: DocumentDialogProps) {
  const zone = useTimeZone();
  const renew = useRenewDetail();
  const create = trpc.applications.documents.create.useMutation();
  const [file, setFile] = useState<File | null>(null);
  const form = useDraftForm({
    draftKey: `application.${applicationId}.document`,
    initial: { way: "file", kind: "cv", name: "", url: "", sentAt: "" },
    validate: ({ way, url }) => {
      if (way === "link") return url === "" ? { url: "Fill this in." } : {};
      if (!file) return { content: "Choose a file." };
      return file.size > maxBytes ? { content: "Use a file of at most 5 MB." } : {};
    },
    onSubmit: async ({ way, kind, name, url, sentAt }) => {
      const shared = {
        applicationId,
        kind: isKind(kind) ? kind : ("other" as const),
        sentAt: fromLocalInput(sentAt, zone),
      };
      await create.mutateAsync(
        way === "link" || !file
          ? { ...shared, name: name || url, url }
          : {
              ...shared,
              name: name || file.name,
              mediaType: file.type || "application/octet-stream",
              content: await readBase64(file),
            },
      );
      void renew();
      onClose();
    },
  });
  const cancel = () => {
    form.discard();
    onClose();
  };
  return (
    <Dialog title="Add document" onClose={onClose}>
      <form ref={form.formRef} onSubmit={form.submit} noValidate>
        <Stack>
          <Radio.Group
            label="What you have"
            value={form.values.way}
            onChange={(way) => form.set("way", way)}
          >
            <Group mt="xs">
              <Radio value="file" label="A file" />
              <Radio value="link" label="A link" />
            </Group>
          </Radio.Group>
          {form.values.way === "file" ? (
            <FileInput
              label="File"
              description="At most 5 MB. It stays in your Huntboard."
              placeholder="Choose a file"
              clearable
              clearButtonProps={{ "aria-label": "Remove the file" }}
              value={file}
              onChange={setFile}
              error={form.errors.content}
            />
          ) : (
            <TextInput label="Link" type="url" placeholder="https://" {...form.text("url")} />
          )}
          <Group grow align="flex-start">
            <NativeSelect label="Kind" data={kinds} {...form.text("kind")} />
            <TextInput label="Name" placeholder={file?.name ?? ""} {...form.text("name")} />
          </Group>
          <TextInput label="Sent on" type="datetime-local" {...form.text("sentAt")} />
          <FormError failure={form.failure} shownFields={["content", "url", "name", "sentAt"]} />
          <Group justify="flex-end">
            <Button variant="default" onClick={cancel}>
              Cancel
            </Button>
            <Button type="submit" loading={form.busy}>
              Add document
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
