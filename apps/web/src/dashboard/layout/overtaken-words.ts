/** What is said where undo or redo met what others changed: `what` was not done. */
export function overtakenWords(what: string): string {
  return `${what}. This was changed in another place too, and stays as it is.`;
}
