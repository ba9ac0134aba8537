import type { Outcome } from "../vocabulary.ts";

/** What each outcome says of the posting or page, as a whole sentence. `{board}` is the board or site. */
const words: Record<Outcome, string> = {
  ok: "The posting was read.",
  partial: "Only a part of the posting could be read.",
  gone: "{board} does not have this posting any more.",
  login_required: "{board} shows this posting only to people who have signed in.",
  challenged:
    "{board} wants proof that a person is reading, and Huntboard does not work round that.",
  ambiguous: "There are several postings in this, and nothing says which one you mean.",
  not_a_job: "There is no posting in this.",
  too_large: "This is too large to be read.",
  robots_denied: "{board} asks programs not to open this page, and Huntboard keeps to that.",
  rate_limited: "{board} asks for fewer requests at the moment.",
  unreachable: "{board} could not be reached at this address.",
  fetch_off: "Huntboard does not open pages of {board} by itself here.",
};

/** The sentence for an outcome; `board` is a label, or null for any other site. */
export function outcomeWords(outcome: Outcome, board: string | null): string {
  const name = board ?? "The site";
  const sentence = words[outcome].replace("{board}", name);
  // Inside a sentence the site is no name.
  return board === null ? sentence.replace(/(?<=\S )The site/, "the site") : sentence;
}
