import { Button } from "@mantine/core";
import { IconCheck, IconChevronDown, IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { type ApplicationItem, placeKey, placesOf } from "../../lib/stages.ts";
import { trpc } from "../../lib/trpc.ts";
import { MenuOnDemand, type MenuParts } from "../../ui/menu-on-demand.tsx";
import { StageBadge, StageIcon } from "../../ui/stage-badge.tsx";
import { useMoveApplication } from "./use-move-application.ts";
import { lazyDialog } from "../../ui/lazy-dialog.tsx";
import classes from "./move-menu.module.css";

const MoveDialog = lazyDialog(async () => (await import("./move-dialog.tsx")).MoveDialog);

interface MoveMenuProps {
  application: ApplicationItem;
  /** What the button says where the status itself is plain already. */
  words?: string;
}

/** The status as a button; its menu moves the application to any stage or label, also on an earlier date. */
export function MoveMenu({ application, words }: MoveMenuProps) {
  const [dated, setDated] = useState(false);
  return (
    <>
      <MenuOnDemand
        position="bottom-start"
        width={240}
        className={classes.dropdown}
        renderTarget={(props) =>
          words ? (
            <Button {...props} variant="subtle" size="compact-sm" className={classes.words}>
              {words}
            </Button>
          ) : (
            <Button
              {...props}
              variant="default"
              size="xs"
              className={classes.status}
              rightSection={<IconChevronDown size={14} aria-hidden />}
              aria-label={`Status of ${application.title}: ${application.status}. Change`}
            >
              <StageBadge stage={application.stage} label={application.status} />
            </Button>
          )
        }
      >
        {(Menu) => (
          <>
            <Menu.Label>Move to</Menu.Label>
            <PlaceItems parts={Menu} application={application} />
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconHistory size={16} aria-hidden />}
              onClick={() => setDated(true)}
            >
              On an earlier date…
            </Menu.Item>
          </>
        )}
      </MenuOnDemand>
      {dated && <MoveDialog application={application} onClose={() => setDated(false)} />}
    </>
  );
}

function PlaceItems({
  parts: Menu,
  application,
}: {
  parts: MenuParts;
  application: ApplicationItem;
}) {
  const statuses = trpc.applications.statuses.list.useQuery();
  const move = useMoveApplication();
  return placesOf(statuses.data ?? []).map((place) => {
    const current = placeKey(place) === placeKey(application);
    return (
      <Menu.Item
        key={placeKey(place)}
        leftSection={<StageIcon stage={place.stage} />}
        rightSection={current ? <IconCheck size={16} aria-label="now" /> : null}
        className={place.statusId === null ? "" : classes.own}
        onClick={() => {
          if (!current)
            move(application, { stage: place.stage, statusId: place.statusId }).catch(
              () => undefined,
            );
        }}
      >
        {place.label}
      </Menu.Item>
    );
  });
}
