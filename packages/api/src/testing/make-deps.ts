import type { Db } from "@huntboard/db";
import { createAuth } from "../account/auth.ts";
import { createPasswordHasher, type PasswordHasher } from "../account/password-hash.ts";
import { createCalendarRegistry } from "../calendar/providers/registry.ts";
import type { CalendarRegistry } from "../calendar/providers/registry.ts";
import type { Clock } from "../core/clock.ts";
import type { Config } from "../core/config.ts";
import type { Deps } from "../core/deps.ts";
import { type Http, HttpFailure } from "../core/http.ts";
import { type Log, silentLog } from "../core/log.ts";
import type { Mailer } from "../core/mailer.ts";
import { createSecretBox } from "../core/secret-box.ts";
import { type WebClient, WebFailure } from "../core/web-client.ts";
import type { PageReader } from "../jobs/intake/page-reader.ts";
import { createFakeClock } from "./fake-clock.ts";
import { seededRandom } from "./seeded-random.ts";

/** The settings of an operator on a laptop, without keys of any provider. */
export const testConfig: Config = {
  publicUrl: "http://localhost:3000",
  publicUrlSet: false,
  loopback: true,
  appSecrets: ["test-secret-of-more-than-32-characters"],
  registration: "open",
  google: null,
  microsoft: null,
  sandbox: false,
  jobs: {
    fetch: { xing: true, welcometothejungle: false, wellfound: false, generic: true },
    rerank: null,
  },
};

/** argon2id at its cheapest; only for tests. */
export const cheapPasswords: PasswordHasher = createPasswordHasher({
  memory: 8,
  passes: 1,
  parallelism: 1,
});

/** What use cases work with, on a test database: a clock that stands still, no network, a silent log. */
export function makeDeps(options: {
  db: Db;
  clock?: Clock;
  config?: Partial<Config>;
  http?: Http;
  log?: Log;
  mailer?: Mailer;
  passwords?: PasswordHasher;
  seed?: number;
  calendarProviders?: CalendarRegistry;
  web?: WebClient;
  pageReader?: PageReader;
}): Deps {
  const { db, log = silentLog, http = noNetwork } = options;
  const clock = options.clock ?? createFakeClock();
  const config = { ...testConfig, ...options.config };
  return {
    db,
    config,
    clock,
    http,
    log,
    random: seededRandom(options.seed ?? 1),
    mailer: options.mailer ?? null,
    secretBox: createSecretBox(config.appSecrets),
    auth: createAuth({ db, config, log, passwords: options.passwords ?? cheapPasswords }),
    calendarProviders: options.calendarProviders ?? createCalendarRegistry({ config, http, clock }),
    web: options.web ?? noWeb,
    pageReader: options.pageReader ?? noReader,
  };
}

const noWeb: WebClient = ({ url }) =>
  Promise.reject(new WebFailure("network", `This test has no way to ${url}.`));
const noReader: PageReader = {
  read: () => Promise.reject(new Error("This test has no page reader.")),
  close: () => Promise.resolve(),
};
const noNetwork: Http = (url) => Promise.reject(new HttpFailure(`This test has no way to ${url}.`));
