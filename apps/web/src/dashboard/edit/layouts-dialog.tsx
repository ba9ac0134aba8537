import type { LayoutDocument } from "@huntboard/api/layout";
import { Button, FileButton, Group, Stack, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { downloadText } from "../../lib/download.ts";
import { trpc } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { QueryView } from "../../ui/states.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useSayMissing } from "../../ui/use-part.ts";
import { useLayoutStore } from "../layout/layout-context.tsx";
import { useOfferUndo } from "../layout/use-offer-undo.ts";
import { readLayoutFile } from "./read-layout-file.ts";
import { LayoutCheck } from "./layout-check.tsx";
import { type Done, LayoutDone } from "./layout-done.tsx";
import { OwnLayout } from "./own-layout.tsx";
import { SaveLayoutForm } from "./save-layout-form.tsx";
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
  const utils = trpc.useUtils();
  const query = trpc.dashboard.layouts.list.useQuery();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const close = () => {
    // The way back outlives the dialog.
    const undo = done?.undo;
    if (done && undo)
      toast({
        message: done.message,
        undo: async () => {
          await undo();
          await utils.dashboard.layouts.invalidate();
        },
      });
    onClose();
  };
  const use = ({ name, document }: Chosen) => {
    const step = store.dispatch([{ type: "replace", document }], `Layout “${name}” in use`);
    if (step) offerUndo(step);
    else toast({ message: `The dashboard is as in “${name}” already.` });
    close();
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
        onClose={close}
      />
    );
  return (
    <Dialog title="Layouts" onClose={close}>
      <Stack>
        <SaveLayoutForm document={store.state().document} onDone={setDone} />
        <LayoutDone done={done} onDone={setDone} />
        <QueryView query={query}>
          {({ layouts, presets }) => (
            <>
              {layouts.length > 0 && (
                <section aria-label="Your layouts">
                  <Title order={3} size="h4">
                    Yours
                  </Title>
                  <ul className={classes.layouts}>
                    {layouts.map((layout) => (
                      <OwnLayout
                        key={layout.id}
                        layout={layout}
                        onLook={() => setChosen(layout)}
                        onDone={setDone}
                      />
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
