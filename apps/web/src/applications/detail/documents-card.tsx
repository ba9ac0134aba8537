import { Button } from "@mantine/core";
import { IconDownload, IconFile, IconTrash } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { downloadBase64 } from "../../lib/download.ts";
import { toFailure } from "../../lib/failure.ts";
import { documentKindNames, hostOf, sizeText } from "../../lib/format.ts";
import type { ApplicationDetail, DocumentItem } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { OutLink } from "../../ui/out-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useRenewDetail } from "./use-renew-detail.ts";
import classes from "./detail.module.css";

const DocumentDialog = lazy(() =>
  import("./document-dialog.tsx").then((module) => ({ default: module.DocumentDialog })),
);

/** What was sent: files kept here, or links. */
export function DocumentsCard({ application }: { application: ApplicationDetail }) {
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<DocumentItem | null>(null);
  return (
    <Card
      title="Documents"
      actions={
        <Button size="xs" variant="default" onClick={() => setAdding(true)}>
          Add document
        </Button>
      }
    >
      {application.documents.length === 0 && (
        <p className={classes.quiet}>None yet. Keep the CV and the letter you sent.</p>
      )}
      <ul className={classes.entries}>
        {application.documents.map((document) => (
          <DocumentEntry
            key={document.id}
            document={document}
            onRemove={() => setRemoving(document)}
          />
        ))}
      </ul>
      <Suspense fallback={null}>
        {adding && (
          <DocumentDialog applicationId={application.id} onClose={() => setAdding(false)} />
        )}
      </Suspense>
      {removing && <RemoveDocument document={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

function DocumentEntry(props: { document: DocumentItem; onRemove: () => void }) {
  const { document, onRemove } = props;
  const utils = trpc.useUtils();
  const toast = useToast();
  const download = async () => {
    try {
      const { name, mediaType, content } = await utils.applications.documents.content.fetch({
        id: document.id,
      });
      downloadBase64({ fileName: name, mediaType, content });
    } catch (error) {
      toast({ message: `Not downloaded. ${toFailure(error).message}`, tone: "danger" });
    }
  };
  return (
    <li className={classes.entry}>
      <IconFile size={18} aria-hidden className={classes.entryIcon} />
      <div className={classes.entryBody}>
        <div className={classes.strong}>
          {document.url ? <OutLink href={document.url}>{document.name}</OutLink> : document.name}
        </div>
        <div className={classes.when}>
          {documentKindNames[document.kind]}
          {document.size !== null && ` · ${sizeText(document.size)}`}
          {document.url && ` · ${hostOf(document.url)}`}
          {document.sentAt && (
            <>
              {" · sent "}
              <TimeText at={document.sentAt} precision="day" />
            </>
          )}
        </div>
      </div>
      <div className={classes.actions}>
        {document.size !== null && (
          <IconAction label={`Download ${document.name}`} onClick={() => void download()}>
            <IconDownload size={16} aria-hidden />
          </IconAction>
        )}
        <IconAction label={`Delete ${document.name}`} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </IconAction>
      </div>
    </li>
  );
}

function RemoveDocument({ document, onClose }: { document: DocumentItem; onClose: () => void }) {
  const renew = useRenewDetail();
  const remove = trpc.applications.documents.remove.useMutation({
    onSuccess: () => {
      renew();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title="Delete this document?"
      confirmLabel="Delete"
      tone="danger"
      busy={remove.isPending}
      failure={remove.error ? toFailure(remove.error) : null}
      onConfirm={() => remove.mutate({ id: document.id })}
      onClose={onClose}
    >
      {document.name} is deleted for good.
    </ConfirmDialog>
  );
}
