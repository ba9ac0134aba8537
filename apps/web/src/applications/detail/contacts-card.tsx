import { Button } from "@mantine/core";
import { IconPencil, IconTrash, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { toFailure } from "../../lib/failure.ts";
import { hostOf } from "../../lib/format.ts";
import type { ApplicationDetail, Contact } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { Card } from "../../ui/card.tsx";
import { IconAction } from "../../ui/icon-action.tsx";
import { OutLink } from "../../ui/out-link.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useRenewDetail } from "./use-renew-detail.ts";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./detail.module.css";

const ContactDialog = lazyDialog(async () => (await import("./contact-dialog.tsx")).ContactDialog);

/** The people of an application. */
export function ContactsCard({ application }: { application: ApplicationDetail }) {
  const [editing, setEditing] = useState<Contact | "new" | null>(null);
  return (
    <Card
      title="Contacts"
      actions={
        <Button size="xs" variant="default" onClick={() => setEditing("new")}>
          Add contact
        </Button>
      }
    >
      {application.contacts.length === 0 && (
        <p className={classes.quiet}>Nobody yet. Keep the recruiter and the team here.</p>
      )}
      <ul className={classes.entries}>
        {application.contacts.map((contact) => (
          <ContactEntry
            key={contact.id}
            contact={contact}
            applicationId={application.id}
            onEdit={() => setEditing(contact)}
          />
        ))}
      </ul>
      {editing && (
        <ContactDialog
          applicationId={application.id}
          contact={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Card>
  );
}

interface ContactEntryProps {
  contact: Contact;
  applicationId: string;
  onEdit: () => void;
}

function ContactEntry({ contact, applicationId, onEdit }: ContactEntryProps) {
  const removal = useRemoveContact(applicationId);
  return (
    <li className={classes.entry}>
      <IconUser size={18} aria-hidden className={classes.entryIcon} />
      <div className={classes.entryBody}>
        <div className={classes.entryHead}>
          <span className={classes.strong}>{contact.name}</span>
          {contact.role && <span className={classes.when}>{contact.role}</span>}
        </div>
        {contact.email && (
          <div>
            <OutLink href={`mailto:${contact.email}`}>{contact.email}</OutLink>
          </div>
        )}
        {contact.phone && (
          <div>
            <OutLink href={`tel:${contact.phone.replaceAll(/[^\d+]/g, "")}`}>
              {contact.phone}
            </OutLink>
          </div>
        )}
        {contact.url && (
          <div>
            <OutLink href={contact.url}>{hostOf(contact.url)}</OutLink>
          </div>
        )}
        {contact.notes && <p className={classes.prose}>{contact.notes}</p>}
      </div>
      <div className={classes.actions}>
        <IconAction label={`Edit ${contact.name}`} onClick={onEdit}>
          <IconPencil size={16} aria-hidden />
        </IconAction>
        <IconAction
          label={`Delete ${contact.name}`}
          busy={removal.busy}
          onClick={() => removal.run(contact)}
        >
          <IconTrash size={16} aria-hidden />
        </IconAction>
      </div>
    </li>
  );
}

function useRemoveContact(applicationId: string) {
  const renew = useRenewDetail();
  const toast = useToast();
  const create = trpc.applications.contacts.create.useMutation();
  const remove = trpc.applications.contacts.remove.useMutation();
  const run = async (contact: Contact) => {
    try {
      await remove.mutateAsync({ id: contact.id });
    } catch (error) {
      toast({ message: `Not deleted. ${toFailure(error).message}`, tone: "danger" });
      return;
    }
    const { id: _gone, ...fields } = contact;
    toast({
      message: `Deleted ${contact.name}.`,
      undo: async () => {
        try {
          await create.mutateAsync({ applicationId, ...fields });
        } finally {
          void renew();
        }
      },
    });
    void renew();
  };
  return { run: (contact: Contact) => void run(contact), busy: remove.isPending };
}
