/** What is said where undo or redo met what others changed since: `what` was not done, and theirs stays. */
export function overtakenWords(what: string): string {
  return `${what}. This was changed in another place since, and stays as it is there.`;
}
