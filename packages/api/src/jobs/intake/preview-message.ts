import type { Board } from "../boards/board.ts";
import { outcomeWords } from "../boards/outcome-words.ts";
import type { Outcome } from "../vocabulary.ts";
import { waitWords } from "./next-routes.ts";

/** What to do, by outcome; whatever was typed stays in the form. */
const advice: Record<Outcome, string> = {
  ok: "Check it, then save it.",
  partial: "Fill in what is missing, then save it.",
  gone: "Paste its text if you still have it, or save what you know.",
  login_required: "Open it in your browser and bring the page or its text, or save what you know.",
  challenged: "Open it in your browser and bring the page or its text, or save what you know.",
  ambiguous: "Choose one of them, or give its address too.",
  not_a_job: "Bring the posting's own page or its text, or save what you know.",
  too_large: "Paste the text of the posting alone, or save what you know.",
  robots_denied: "Open it in your browser and bring the page or its text, or save what you know.",
  rate_limited: "Try again {wait}, or bring the page or its text.",
  unreachable: "Check the address, bring the page or its text, or save what you know.",
  fetch_off: "Open it in your browser and bring the page or its text, or save what you know.",
};

/** What happened, what was kept and what to do, in whole sentences. */
export function previewMessage(options: {
  outcome: Outcome;
  board: Board;
  /** Said instead of the outcome's own sentence. */
  reason: string | null;
  /** There is an address, which the preview gives back and saving keeps. */
  addressKept: boolean;
  retryAfter: number | null;
}): string {
  const { outcome, board, reason, addressKept, retryAfter } = options;
  const label = board.kind === "generic" ? null : board.label;
  const whole = outcome === "ok" || outcome === "partial";
  return [
    reason ?? outcomeWords(outcome, label),
    ...(addressKept && !whole && outcome !== "ambiguous"
      ? ["Its address and what you typed are kept."]
      : []),
    advice[outcome].replace("{wait}", waitWords(retryAfter)),
  ].join(" ");
}
