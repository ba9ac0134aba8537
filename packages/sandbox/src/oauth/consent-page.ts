import { createHmac, randomBytes } from "node:crypto";
import { z } from "zod";
import { html } from "../http/html.ts";
import type { Reply } from "../http/reply.ts";
import { page } from "../pages/layout.ts";
import type { Store } from "../store/store.ts";
import { sameSecret } from "./request-form.ts";

/** Seals an authorization request into one form field, so that only a page we rendered can be submitted. */
export interface RequestSeal {
  seal(fields: URLSearchParams): string;
  open(sealed: string): URLSearchParams | undefined;
}

export function createRequestSeal({ store }: { store: Store }): RequestSeal {
  const secrets = store.collection("secrets", z.string());
  const secret = () => {
    const known = secrets.get("request-seal");
    if (known) return known;
    const fresh = randomBytes(32).toString("base64url");
    store.transact(() => {
      secrets.put("request-seal", fresh);
    });
    return fresh;
  };
  const mac = (text: string) => createHmac("sha256", secret()).update(text).digest("base64url");
  return {
    seal(fields) {
      const text = Buffer.from(fields.toString()).toString("base64url");
      return `${text}.${mac(text)}`;
    },
    open(sealed) {
      const [text = "", signature = ""] = sealed.split(".");
      if (!sameSecret(signature, mac(text))) return undefined;
      return new URLSearchParams(Buffer.from(text, "base64url").toString("utf8"));
    },
  };
}

export interface ConsentScope {
  scope: string;
  label: string;
}

/**
 * The page that asks. Its first form consents to everything as it stands (each scope is a field of its own name, so even
 * a client that keeps one value per name sends them all); the second form refuses.
 */
export function consentPage({
  serviceTitle,
  appName,
  action,
  sealed,
  accounts,
  chosenAccount,
  optionalScopes,
  fixedScopes,
  notice,
  formTarget,
}: {
  serviceTitle: string;
  appName: string;
  action: string;
  sealed: string;
  accounts: { id: string; label: string }[];
  chosenAccount: string;
  /** Shown as ticked boxes. */
  optionalScopes: ConsentScope[];
  fixedScopes: ConsentScope[];
  notice?: string;
  formTarget: string;
}): Reply {
  const title = `Connect ${appName} to ${serviceTitle}`;
  const options = accounts.map(({ id, label }) =>
    id === chosenAccount
      ? html`<option value="${id}" selected="selected">${label}</option>`
      : html`<option value="${id}">${label}</option>`,
  );
  const boxes = optionalScopes.map(
    ({ scope, label }, index) =>
      html`<label
        ><input type="checkbox" name="scope_${index}" value="${scope}" checked="checked" />
        ${label}</label
      > `,
  );
  const body = html`<h1>${title}</h1>
    ${notice ? html`<p role="note">${notice}</p>` : ""}
    <form method="post" action="${action}">
      <input type="hidden" name="request" value="${sealed}" />
      <label for="account">Account</label>
      <select id="account" name="account">
        ${options}
      </select>
      ${
        optionalScopes.length > 0
          ? html`<fieldset>
              <legend>${appName} may</legend>
              ${boxes}
            </fieldset>`
          : ""
      }
      ${
        fixedScopes.length > 0
          ? html`<p>${appName} asks for:</p>
              <ul>
                ${fixedScopes.map(({ label }) => html`<li>${label}</li>`)}
              </ul>`
          : ""
      }
      <button class="main" type="submit">Allow</button>
    </form>
    <form method="post" action="${action}">
      <input type="hidden" name="request" value="${sealed}" />
      <input type="hidden" name="decision" value="deny" />
      <button type="submit">Cancel</button>
    </form>`;
  return page({ title, body, formTarget });
}

export function authorizeErrorPage({ title, detail }: { title: string; detail: string }): Reply {
  return page({
    title: "Access blocked",
    status: 400,
    body: html`<h1>Access blocked</h1>
      <p>${detail}</p>
      <p class="soft">${title}</p>`,
  });
}

/** Adds answer fields to the redirect URI's query (RFC 6749 §4.1.2). */
export function answerUrl(
  redirectUri: string,
  fields: Record<string, string | null | undefined>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
