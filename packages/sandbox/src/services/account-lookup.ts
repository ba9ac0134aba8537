/** The control API was asked about something that is not there, or not in one piece. */
export class UnknownThing extends Error {}

export function unknownThing(what: string): never {
  throw new UnknownThing(`There is no ${what}`);
}

/** Finds an account by id or, when only one has it, by e-mail address. undefined in, undefined out. */
export function pickAccount<T extends { id: string; email: string }>(
  accounts: T[],
  wanted: string | undefined,
): T | undefined {
  if (wanted === undefined) return undefined;
  const byId = accounts.find(({ id }) => id === wanted);
  if (byId) return byId;
  const byEmail = accounts.filter(({ email }) => email === wanted);
  if (byEmail.length > 1)
    throw new UnknownThing(`${wanted} is the address of several accounts, use an id`);
  return byEmail[0] ?? unknownThing(`account ${wanted}`);
}
