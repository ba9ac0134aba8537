import { Button } from "@mantine/core";
import { IconDownload, IconFile, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { downloadBase64 } from "../../lib/download.ts";
import { toFailure } from "../../lib/failure.ts";
import { documentKindNames, hostOf, sizeText } from "../../lib/format.ts";
import type { ApplicationDetail, DocumentItem } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { OutLink } from "../../ui/out-link.tsx";
import { TimeText } from "../../ui/time-text.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useRenewDetail } from "./use-renew-detail.ts";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./detail.module.css";

const DocumentDialog = lazyDialog(
  async () => (await import("./document-dialog.tsx")).DocumentDialog,
);

/** What was sent: files kept here, or links. */
export function DocumentsCard({ application }: { application: ApplicationDetail }) {
  const [adding, setAdding] = useState(false);
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
          <DocumentEntry key={document.id} document={document} applicationId={application.id} />
        ))}
      </ul>
      {adding && <DocumentDialog applicationId={application.id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

interface DocumentEntryProps {
  document: DocumentItem;
  applicationId: string;
}

function DocumentEntry({ document, applicationId }: DocumentEntryProps) {
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
        <RemoveDocument document={document} applicationId={applicationId} />
      </div>
    </li>
  );
}

/** Deletes without a question. The file is read first, so that Undo can put it back. */
function RemoveDocument({ document, applicationId }: DocumentEntryProps) {
  const utils = trpc.useUtils();
  const renew = useRenewDetail();
  const toast = useToast();
  const create = trpc.applications.documents.create.useMutation();
  const remove = trpc.applications.documents.remove.useMutation();
  const { id, kind, name, url, sentAt } = document;

  const readWhole = async () => {
    const shared = { applicationId, kind, name, sentAt };
    if (url !== null) return { ...shared, url };
    const { mediaType, content } = await utils.applications.documents.content.fetch({ id });
    return { ...shared, mediaType, content };
  };
  const run = async () => {
    try {
      const whole = await readWhole();
      await remove.mutateAsync({ id });
      const undo = async () => {
        try {
          await create.mutateAsync(whole);
        } finally {
          void renew();
        }
      };
      toast({ message: `Deleted ${name}.`, undo });
      void renew();
    } catch (error) {
      toast({ message: `Not deleted. ${toFailure(error).message}`, tone: "danger" });
    }
  };
  return (
    <IconAction label={`Delete ${name}`} busy={remove.isPending} onClick={() => void run()}>
      <IconTrash size={16} aria-hidden />
    </IconAction>
  );
}
