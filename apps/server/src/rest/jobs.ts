import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { jobSchemas } from "@huntboard/api/schemas";
import {
  applyToJob,
  createJob,
  getJob,
  listJobs,
  previewJob,
  recheckJob,
  removeJob,
  triageJob,
  updateJob,
  type Deps,
} from "@huntboard/api/server";
import { jobDetailDto, jobList, toJobDetailDto, toJobDto } from "./job-dto.ts";
import {
  applyBody,
  jobBody,
  jobChanges,
  jobsQuery,
  previewBody,
  toJobFields,
} from "./job-input.ts";
import { previewDto, toPreviewDto } from "./job-preview-dto.ts";
import { nothing, restRoute } from "./rest-route.ts";

const tag = "jobs";
const url = "/jobs";
const one = { tag, url: "/jobs/:id", params: jobSchemas.byId, query: nothing };
/** Bytes: a page's source or text of ten million characters; a description as HTML and as text. */
const previewLimit = 12_000_000;
const jobLimit = 6_500_000;

/** Postings: read one, and list, save, read, change, remove, apply to and look again at jobs. */
export function registerJobs(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    method: "POST",
    url: "/jobs/preview",
    scope: "write",
    tag,
    summary: "Read a posting by its address, its page's source or its text; saves nothing",
    params: nothing,
    query: nothing,
    body: previewBody,
    bodyLimit: previewLimit,
    status: 200,
    answer: previewDto,
    handle: async ({ userId, body }) => toPreviewDto(await previewJob(deps, { ...body, userId })),
  });
  restRoute(app, deps, {
    method: "GET",
    url,
    scope: "read",
    tag,
    summary: "List jobs, or search them",
    params: nothing,
    query: jobsQuery,
    body: nothing,
    status: 200,
    answer: jobList,
    handle: async ({ userId, query }) => {
      const page = await listJobs(deps, { ...query, userId });
      return { items: page.items.map(toJobDto), next_cursor: page.nextCursor };
    },
  });
  restRoute(app, deps, {
    method: "POST",
    url,
    scope: "write",
    tag,
    summary: "Save a posting as a job",
    params: nothing,
    query: nothing,
    body: jobBody,
    bodyLimit: jobLimit,
    status: 201,
    answer: jobDetailDto,
    handle: async ({ userId, operationId: id, body }) => {
      const { url: address, board, external_id: externalId, route, outcome, ...rest } = body;
      const { triage, on_duplicate: onDuplicate, ...fields } = rest;
      const { job } = await createJob(deps, {
        ...toJobFields(fields),
        userId,
        id,
        url: address,
        board,
        externalId,
        route,
        outcome,
        triage,
        onDuplicate,
      });
      return toJobDetailDto(job);
    },
  });
  registerJob(app, deps);
}

/** What is done with one job. */
function registerJob(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    ...one,
    method: "GET",
    scope: "read",
    summary: "Read a job",
    body: nothing,
    status: 200,
    answer: jobDetailDto,
    handle: async ({ userId, params: { id } }) =>
      toJobDetailDto(await getJob(deps, { userId, id })),
  });
  restRoute(app, deps, {
    ...one,
    method: "PATCH",
    scope: "write",
    summary: "Change a job, or save or dismiss it",
    body: jobChanges,
    bodyLimit: jobLimit,
    status: 200,
    answer: jobDetailDto,
    handle: async ({ userId, params: { id }, body: { triage, url: address, ...fields } }) => {
      const patch = { ...toJobFields(fields), url: address };
      const changed = await updateJob(deps, { userId, id, patch });
      return toJobDetailDto(
        triage === undefined ? changed : await triageJob(deps, { userId, id, triage }),
      );
    },
  });
  restRoute(app, deps, {
    ...one,
    method: "DELETE",
    scope: "write",
    summary: "Remove a job",
    body: nothing,
    status: 204,
    answer: z.null(),
    handle: async ({ userId, params: { id } }) => {
      await removeJob(deps, { userId, id });
      return null;
    },
  });
  restRoute(app, deps, {
    ...one,
    url: "/jobs/:id/apply",
    method: "POST",
    scope: "write",
    summary: "Make an application of a job, once",
    body: applyBody,
    status: 200,
    answer: z.object({ application_id: z.string(), job: jobDetailDto }),
    handle: async ({ userId, params: { id }, body: { stage } }) => {
      const { job, applicationId } = await applyToJob(deps, { userId, id, stage });
      return { application_id: applicationId, job: toJobDetailDto(job) };
    },
  });
  restRoute(app, deps, {
    ...one,
    url: "/jobs/:id/recheck",
    method: "POST",
    scope: "write",
    summary: "Look whether a job's posting is still there",
    body: nothing,
    status: 200,
    answer: jobDetailDto,
    handle: async ({ userId, params: { id } }) =>
      toJobDetailDto(await recheckJob(deps, { userId, id })),
  });
}
