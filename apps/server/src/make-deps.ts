import type { Database } from "@huntboard/db";
import {
  createAuth,
  createCalendarRegistry,
  createSecretBox,
  createSmtpMailer,
  fetchHttp,
  systemClock,
  type Config,
  type Deps,
  type Log,
} from "@huntboard/api/server";
import type { Env } from "./env.ts";

/** What the use cases work with, on the real clock and network. */
export function makeDeps({
  database,
  config,
  env,
  log,
}: {
  database: Database;
  config: Config;
  env: Env;
  log: Log;
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
  };
}
