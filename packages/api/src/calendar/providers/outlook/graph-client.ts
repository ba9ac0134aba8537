import type { z } from "zod";
import type { Clock } from "../../../core/clock.ts";
import type { Http, HttpRequest, HttpResponse } from "../../../core/http.ts";
import { ProviderError } from "../provider.ts";
import { readAnswer, send } from "../send.ts";
import { toGraphError } from "./errors.ts";

const apiTimeout = 12_000;
const maxPages = 20;

/** Ids that survive a move between calendars, times in UTC, bodies as text: on every request (outlook-immutable-id). */
const prefer = 'IdType="ImmutableId", outlook.timezone="UTC", outlook.body-content-type="text"';

interface GraphRequest {
  method: HttpRequest["method"];
  /** Below the Graph root, or one of its own next links. */
  path: string;
  body?: object;
  headers?: Record<string, string>;
}

export interface GraphClient {
  /** The answer, whatever its status. */
  request: (accessToken: string, request: GraphRequest) => Promise<HttpResponse>;
  /** The answer's body; refusals are thrown as ProviderError. */
  read: <T>(answer: HttpResponse, schema: z.ZodType<T>) => T;
  toError: (answer: HttpResponse) => ProviderError;
  /** All pages of a list. */
  readPages: <T>(
    accessToken: string,
    path: string,
    schema: z.ZodType<{ value: T[]; "@odata.nextLink"?: string }>,
  ) => Promise<T[]>;
}

/** Microsoft Graph over our own Http: one request per call, no retries. `graphUrl` has no trailing slash. */
export function createGraphClient(options: {
  http: Http;
  clock: Clock;
  graphUrl: string;
}): GraphClient {
  const client: GraphClient = {
    request: (accessToken, { method, path, body, headers }) =>
      send(options.http, `${options.graphUrl}${path}`, {
        method,
        headers: {
          accept: "application/json",
          authorization: `Bearer ${accessToken}`,
          prefer,
          ...(body ? { "content-type": "application/json" } : {}),
          ...headers,
        },
        body: body && JSON.stringify(body),
        timeout: apiTimeout,
      }),

    read: (answer, schema) => {
      if (!isSuccess(answer)) throw client.toError(answer);
      return readAnswer(answer.body, schema);
    },

    toError: (answer) => toGraphError(answer, options.clock.now()),

    readPages: async (accessToken, path, schema) => {
      const found = [];
      let next: string | null = path;
      for (let page = 0; next !== null && page < maxPages; page += 1) {
        const answer: HttpResponse = await client.request(accessToken, {
          method: "GET",
          path: next,
        });
        const { value, "@odata.nextLink": link } = client.read(answer, schema);
        found.push(...value);
        next = link === undefined ? null : pathOf(link);
      }
      return found;
    },
  };
  return client;

  /** The token goes to Graph alone, wherever a next link points. */
  function pathOf(link: string): string {
    if (!link.startsWith(`${options.graphUrl}/`))
      throw new ProviderError("untrusted", "Graph's next link leads elsewhere.");
    return link.slice(options.graphUrl.length);
  }
}

export function isSuccess({ status }: HttpResponse): boolean {
  return status >= 200 && status < 300;
}
