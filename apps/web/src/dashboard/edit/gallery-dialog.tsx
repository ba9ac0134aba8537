import { layoutRules } from "@huntboard/api/layout";
import { isWidgetKind, type WidgetKind, widgets } from "@huntboard/api/widgets";
import { Button, Stack, TextInput, Title } from "@mantine/core";
import { type ReactNode, Suspense, useId, useState } from "react";
import { randomKey } from "../../lib/random-key.ts";
import { trpc } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState, LoadingRows } from "../../ui/states.tsx";
import { WidgetBoundary } from "../grid/widget-boundary.tsx";
import { useLayoutDocument, useLayoutStore } from "../layout/layout-context.tsx";
import { WidgetLook } from "../widgets/registry.ts";
import { kindTitle, titleOf } from "../grid/words.ts";
import classes from "./edit-bar.module.css";

interface GalleryDialogProps {
  announce: (words: string) => void;
  onClose: () => void;
}

/** What can be put on the dashboard: hidden widgets, which come back where they were, and more of those that make sense twice. */
export function GalleryDialog({ announce, onClose }: GalleryDialogProps) {
  const store = useLayoutStore();
  const document = useLayoutDocument();
  const [search, setSearch] = useState("");
  const dashboard = trpc.dashboard.get.useQuery();
  const isNew = new Set(dashboard.data?.newWidgets);
  const found = (type: string) => {
    return `${kindTitle(type)} ${describe(type)}`
      .toLowerCase()
      .includes(search.trim().toLowerCase());
  };
  const hidden = Object.entries(document.widgets).flatMap(
    ([id, { type, hidden: away, settings }]) =>
      away && found(type) ? [{ id, type, settings }] : [],
  );
  const kinds = Object.keys(widgets).filter(isWidgetKind);
  const further = kinds.filter((kind) => widgets[kind].several && found(kind));
  const finish = (id: string, words: string) => {
    announce(`${words}.`);
    onClose();
    // Once the dialog has given the focus back, the new widget takes it.
    setTimeout(() => focusWidget(id), 200);
  };
  const show = (id: string) => {
    const words = `${titleOf(document, id)} shown`;
    if (store.dispatch([{ type: "show", id }], words)) finish(id, words);
  };
  const add = (kind: WidgetKind) => {
    const id = `${kind}-${randomKey().slice(0, 8)}`;
    const words = `${widgets[kind].title} added`;
    if (store.dispatch([{ type: "add", id, widgetType: kind, settings: {} }], words))
      finish(id, words);
  };
  return (
    <Dialog title="Add a widget" size="xl" onClose={onClose}>
      <Stack>
        <TextInput
          label="Search"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        {hidden.length + further.length === 0 && (
          <EmptyState>
            {search === ""
              ? "Everything is on your dashboard already."
              : "No widget is called that."}
          </EmptyState>
        )}
        {hidden.length > 0 && (
          <Kinds title="Hidden widgets">
            {hidden.map(({ id, type, settings }) => (
              <Kind
                key={id}
                kind={type}
                title={titleOf(document, id)}
                settings={settings}
                isNew={isNew.has(id)}
                label="Show"
                onChoose={() => show(id)}
              />
            ))}
          </Kinds>
        )}
        {further.length > 0 && (
          <Kinds title="One more of">
            {further.map((kind) => (
              <Kind
                key={kind}
                kind={kind}
                title={kindTitle(kind)}
                settings={{}}
                isNew={false}
                label="Add another"
                onChoose={() => add(kind)}
              />
            ))}
          </Kinds>
        )}
      </Stack>
    </Dialog>
  );
}

function Kinds({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={3} size="h4" id={id} mb="xs">
        {title}
      </Title>
      <ul className={classes.kinds} aria-labelledby={id}>
        {children}
      </ul>
    </section>
  );
}

/** One that is not known here came from a newer version, or another program: it can be shown all the same. */
function describe(type: string): string {
  return isWidgetKind(type)
    ? widgets[type].description
    : "This version of Huntboard does not know what it shows. It keeps its place.";
}

interface KindProps {
  kind: string;
  title: string;
  settings: Record<string, unknown>;
  isNew: boolean;
  label: string;
  onChoose: () => void;
}

function Kind({ kind, title, settings, isNew, label, onChoose }: KindProps) {
  return (
    <li className={classes.kind}>
      <Title order={4} size="1rem">
        {title} {isNew && <span className={classes.new}>new</span>}
      </Title>
      <p>{describe(kind)}</p>
      {isWidgetKind(kind) && (
        <div className={classes.preview} inert>
          <WidgetBoundary title={title}>
            <Suspense fallback={<LoadingRows rows={2} height={32} />}>
              <WidgetLook kind={kind} settings={settings} />
            </Suspense>
          </WidgetBoundary>
        </div>
      )}
      <div className={classes.foot}>
        <span>
          {layoutRules.sizesOf(kind).usual.w} × {layoutRules.sizesOf(kind).usual.h}
        </span>
        <Button size="sm" aria-label={`${label}: ${title}`} onClick={onChoose}>
          {label}
        </Button>
      </div>
    </li>
  );
}

function focusWidget(id: string): void {
  const widget = document.querySelector<HTMLElement>(`[data-widget-id="${CSS.escape(id)}"]`);
  widget?.scrollIntoView({ block: "nearest" });
  widget?.querySelector<HTMLElement>(".widget-handle")?.focus({ preventScroll: true });
}
