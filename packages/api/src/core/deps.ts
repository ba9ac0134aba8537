import type { Db } from "@huntboard/db";
import type { Auth } from "../account/auth.ts";
import type { CalendarRegistry } from "../calendar/providers/registry.ts";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Http } from "./http.ts";
import type { Log } from "./log.ts";
import type { Mailer } from "./mailer.ts";
import type { WebClient } from "./web-client.ts";
import type { PageReader } from "../jobs/intake/page-reader.ts";
import type { SecretBox } from "./secret-box.ts";

/** What use cases work with: made once by the host (apps/server) and handed down; nothing is a module singleton. */
export interface Deps {
  db: Db;
  config: Config;
  clock: Clock;
  /** A number in [0, 1), for jitter: injected so that a schedule replays. */
  random: () => number;
  http: Http;
  log: Log;
  /** null when SMTP_URL is not set. */
  mailer: Mailer | null;
  secretBox: SecretBox;
  auth: Auth;
  calendarProviders: CalendarRegistry;
  /** For pages that people name, with addresses checked; `http` is for providers that the operator names. */
  web: WebClient;
  pageReader: PageReader;
}
