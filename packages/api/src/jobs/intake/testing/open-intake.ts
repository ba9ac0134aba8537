import type { Db } from "@huntboard/db";
import type { Deps } from "../../../core/deps.ts";
import { WebFailure, type WebRequest, type WebResponse } from "../../../core/web-client.ts";
import { createFakeClock, type FakeClock } from "../../../testing/fake-clock.ts";
import { makeDeps, testConfig } from "../../../testing/make-deps.ts";
import { findBoard } from "../../boards/registry.ts";
import type { BoardReading, PageDocument } from "../page-reader.ts";

/** What a site answers at one address; a text is an HTML page, a WebFailure no answer. */
export type SiteAnswer =
  | string
  | WebFailure
  | { status?: number; headers?: Record<string, string>; body?: string | Uint8Array };

/** Fetching without a network: sites answer from a table, pages are "read" by their first word. */
export interface Intake {
  deps: Deps;
  clock: FakeClock;
  /** Addresses and what they answer; everything else is 404. A function sees the request. */
  sites: Map<string, SiteAnswer | ((request: WebRequest) => SiteAnswer | Promise<SiteAnswer>)>;
  requests: (WebRequest & { at: number })[];
  /** Addresses asked for. */
  urls: () => string[];
  documents: PageDocument[];
}

export function openIntake(
  db: Db,
  options: { fetch?: Partial<Deps["config"]["jobs"]["fetch"]>; clock?: FakeClock } = {},
): Intake {
  const clock = options.clock ?? createFakeClock({ autoAdvance: true });
  const sites: Intake["sites"] = new Map();
  const requests: Intake["requests"] = [];
  const documents: PageDocument[] = [];
  const deps = makeDeps({
    db,
    clock,
    config: {
      jobs: { fetch: { ...testConfig.jobs.fetch, ...options.fetch }, rerank: null },
    },
    web: async (request) => {
      requests.push({ ...request, at: clock.now() });
      const site = sites.get(request.url) ?? { status: 404 };
      return respond(typeof site === "function" ? await site(request) : site);
    },
    pageReader: {
      read: (document) => {
        documents.push(document);
        return Promise.resolve(readWord(document));
      },
      close: () => Promise.resolve(),
    },
  });
  return { deps, clock, sites, requests, documents, urls: () => requests.map(({ url }) => url) };
}

function respond(answer: SiteAnswer): WebResponse {
  if (answer instanceof WebFailure) throw answer;
  const {
    status = 200,
    headers,
    body = "",
  } = typeof answer === "string"
    ? { body: answer }
    : {
        ...answer,
      };
  return {
    status,
    headers: new Headers({ "content-type": "text/html; charset=utf-8", ...headers }),
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
  };
}

const words = [
  "partial",
  "gone",
  "login_required",
  "challenged",
  "ambiguous",
  "not_a_job",
] as const;

function readWord({ content, url }: PageDocument): BoardReading {
  const found = url === null ? null : findBoard(url);
  return {
    outcome: words.find((word) => content.startsWith(word)) ?? "ok",
    job: null,
    provenance: {},
    canonicalUrl: found?.canonicalUrl ?? null,
    choices: [],
    warnings: [],
    board: found?.kind ?? "generic",
    externalId: found?.externalId ?? null,
  };
}
