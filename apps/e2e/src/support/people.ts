import type { Page } from "@playwright/test";
import { restClient, type RestClient } from "./rest.ts";
import { sandboxOf } from "./sandbox.ts";
import type { TestServer } from "./start-server.ts";

/** Somebody with an account. */
export interface Person {
  email: string;
  password: string;
  name: string;
}

/** Somebody nobody registered yet. */
export function newPerson(): Person {
  const tail = crypto.randomUUID().slice(0, 8);
  return { email: `kim-${tail}@example.com`, password: `long enough ${tail}`, name: "Kim Example" };
}

/** Registers somebody over REST; `token` is a bearer of theirs. */
export async function registerPerson(
  server: TestServer,
): Promise<Person & { call: RestClient; token: string }> {
  const person = newPerson();
  const { body } = await restClient(server.url, null)("POST", "/auth/register", { ...person });
  const token = String(body["access_token"]);
  return { ...person, token, call: restClient(server.url, token) };
}

export const serviceOf = { google: "google", outlook: "microsoft" } as const;

/** Connects a new account of the sandbox; answers the account's id there. */
export async function connectCalendar(
  server: TestServer,
  person: Person & { call: RestClient },
  provider: "google" | "outlook",
): Promise<string> {
  const sandbox = sandboxOf(server);
  const account = await sandbox.addAccount(serviceOf[provider], { email: person.email });
  const redirectUri = `${server.url}/calendar/callback`;
  const begun = await person.call(
    "GET",
    `/calendar/oauth/${provider}/authorize?redirect_uri=${encodeURIComponent(redirectUri)}`,
  );
  const returned = await sandbox.consent(String(begun.body["authorization_url"]), {
    account: account.id,
  });
  const { code, state } = Object.fromEntries(returned.searchParams);
  const connected = await person.call("POST", `/calendar/oauth/${provider}/callback`, {
    code,
    state,
    redirect_uri: redirectUri,
  });
  if (connected.status !== 201)
    throw new Error(
      `connecting ${provider} answered ${connected.status}: ${JSON.stringify(connected.body)}`,
    );
  return account.id;
}

/** Signs the page's browser in, without the sign-in page (account.test.ts tries that one); opens nothing. */
export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  const answer = await page.request.post("/trpc/account.signIn", { data: { email, password } });
  if (!answer.ok()) throw new Error(`signing in answered ${await answer.text()}`);
}
