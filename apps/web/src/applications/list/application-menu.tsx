import { ActionIcon } from "@mantine/core";
import {
  IconCalendarPlus,
  IconDots,
  IconExternalLink,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AddToCalendarDialog } from "../../calendar/add-to-calendar.tsx";
import type { ApplicationItem } from "../../lib/stages.ts";
import { MenuOnDemand, type MenuParts } from "../../ui/menu-on-demand.tsx";
import { focusHeading } from "../../ui/page.tsx";
import { useRemoveApplication } from "../status/use-remove-application.ts";
import classes from "./application-menu.module.css";

/** What else can be done with an application, on every row and card. */
export function ApplicationMenu({ application }: { application: ApplicationItem }) {
  const [calendar, setCalendar] = useState(false);
  return (
    <>
      <MenuOnDemand
        position="bottom-end"
        width={220}
        renderTarget={(props) => (
          <ActionIcon
            {...props}
            variant="subtle"
            color="gray"
            className={classes.button}
            aria-label={`Actions for ${application.title}`}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        )}
      >
        {(parts) => (
          <Items
            parts={parts}
            application={application}
            onAddToCalendar={() => setCalendar(true)}
          />
        )}
      </MenuOnDemand>
      {calendar && (
        <AddToCalendarDialog application={application} onClose={() => setCalendar(false)} />
      )}
    </>
  );
}

interface ItemsProps {
  parts: MenuParts;
  application: ApplicationItem;
  onAddToCalendar: () => void;
}

/** Mounted only while the menu is open: a list has many menus and opens few. */
function Items({ parts: Menu, application, onAddToCalendar }: ItemsProps) {
  const navigate = useNavigate();
  const remove = useRemoveApplication();
  const params = { applicationId: application.id };
  return (
    <>
      <Menu.Item leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={onAddToCalendar}>
        Add to Calendar
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() =>
          void navigate({
            to: "/applications/$applicationId",
            params,
            search: { edit: true },
          })
        }
      >
        Edit
      </Menu.Item>
      {application.url && (
        <Menu.Item
          component="a"
          href={application.url}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconExternalLink size={16} aria-hidden />}
        >
          Open the posting
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        className={classes.danger}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void remove(application).then((gone) => gone && focusHeading())}
      >
        Delete
      </Menu.Item>
    </>
  );
}
