import type { LayoutDocument } from "@huntboard/api/layout";
import { Button, FileButton, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { type SubmitEvent, useRef, useState } from "react";
import { downloadText } from "../../lib/download.ts";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { QueryView } from "../../ui/states.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useSayMissing } from "../../ui/use-part.ts";
import { useLayoutStore } from "../layout/layout-context.tsx";
import { useOfferUndo } from "../layout/use-offer-undo.ts";
import { readLayoutFile } from "./read-layout-file.ts";
import { LayoutCheck } from "./layout-check.tsx";
import classes from "./edit-bar.module.css";

interface Chosen {
  name: string;
  document: LayoutDocument;
}

/** Layouts by name, those that come with Huntboard, and files. What is chosen is looked at before it is used. */
export function LayoutsDialog({ onClose }: { onClose: () => void }) {
  const store = useLayoutStore();
  const toast = useToast();
  const offerUndo = useOfferUndo();
  const sayMissing = useSayMissing();
  const resetFile = useRef<() => void>(null);
  const query = trpc.dashboard.layouts.list.useQuery();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const use = ({ name, document }: Chosen) => {
    const step = store.dispatch([{ type: "replace", document }], `Layout “${name}” in use`);
    if (step) offerUndo(step);
    else toast({ message: `The dashboard is as in “${name}” already.` });
    onClose();
  };
  const readFile = async (file: File | null) => {
    // A corrected file of the same name is chosen again.
    resetFile.current?.();
    if (!file) return;
    const read = await readLayoutFile(file).catch(() => null);
    if (!read) sayMissing("What checks the file");
    else if ("error" in read) setFault(read.error);
    else {
      setFault(null);
      setChosen({ name: file.name, document: read.document });
    }
  };
  if (chosen)
    return (
      <LayoutCheck
        {...chosen}
        onBack={() => setChosen(null)}
        onUse={() => use(chosen)}
        onClose={onClose}
      />
    );
  return (
    <Dialog title="Layouts" onClose={onClose}>
      <Stack>
        <SaveForm document={store.state().document} />
        <QueryView query={query}>
          {({ layouts, presets }) => (
            <>
              {layouts.length > 0 && (
                <section aria-label="Your layouts">
                  <Title order={3} size="h4">
                    Yours
                  </Title>
                  <ul className={classes.layouts}>
                    {layouts.map(({ id, name, document }) => (
                      <li key={id} className={classes.layout}>
                        <span>{name}</span>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={`Look at it: ${name}`}
                          onClick={() => setChosen({ name, document })}
                        >
                          Look at it
                        </Button>
                        <RemoveButton id={id} name={name} document={document} />
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              <section aria-label="Layouts that come with Huntboard">
                <Title order={3} size="h4">
                  To begin with
                </Title>
                <ul className={classes.layouts}>
                  {presets.map(({ key, name, description, document }) => (
                    <li key={key} className={classes.layout}>
                      <span>
                        {name}
                        <Text size="sm" c="dimmed">
                          {description}
                        </Text>
                      </span>
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Look at it: ${name}`}
                        onClick={() => setChosen({ name, document })}
                      >
                        Look at it
                      </Button>
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )}
        </QueryView>
        <Group>
          <Button
            variant="default"
            onClick={() =>
              downloadText({
                fileName: "huntboard-layout.json",
                mediaType: "application/json",
                content: JSON.stringify(store.state().document, null, 2),
              })
            }
          >
            Export as a file
          </Button>
          <FileButton
            accept="application/json,.json"
            resetRef={resetFile}
            onChange={(file) => void readFile(file)}
          >
            {(props) => (
              <Button {...props} variant="default">
                Import a file
              </Button>
            )}
          </FileButton>
        </Group>
        {fault !== null && (
          <Text role="alert" c="red">
            {fault}
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}

function SaveForm({ document }: { document: LayoutDocument }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const [name, setName] = useState("");
  const save = trpc.dashboard.layouts.save.useMutation({
    onSuccess: async ({ name: saved }) => {
      setName("");
      toast({ message: `Layout “${saved}” is kept.` });
      await utils.dashboard.layouts.invalidate();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ name, document });
  };
  const failure = save.error ? toFailure(save.error) : null;
  return (
    <form onSubmit={submit}>
      <FormError failure={failure} />
      <Group align="flex-end">
        <TextInput
          label="Keep the arrangement as it is under a name"
          value={name}
          required
          maxLength={100}
          error={failure?.fields["name"]}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" loading={save.isPending}>
          Save layout
        </Button>
      </Group>
    </form>
  );
}

function RemoveButton({ id, name, document }: Chosen & { id: string }) {
  const utils = trpc.useUtils();
  const toast = useToast();
  const run = async () => {
    try {
      await utils.client.dashboard.layouts.remove.mutate({ id });
      toast({
        message: `Layout “${name}” removed.`,
        undo: async () => {
          await utils.client.dashboard.layouts.save.mutate({ name, document });
          await utils.dashboard.layouts.invalidate();
        },
      });
    } catch (error) {
      toast({ message: `Not removed. ${toFailure(error).message}`, tone: "danger" });
    }
    await utils.dashboard.layouts.invalidate();
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-label={`Remove ${name}`}
      onClick={() => void run()}
    >
      Remove
    </Button>
  );
}
