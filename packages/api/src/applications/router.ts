import { readProcedure, router, writeProcedure } from "../core/trpc.ts";
import { createContact } from "./contacts/create-contact.ts";
import { removeContact } from "./contacts/remove-contact.ts";
import { updateContact } from "./contacts/update-contact.ts";
import { createApplication } from "./create-application.ts";
import { loadDemo } from "./demo/load-demo.ts";
import { readDemoStatus } from "./demo/demo-status.ts";
import { removeDemo } from "./demo/remove-demo.ts";
import { createDocument } from "./documents/create-document.ts";
import { readDocumentContent } from "./documents/read-document-content.ts";
import { removeDocument } from "./documents/remove-document.ts";
import { exportApplications } from "./export/export-applications.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { getApplication } from "./get-application.ts";
import { getFacets } from "./get-facets.ts";
import { getPipeline } from "./get-pipeline.ts";
import { getTimeline } from "./get-timeline.ts";
import { removeStatusChange } from "./history/remove-status-change.ts";
import { updateStatusChange } from "./history/update-status-change.ts";
import { listApplications } from "./list-applications.ts";
import { listColumn } from "./list-column.ts";
import { moveApplication } from "./move-application.ts";
import { createNote } from "./notes/create-note.ts";
import { removeNote } from "./notes/remove-note.ts";
import { updateNote } from "./notes/update-note.ts";
import { removeApplication } from "./remove-application.ts";
import { restoreApplication } from "./restore-application.ts";
import {
  byId,
  columnPageInput,
  createApplicationInput,
  createContactInput,
  createDocumentInput,
  createNoteInput,
  createStatusInput,
  exportInput,
  findDuplicatesInput,
  listApplicationsInput,
  moveApplicationInput,
  updateApplicationInput,
  updateContactInput,
  updateNoteInput,
  updateStatusChangeInput,
  updateStatusInput,
} from "./schemas.ts";
import { createStatus } from "./statuses/create-status.ts";
import { listStatuses } from "./statuses/list-statuses.ts";
import { removeStatus } from "./statuses/remove-status.ts";
import { updateStatus } from "./statuses/update-status.ts";
import { completeFollowUp } from "./steps/complete-follow-up.ts";
import { completeStep } from "./steps/complete-step.ts";
import { undoStep } from "./steps/undo-step.ts";
import { updateApplication } from "./update-application.ts";

const historyRouter = router({
  update: writeProcedure
    .input(updateStatusChangeInput)
    .mutation(({ ctx, input }) => updateStatusChange(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeStatusChange(ctx.deps, { ...input, userId: ctx.userId })),
});

const statusesRouter = router({
  list: readProcedure.query(({ ctx }) => listStatuses(ctx.deps, { userId: ctx.userId })),
  create: writeProcedure
    .input(createStatusInput)
    .mutation(({ ctx, input }) => createStatus(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateStatusInput)
    .mutation(({ ctx, input }) => updateStatus(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeStatus(ctx.deps, { ...input, userId: ctx.userId })),
});

const contactsRouter = router({
  create: writeProcedure
    .input(createContactInput)
    .mutation(({ ctx, input }) => createContact(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateContactInput)
    .mutation(({ ctx, input }) => updateContact(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeContact(ctx.deps, { ...input, userId: ctx.userId })),
});

const notesRouter = router({
  create: writeProcedure
    .input(createNoteInput)
    .mutation(({ ctx, input }) => createNote(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateNoteInput)
    .mutation(({ ctx, input }) => updateNote(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeNote(ctx.deps, { ...input, userId: ctx.userId })),
});

const documentsRouter = router({
  create: writeProcedure
    .input(createDocumentInput)
    .mutation(({ ctx, input }) => createDocument(ctx.deps, { ...input, userId: ctx.userId })),
  content: readProcedure
    .input(byId)
    .query(({ ctx, input }) => readDocumentContent(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeDocument(ctx.deps, { ...input, userId: ctx.userId })),
});

const stepsRouter = router({
  complete: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => completeStep(ctx.deps, { ...input, userId: ctx.userId })),
  completeFollowUp: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => completeFollowUp(ctx.deps, { ...input, userId: ctx.userId })),
  undo: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => undoStep(ctx.deps, { ...input, userId: ctx.userId })),
});

const demoRouter = router({
  status: readProcedure.query(({ ctx }) => readDemoStatus(ctx.deps, { userId: ctx.userId })),
  load: writeProcedure.mutation(({ ctx }) => loadDemo(ctx.deps, { userId: ctx.userId })),
  remove: writeProcedure.mutation(({ ctx }) => removeDemo(ctx.deps, { userId: ctx.userId })),
});

export const applicationsRouter = router({
  steps: stepsRouter,
  list: readProcedure
    .input(listApplicationsInput)
    .query(({ ctx, input }) => listApplications(ctx.deps, { ...input, userId: ctx.userId })),
  get: readProcedure
    .input(byId)
    .query(({ ctx, input }) => getApplication(ctx.deps, { ...input, userId: ctx.userId })),
  timeline: readProcedure
    .input(byId)
    .query(({ ctx, input }) => getTimeline(ctx.deps, { ...input, userId: ctx.userId })),
  pipeline: readProcedure.query(({ ctx }) => getPipeline(ctx.deps, { userId: ctx.userId })),
  column: readProcedure
    .input(columnPageInput)
    .query(({ ctx, input }) => listColumn(ctx.deps, { ...input, userId: ctx.userId })),
  facets: readProcedure.query(({ ctx }) => getFacets(ctx.deps, { userId: ctx.userId })),
  findDuplicates: readProcedure
    .input(findDuplicatesInput)
    .query(({ ctx, input }) => findDuplicates(ctx.deps, { ...input, userId: ctx.userId })),
  create: writeProcedure
    .input(createApplicationInput)
    .mutation(({ ctx, input }) => createApplication(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateApplicationInput)
    .mutation(({ ctx, input }) => updateApplication(ctx.deps, { ...input, userId: ctx.userId })),
  move: writeProcedure
    .input(moveApplicationInput)
    .mutation(({ ctx, input }) => moveApplication(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeApplication(ctx.deps, { ...input, userId: ctx.userId })),
  restore: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => restoreApplication(ctx.deps, { ...input, userId: ctx.userId })),
  exportAll: readProcedure
    .input(exportInput)
    .query(({ ctx, input }) => exportApplications(ctx.deps, { ...input, userId: ctx.userId })),
  history: historyRouter,
  statuses: statusesRouter,
  contacts: contactsRouter,
  notes: notesRouter,
  documents: documentsRouter,
  demo: demoRouter,
});
