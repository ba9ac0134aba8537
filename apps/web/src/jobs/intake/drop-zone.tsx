import { type DragEvent, type ReactNode, useState } from "react";
import { useToast } from "../../ui/toasts.tsx";
import { decodePage, fileRefusal } from "./decode-page.ts";
import classes from "./intake.module.css";

export interface PageFile {
  source: string;
  fileName: string;
}

/** Reads a saved page; throws the reason, in a sentence, when it cannot be one. */
export async function readPageFile(file: File): Promise<PageFile> {
  const refused = fileRefusal(file);
  if (refused !== null) throw new Error(refused);
  return { source: decodePage(new Uint8Array(await file.arrayBuffer())), fileName: file.name };
}

interface DropZoneProps {
  enabled: boolean;
  onFile: (file: PageFile) => void;
  children: ReactNode;
}

/** Takes a saved page that is dropped anywhere on it. */
export function DropZone({ enabled, onFile, children }: DropZoneProps) {
  const toast = useToast();
  const [over, setOver] = useState(false);
  const holdsFile = (event: DragEvent) => enabled && event.dataTransfer.types.includes("Files");
  const drop = async (files: FileList) => {
    const [file] = files;
    if (file === undefined) return;
    try {
      onFile(await readPageFile(file));
      if (files.length > 1) toast({ message: `One page at a time: took ${file.name}.` });
    } catch (error) {
      toast({ message: error instanceof Error ? error.message : String(error), tone: "danger" });
    }
  };
  return (
    <div
      className={classes.zone}
      data-over={over}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!holdsFile(event)) return;
        event.preventDefault();
        void drop(event.dataTransfer.files);
      }}
    >
      {children}
    </div>
  );
}
