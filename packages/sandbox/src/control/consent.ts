export interface ConsentChoice {
  /** Account id; absent = the one the page has chosen. */
  account?: string;
  /** Scopes to leave ticked; absent = all. */
  scopes?: string[];
  deny?: boolean;
}

/** Does what a browser does with the first form of the consent page (the second one to deny). */
export async function submitConsent(
  authorizationUrl: string,
  choice: ConsentChoice = {},
): Promise<URL> {
  const page = await fetch(authorizationUrl, { redirect: "manual" });
  const early = page.headers.get("location");
  if (early !== null) return new URL(early);
  const forms = (await page.text()).split("<form").slice(1);
  const form = forms[choice.deny ? 1 : 0];
  const action = form && /action="([^"]*)"/.exec(form)?.[1];
  if (page.status !== 200 || !form || action === undefined) {
    throw new Error(`The authorization page answered ${page.status} and has no form`);
  }
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
    const isUnticked = tag.includes('type="checkbox"') && choice.scopes?.includes(value) === false;
    if (name !== undefined && !isUnticked) fields.set(name, value);
  }
  const selected = /<option value="([^"]*)" selected/.exec(form)?.[1];
  const account = choice.account ?? selected;
  if (account !== undefined && !choice.deny) fields.set("account", account);
  const answer = await fetch(new URL(action, authorizationUrl), {
    method: "POST",
    body: fields,
    redirect: "manual",
  });
  const location = answer.headers.get("location");
  if (location === null)
    throw new Error(`The consent page answered ${answer.status}: ${await answer.text()}`);
  return new URL(location);
}
