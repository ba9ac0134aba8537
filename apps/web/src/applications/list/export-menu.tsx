import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { downloadText } from "../../lib/download.ts";
import { toFailure } from "../../lib/failure.ts";
import { trpc } from "../../lib/trpc.ts";
import { MenuOnDemand } from "../../ui/menu-on-demand.tsx";
import { useToast } from "../../ui/toasts.tsx";

/** Every application as a file, for a table program or for safe keeping. */
export function ExportMenu() {
  const utils = trpc.useUtils();
  const toast = useToast();
  const save = async (format: "csv" | "json") => {
    try {
      downloadText(await utils.applications.exportAll.fetch({ format }, { staleTime: 0 }));
      toast({ message: "The file is in your downloads." });
    } catch (error) {
      toast({ message: `Not exported. ${toFailure(error).message}`, tone: "danger" });
    }
  };
  return (
    <MenuOnDemand
      position="bottom-end"
      renderTarget={(props) => (
        <Button {...props} variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          Export
        </Button>
      )}
    >
      {(Menu) => (
        <>
          <Menu.Item onClick={() => void save("csv")}>As a table (CSV)</Menu.Item>
          <Menu.Item onClick={() => void save("json")}>Everything (JSON)</Menu.Item>
        </>
      )}
    </MenuOnDemand>
  );
}
