import { type Command, Option } from "commander";
import { CliError } from "./cli-error.ts";
import {
  applyToJob,
  jobToSave,
  listJobs,
  previewJob,
  saveJob,
  type Job,
  type ListJobsOptions,
  type Preview,
} from "./commands/jobs.ts";
import { fieldLines, jobLine, noteLines, wayLines } from "./job-output.ts";
import { namesOf, wholeNumber } from "./options.ts";
import type { Tools } from "./program.ts";
import { readJobSource } from "./read-job-source.ts";

const triageNames = namesOf<Job["triage"]>({ new: true, saved: true, dismissed: true });
const boardNames = namesOf<Job["board"]>({
  xing: true,
  welcometothejungle: true,
  wellfound: true,
  generic: true,
});
const sortNames = namesOf<NonNullable<ListJobsOptions["sort"]>>({
  createdAt: true,
  postedAt: true,
  match: true,
  relevance: true,
});
const stageNames = namesOf<"saved" | "applied">({ saved: true, applied: true });

interface ImportOptions {
  text?: boolean;
  link?: string;
  choice?: number;
  yes?: boolean;
  save?: boolean;
  update?: boolean;
}

/** `huntboard jobs …`: bring a posting in, list jobs, make an application of one. */
export function addJobCommands(program: Command, tools: Tools): void {
  const { client, print } = tools;
  const jobs = program.command("jobs").description("postings that you read and saved");

  jobs
    .command("import <source>")
    .description(
      "read a posting from its address, a file (.html, .mhtml, .txt) or - for standard input, and save it",
    )
    .option("--text", "it is plain text, whatever it looks like")
    .option("-l, --link <address>", "where the file or text comes from")
    .option("--choice <number>", "which one, when a page has several", wholeNumber(1, 100))
    .option("-y, --yes", "save without asking")
    .option(
      "--save",
      "save without asking, also what could not be read: its address, to be completed",
    )
    .option("--update", "write over the job when you have it already")
    .action((source: string, options: ImportOptions) => importJob(tools, source, options));

  jobs
    .command("list")
    .description("the jobs you have, the newest first")
    .option("--search <words>", 'words; "exact words", -without, or')
    .addOption(new Option("--triage <triage...>").choices(triageNames))
    .addOption(new Option("--board <board...>").choices(boardNames))
    .addOption(new Option("--sort <order>").choices(sortNames))
    .option("-n, --limit <number>", "how many", wholeNumber(1, 10_000), 20)
    .action(async (options: ListJobsOptions) => {
      const found = await listJobs(client(), options);
      print(found, found.length > 0 ? found.map(jobLine) : ["No jobs."]);
    });

  jobs
    .command("apply <job>")
    .description("make an application of a job, named by its id or by words only it has; once")
    .addOption(new Option("-s, --stage <stage>").choices(stageNames))
    .action(async (job: string, { stage }: { stage?: "saved" | "applied" }) => {
      const made = await applyToJob(client(), job, stage);
      print(made, [`Application ${made.applicationId} of ${jobLine(made.job)}`]);
    });
}

async function importJob(tools: Tools, source: string, options: ImportOptions): Promise<void> {
  const { io, client, isJson, print } = tools;
  const { choice, save = false, yes = save, update = false } = options;
  const preview = await previewJob(client(), await readJobSource(io, source, options));
  const job = jobToSave(preview, { choice, anyway: save });
  if (job === null) throw notRead(preview);
  const lines = preview.job ? fieldLines(preview.job) : [preview.message];
  if (!isJson()) for (const line of [...lines, ...noteLines(preview)]) io.out(line);
  if (!yes && !(await agrees(tools))) {
    print({ preview, job: null }, ["Nothing was saved. Add --yes to save it."]);
    return;
  }
  const saved = await saveJob(client(), job, { update });
  print({ preview, ...saved }, [`${saved.updated ? "Updated" : "Saved"} ${jobLine(saved.job)}`]);
}

/** Scripts say so with --yes; nobody is asked through JSON. */
async function agrees({ io, isJson }: Tools): Promise<boolean> {
  if (io.ask === null || isJson()) return false;
  const answer = await io.ask("Save this job? [Y/n] ", { hidden: false });
  return /^(?:y|yes)?$/iu.test(answer.trim());
}

function notRead(preview: Preview): CliError {
  const { outcome, canonicalUrl, retryAfter, choices } = preview;
  const details = { outcome, canonicalUrl, retryAfter, choices: choices.length };
  return new CliError("refused", wayLines(preview).join("\n"), { details });
}
