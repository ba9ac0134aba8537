import { ActionIcon } from "@mantine/core";
import {
  IconBan,
  IconDots,
  IconExternalLink,
  IconGitMerge,
  IconPencil,
  IconRefresh,
  IconSend,
  IconTrash,
} from "@tabler/icons-react";
import { useState } from "react";
import { MenuOnDemand, type MenuParts } from "../ui/menu-on-demand.tsx";
import { focusHeading } from "../ui/page.tsx";
import { useToast } from "../ui/toasts.tsx";
import type { JobItem } from "./job-item.ts";
import { nameOf } from "./job-words.ts";
import { outLinkProps } from "./out-link-props.ts";
import { useApply } from "./use-apply.ts";
import { useBlockCompany } from "./use-block-company.ts";
import { useRecheck } from "./use-recheck.ts";
import { useRemoveJob } from "./use-remove-job.ts";
import { lazyDialog } from "../ui/lazy-dialog.tsx";
import classes from "./job-menu.module.css";

const EditJobDialog = lazyDialog(
  async () => (await import("./detail/edit-job-dialog.tsx")).EditJobDialog,
);
const MergeDialog = lazyDialog(async () => (await import("./detail/merge-dialog.tsx")).MergeDialog);

interface JobMenuProps {
  job: JobItem;
  /** Called when the job is about to leave the list. */
  onLeave?: () => void;
  /** Called once the job is gone, or went into another. */
  onGone?: (into: string | null) => void;
}

/** What else can be done with a job, on every card and beside the open one. */
export function JobMenu({ job, onLeave, onGone }: JobMenuProps) {
  const [dialog, setDialog] = useState<"edit" | "merge" | null>(null);
  return (
    <>
      <MenuOnDemand
        position="bottom-end"
        width={230}
        renderTarget={(props) => (
          <ActionIcon
            {...props}
            variant="subtle"
            color="gray"
            className={classes.button}
            aria-label={`Actions for ${nameOf(job)}`}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        )}
      >
        {(parts) => (
          <Items
            parts={parts}
            job={job}
            onOpen={setDialog}
            onLeave={() => onLeave?.()}
            onGone={() => onGone?.(null)}
          />
        )}
      </MenuOnDemand>
      {dialog === "edit" && <EditJobDialog id={job.id} onClose={() => setDialog(null)} />}
      {dialog === "merge" && (
        <MergeDialog
          job={job}
          onMerged={(stays) => {
            if (stays !== job.id) onGone?.(stays);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

interface ItemsProps {
  parts: MenuParts;
  job: JobItem;
  onOpen: (dialog: "edit" | "merge") => void;
  onLeave: () => void;
  onGone: () => void;
}

/** Mounted only while the menu is open. */
function Items({ parts: Menu, job, onOpen, onLeave, onGone }: ItemsProps) {
  const apply = useApply();
  const toast = useToast();
  const recheck = useRecheck();
  const { block } = useBlockCompany();
  const remove = useRemoveJob();
  const link = outLinkProps(job.url);
  const removeIt = async () => {
    onLeave();
    if (!(await remove(job))) return;
    onGone();
    if (document.activeElement === document.body) focusHeading();
  };
  return (
    <>
      {job.application === null && (
        <Menu.Item
          leftSection={<IconSend size={16} aria-hidden />}
          onClick={() => void apply.run(job)}
        >
          Make an application
        </Menu.Item>
      )}
      {link && (
        <Menu.Item component="a" {...link} leftSection={<IconExternalLink size={16} aria-hidden />}>
          Open the original
        </Menu.Item>
      )}
      {link && (
        <Menu.Item
          leftSection={<IconRefresh size={16} aria-hidden />}
          onClick={() => {
            toast({ message: "Asking the posting’s page. This can take some seconds." });
            void recheck.run(job);
          }}
        >
          Still open?
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onOpen("edit")}>
        Edit
      </Menu.Item>
      <Menu.Item
        leftSection={<IconGitMerge size={16} aria-hidden />}
        onClick={() => onOpen("merge")}
      >
        Same job as another…
      </Menu.Item>
      <Menu.Divider />
      {job.company !== "" && !job.companyBlocked && (
        <Menu.Item
          leftSection={<IconBan size={16} aria-hidden />}
          onClick={() => void block(job.company)}
        >
          Block {job.company}
        </Menu.Item>
      )}
      <Menu.Item
        className={classes.danger}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void removeIt()}
      >
        Delete
      </Menu.Item>
    </>
  );
}
