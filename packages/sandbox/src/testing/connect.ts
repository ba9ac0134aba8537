import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import type { ConsentChoice } from "../control/consent.ts";
import type { Sandbox, SandboxControl } from "../index.ts";

export const redirectUri = "http://localhost:3000/calendar/callback";
export const googleScopes =
  "openid email https://www.googleapis.com/auth/calendar.events.owned https://www.googleapis.com/auth/calendar.calendarlist.readonly";
export const microsoftScopes = "openid profile offline_access User.Read Calendars.ReadWrite";

const tokens = z.object({
  token_type: z.literal("Bearer"),
  expires_in: z.number(),
  access_token: z.string(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
  client_info: z.string().optional(),
  scope: z.string(),
});
export type Tokens = z.infer<typeof tokens>;

export function newVerifier() {
  const verifier = randomBytes(48).toString("base64url");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

export function authorizationUrl(endpoint: string, fields: Record<string, string>): string {
  return `${endpoint}?${new URLSearchParams(fields).toString()}`;
}

export async function postForm(
  url: string,
  fields: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

export async function connectGoogle({
  google,
  control,
  choice,
  fields = {},
}: {
  google: Sandbox["google"];
  control: SandboxControl;
  choice?: ConsentChoice;
  fields?: Record<string, string>;
}): Promise<Tokens> {
  const { verifier, challenge } = newVerifier();
  const url = authorizationUrl(google.authUrl, {
    client_id: google.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: googleScopes,
    state: "s",
    access_type: "offline",
    prompt: "consent",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...fields,
  });
  const answer = await control.consent(url, choice);
  const { body } = await postForm(google.tokenUrl, {
    grant_type: "authorization_code",
    code: answer.searchParams.get("code") ?? "",
    redirect_uri: redirectUri,
    client_id: google.clientId,
    client_secret: google.clientSecret,
    code_verifier: verifier,
  });
  return tokens.parse(body);
}

export async function connectMicrosoft({
  microsoft,
  control,
  choice,
  fields = {},
}: {
  microsoft: Sandbox["microsoft"];
  control: SandboxControl;
  choice?: ConsentChoice;
  fields?: Record<string, string>;
}): Promise<Tokens> {
  const { verifier, challenge } = newVerifier();
  const base = `${microsoft.authority}/${microsoft.tenantId}/oauth2/v2.0`;
  const url = authorizationUrl(`${base}/authorize`, {
    client_id: microsoft.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: microsoftScopes,
    state: "s",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...fields,
  });
  const answer = await control.consent(url, choice);
  const { body } = await postForm(`${base}/token`, {
    grant_type: "authorization_code",
    code: answer.searchParams.get("code") ?? "",
    redirect_uri: redirectUri,
    client_id: microsoft.clientId,
    client_secret: microsoft.clientSecret,
    code_verifier: verifier,
  });
  return tokens.parse(body);
}

export interface TestReply {
  status: number;
  header(name: string): string | null;
  body: unknown;
}

export type TestApi = (
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<TestReply>;

/** A JSON caller for one API and one access token. */
export function testApi({ baseUrl, token }: { baseUrl: string; token: string }): TestApi {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(baseUrl + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const value: unknown = text === "" ? undefined : JSON.parse(text);
    return { status: response.status, header: (name) => response.headers.get(name), body: value };
  };
}
