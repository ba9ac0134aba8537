import { Command, InvalidArgumentError, Option } from "commander";
import {
  addApplication,
  listApplications,
  moveApplication,
  type AddOptions,
  type ListOptions,
  type Stage,
} from "./commands/applications.ts";
import { addInterview, upcomingEvents, type AddInterviewOptions } from "./commands/interviews.ts";
import { login, logout, type LoginOptions } from "./commands/login.ts";
import { addJobCommands } from "./job-commands.ts";
import { namesOf, wholeNumber } from "./options.ts";
import { applicationLine, duplicateLine, eventLine } from "./output.ts";
import { signedInClient, type Io } from "./session.ts";

// The server's code stays out of this command: its types alone keep the lists complete.
const stageNames = namesOf<Stage>({
  saved: true,
  applied: true,
  interviewing: true,
  offer: true,
  accepted: true,
  rejected: true,
  withdrawn: true,
});
const calendarNames = namesOf<AddInterviewOptions["calendar"]>({
  google: true,
  outlook: true,
  local: true,
});

/** The `huntboard` command. Results go to `io.out`, one JSON value with --json; failures are thrown as CliError. */
export function createProgram(io: Io): Command {
  const program = new Command("huntboard")
    .description("Your job search from the terminal.")
    .option("--url <address>", "where Huntboard is (HUNTBOARD_URL; else where you signed in)")
    .option("--json", "print one JSON value, for scripts")
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    })
    .exitOverride();
  const global = () => program.opts<{ url?: string; json?: boolean }>();
  const client = () => signedInClient(io, global().url);
  const print = (value: unknown, lines: string[]) => {
    if (global().json) io.out(JSON.stringify(value, null, 2));
    else for (const line of lines) io.out(line);
  };

  program
    .command("login")
    .description("sign in, and keep a token for the next commands")
    .option("--email <email>")
    .option("--password-stdin", "read the password from standard input")
    .option("--token <token>", "keep this API token instead (Settings, API tokens)")
    .action(async (options: LoginOptions) => {
      const signedIn = await login(io, { ...options, url: global().url });
      print(signedIn, [`Signed in to ${signedIn.url} as ${signedIn.email}.`]);
    });

  program
    .command("logout")
    .description("forget the kept token (it ends when you revoke it in Settings)")
    .action(() => {
      logout(io);
      print({ signedOut: true }, ["Signed out here."]);
    });

  program
    .command("whoami")
    .description("who is signed in")
    .action(async () => {
      const me = await client().account.me.query();
      print(me, [`${me.name} <${me.email}>`]);
    });

  program
    .command("add <title>")
    .description("track an application")
    .requiredOption("-c, --company <name>")
    .option("-l, --link <address>", "the posting")
    .option("--location <place>")
    .option("--source <name>", "where you found it")
    .addOption(new Option("-s, --stage <stage>").choices(stageNames))
    .option("-t, --tag <tag...>")
    .option("--notes <text>")
    .action(async (title: string, options: AddOptions) => {
      const created = await addApplication(client(), title, options);
      print(created, [
        `Added ${applicationLine(created.application)}`,
        ...created.duplicates.map(duplicateLine),
      ]);
    });

  program
    .command("list")
    .description("the applications you changed last")
    .addOption(new Option("-s, --stage <stage...>").choices(stageNames))
    .option("--search <words>")
    .option("-n, --limit <number>", "how many", wholeNumber(1, 10_000), 20)
    .action(async (options: ListOptions) => {
      const found = await listApplications(client(), options);
      print(found, found.length > 0 ? found.map(applicationLine) : ["No applications."]);
    });

  program
    .command("move <application>")
    .description("move an application, named by its id or by words only it has, to a stage")
    .addOption(new Option("-s, --stage <stage>").choices(stageNames).makeOptionMandatory())
    .action(async (application: string, options: { stage: Stage }) => {
      const moved = await moveApplication(client(), application, options.stage);
      print(moved, [`Moved ${applicationLine(moved)}`]);
    });

  const tools = { io, client, isJson: () => global().json === true, print };
  addInterviewCommands(program, tools);
  addJobCommands(program, tools);
  return program;
}

/** What commands work with. */
export interface Tools {
  io: Io;
  client: () => ReturnType<typeof signedInClient>;
  isJson: () => boolean;
  /** The value with --json, else the lines. */
  print: (value: unknown, lines: string[]) => void;
}

function addInterviewCommands(program: Command, { io, client, print }: Tools): void {
  const interview = program.command("interview").description("interviews in your calendar");

  interview
    .command("add <application>")
    .description("put an application's interview into your calendar")
    .requiredOption(
      "--at <time>",
      "2026-03-01T14:00 in --zone, or with an offset: 2026-03-01T14:00+01:00",
      time,
    )
    .option("--zone <zone>", "time zone", io.env.timeZone)
    .option("-m, --minutes <number>", "how long", wholeNumber(1, 1440), 60)
    .addOption(
      new Option("--calendar <calendar>", "where it goes").choices(calendarNames).default("local"),
    )
    .option("--title <title>")
    .option("--location <place>")
    .option("--join <address>", "link of the call")
    .option(
      "--remind <minutes...>",
      "minutes before",
      (value: string, earlier: number[] | undefined) => [
        ...(earlier ?? []),
        wholeNumber(0, 40_320)(value),
      ],
    )
    .action(async (application: string, options: AddInterviewOptions) => {
      const event = await addInterview(client(), application, options);
      print(event, [`Added ${eventLine(event)}`]);
    });

  interview
    .command("list")
    .description("what comes next")
    .option("-n, --limit <number>", "how many", wholeNumber(1, 50), 10)
    .action(async (options: { limit: number }) => {
      const events = await upcomingEvents(client(), options.limit);
      print(events, events.length > 0 ? events.map(eventLine) : ["Nothing is coming up."]);
    });
}

/** A time as the server takes it; "2026-03-01 14:00" is fine too. */
function time(value: string): string {
  const given = value.trim().replace(" ", "T");
  try {
    if (/(Z|[+-]\d\d:\d\d)$/i.test(given)) return Temporal.Instant.from(given).toString();
    return Temporal.PlainDateTime.from(given).toString({ smallestUnit: "second" });
  } catch {
    throw new InvalidArgumentError(
      "Use a time such as 2026-03-01T14:00 or 2026-03-01T14:00+01:00.",
    );
  }
}
