import { calendar, type calendar_v3 } from "googleapis/build/src/apis/calendar/index.js";
import { z } from "zod";
import { HttpFailure, type Http } from "../../../core/http.ts";
import { ProviderError } from "../provider.ts";
import { unknownOutcome } from "../send.ts";

const apiTimeout = 12_000;
const method = z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]);

export interface GoogleAnswer {
  status: number;
  headers: Headers;
  body: string;
}

export interface GoogleClient {
  /** Runs one call and gives its answer whatever the status; silence is ProviderError "unknown-outcome". */
  call: (run: (api: calendar_v3.Calendar) => Promise<unknown>) => Promise<GoogleAnswer>;
}

/** The official client over our own Http: one request per call, no retries, every status handed back as text. */
export function createGoogleClient(options: { http: Http; apiUrl: string }): GoogleClient {
  const api = calendar({
    version: "v3",
    rootUrl: options.apiUrl,
    retry: false,
    responseType: "text",
    validateStatus: () => true,
    fetchImplementation: async (input, init) => {
      const { status, headers, body } = await options.http(addressOf(input), {
        method: method.parse(init?.method ?? "GET"),
        headers: Object.fromEntries(new Headers(init?.headers)),
        body: typeof init?.body === "string" ? init.body : undefined,
        timeout: apiTimeout,
      });
      return new Response(status === 204 || status === 304 ? null : body, { status, headers });
    },
  });
  return {
    call: async (run) => {
      try {
        return readResponse(await run(api));
      } catch (cause) {
        if (hasHttpFailure(cause)) throw unknownOutcome(cause);
        throw new ProviderError("invalid", "The call to Google could not be made.", { cause });
      }
    },
  };
}

const response = z.object({
  status: z.number(),
  // googleapis hands headers on as a plain object.
  headers: z.record(z.string(), z.string()),
  data: z.string().nullish(),
});

function readResponse(value: unknown): GoogleAnswer {
  const { status, headers, data } = response.parse(value);
  return { status, headers: new Headers(headers), body: data ?? "" };
}

function addressOf(input: string | URL | Request): string {
  return input instanceof Request ? input.url : String(input);
}

function hasHttpFailure(error: unknown): boolean {
  if (error instanceof HttpFailure) return true;
  return error instanceof Error && error.cause !== undefined && hasHttpFailure(error.cause);
}

/** The options that carry a person's access token. */
export function authorized(accessToken: string, headers: Record<string, string> = {}) {
  return { headers: { ...headers, authorization: `Bearer ${accessToken}` } };
}

export function isSuccess({ status }: GoogleAnswer): boolean {
  return status >= 200 && status < 300;
}
