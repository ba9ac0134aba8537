import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { tabStorage } from "../../lib/drafts.ts";
import { trpc } from "../../lib/trpc.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { refusedBoard } from "../clip/refused-board.ts";
import type { BoardItem, Route } from "../job-item.ts";
import type { JobsSearch, Way } from "../search-params.ts";
import { ChoiceList } from "./choice-list.tsx";
import { takeClip } from "./clip-draft.ts";
import { DropZone } from "./drop-zone.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { ReadForm } from "./read-form.tsx";
import { Reading } from "./reading.tsx";
import { useIntake } from "./use-intake.ts";
import { WaysForm } from "./ways-form.tsx";

interface IntakeDialogProps {
  way: NonNullable<JobsSearch["add"]>;
  url: string | undefined;
  onWay: (way: Way) => void;
  /** `saved`: the job that was saved. */
  onClose: (saved?: string) => void;
}

/** Brings a job in: by its link, its text, its page or by hand; all end in the same form. */
export function IntakeDialog({ way, url, onWay, onClose }: IntakeDialogProps) {
  const navigate = useNavigate();
  const intake = useIntake(url, way === "hand");
  const [note, setNote] = useState<string | null>(null);
  const boards = trpc.jobs.boards.useQuery();
  useHandedOver(way, boards.data, {
    onClip: ({ url: from, source }) => {
      intake.give({ url: from, source, fileName: "" });
      intake.read({ url: from, html: source, route: "bookmarklet" });
      onWay("page");
    },
    onNone: (words, from) => {
      setNote(words);
      if (from !== null) intake.give({ url: from });
      onWay(from === null ? "page" : "text");
    },
  });
  const { step } = intake;
  const finish = (id: string | null) => {
    intake.discard();
    onClose(id ?? undefined);
  };
  const take = (route: Route) => {
    if (route === "bookmarklet") {
      void navigate({ to: "/settings/job-boards", hash: "bookmark" });
      return;
    }
    onWay(route);
    if (route === "hand") intake.byHand();
    else intake.back();
  };
  return (
    <Dialog title="Add a job" size="xl" onClose={() => onClose()}>
      <DropZone
        enabled={step.kind === "ways" || step.kind === "outcome"}
        onFile={({ source, fileName }) => {
          intake.back();
          intake.give({ source, fileName });
          onWay("page");
        }}
      >
        {step.kind === "ways" && (
          <WaysForm
            way={way === "clip" ? "page" : way}
            note={note}
            intake={intake}
            boards={boards.data ?? []}
            onWay={onWay}
          />
        )}
        {step.kind === "reading" && (
          <Reading input={step.input} boards={boards.data ?? []} onCancel={intake.cancel} />
        )}
        {step.kind === "outcome" && (
          <OutcomeNotice
            preview={step.preview}
            given={intake.given}
            onRoute={take}
            onSaveStub={() => intake.byHand(step.preview)}
          />
        )}
        {step.kind === "choices" && (
          <ChoiceList
            preview={step.preview}
            typedUrl={intake.given.url}
            onEdit={intake.showForm}
            onBack={intake.back}
            onSaved={finish}
          />
        )}
        {step.kind === "form" && (
          <ReadForm
            read={step.read}
            onBack={() => {
              intake.back();
              if (way === "hand") onWay("url");
            }}
            onSaved={finish}
          />
        )}
      </DropZone>
    </Dialog>
  );
}

interface ClipHandlers {
  onClip: (clip: { url: string; source: string }) => void;
  onNone: (words: string, url: string | null) => void;
}

/** Reads what the bookmark handed over, once, where the page's board allows it. */
function useHandedOver(
  way: IntakeDialogProps["way"],
  boards: BoardItem[] | undefined,
  handlers: ClipHandlers,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (way !== "clip" || boards === undefined) return;
    const clip = takeClip(tabStorage());
    const refused = clip && refusedBoard(boards, clip.url);
    const { onClip, onNone } = latest.current;
    if (clip === null)
      onNone("Nothing was handed over. Paste the page’s source, or choose the saved page.", null);
    else if (refused) onNone(`${refused.label}: ${refused.why}`, clip.url);
    else onClip(clip);
  }, [way, boards]);
}
