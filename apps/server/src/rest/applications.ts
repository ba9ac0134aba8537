import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { applicationSchemas } from "@huntboard/api/schemas";
import {
  createApplication,
  getApplication,
  listApplications,
  moveApplication,
  removeApplication,
  resolveStatus,
  updateApplication,
  type Deps,
} from "@huntboard/api/server";
import {
  applicationBody,
  applicationChanges,
  applicationDto,
  applicationList,
  listQuery,
  toApplicationDto,
  toFields,
} from "./application-dto.ts";
import { nothing, restRoute } from "./rest-route.ts";

const tag = "applications";
const url = "/applications";
const one = { tag, url: "/applications/:id", params: applicationSchemas.byId, query: nothing };

/** The tracker: list, create, read, change and remove applications. */
export function registerApplications(app: FastifyInstance, deps: Deps): void {
  restRoute(app, deps, {
    method: "GET",
    url,
    scope: "read",
    tag,
    summary: "List applications",
    params: nothing,
    query: listQuery,
    body: nothing,
    status: 200,
    answer: applicationList,
    handle: async ({ userId, query }) => {
      const page = await listApplications(deps, { ...query, userId });
      return { items: page.items.map(toApplicationDto), next_cursor: page.nextCursor };
    },
  });
  restRoute(app, deps, {
    method: "POST",
    url,
    scope: "write",
    tag,
    summary: "Track an application",
    params: nothing,
    query: nothing,
    body: applicationBody,
    status: 201,
    answer: applicationDto,
    handle: async ({
      userId,
      operationId: id,
      body: { title, company, stage, status, ...rest },
    }) => {
      const standing = await resolveStatus(deps, {
        userId,
        stage,
        label: status,
        standing: "saved",
      });
      const fields = { title, company, ...toFields(rest) };
      const { application } = await createApplication(deps, { userId, id, ...fields, ...standing });
      return toApplicationDto(application);
    },
  });
  restRoute(app, deps, {
    ...one,
    method: "GET",
    scope: "read",
    summary: "Read an application",
    body: nothing,
    status: 200,
    answer: applicationDto,
    handle: async ({ userId, params: { id } }) =>
      toApplicationDto(await getApplication(deps, { userId, id })),
  });
  restRoute(app, deps, {
    ...one,
    method: "PATCH",
    scope: "write",
    summary: "Change an application, or move it to another stage or status",
    body: applicationChanges,
    status: 200,
    answer: applicationDto,
    handle: async ({ userId, params: { id }, body: { stage, status, ...rest } }) => {
      const patch = toFields(rest);
      if (stage === undefined && status === undefined)
        return toApplicationDto(await updateApplication(deps, { userId, id, patch }));
      const { stage: standing } = await getApplication(deps, { userId, id });
      // Before anything is changed: a status that cannot be is refused with the fields beside it.
      const wanted = await resolveStatus(deps, { userId, stage, label: status, standing });
      await updateApplication(deps, { userId, id, patch });
      const moved = await moveApplication(deps, { userId, id, ...wanted });
      return toApplicationDto(moved.application);
    },
  });
  restRoute(app, deps, {
    ...one,
    method: "DELETE",
    scope: "write",
    summary: "Remove an application",
    body: nothing,
    status: 204,
    answer: z.null(),
    handle: async ({ userId, params: { id } }) => {
      await removeApplication(deps, { userId, id });
      return null;
    },
  });
}
