import type { Database } from "@huntboard/db";
import type { Sandbox } from "@huntboard/sandbox";
import {
  createAuth,
  createCalendarRegistry,
  createPageReader,
  createSecretBox,
  createSmtpMailer,
  createWebClient,
  fetchHttp,
  systemClock,
  type Config,
  type Deps,
  type Log,
} from "@huntboard/api/server";
import type { Env } from "./env.ts";

/** What the use cases work with, on the real clock and network; a running sandbox serves the job boards' pages. */
export function makeDeps({
  database,
  config,
  env,
  log,
  sandbox,
}: {
  database: Database;
  config: Config;
  env: Env;
  log: Log;
  sandbox: Sandbox | null;
}): Deps {
  const { db } = database;
  return {
    db,
    config,
    clock: systemClock,
    random: Math.random,
    http: fetchHttp,
    log,
    mailer:
      env.SMTP_URL === undefined
        ? null
        : createSmtpMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM }),
    secretBox: createSecretBox(config.appSecrets),
    auth: createAuth({ db, config, log }),
    calendarProviders: createCalendarRegistry({ config, http: fetchHttp, clock: systemClock }),
    web: createWebClient(sandbox ? { mapHost: sandbox.boards.mapHost } : {}),
    pageReader: createPageReader({ clock: systemClock, log }),
  };
}
