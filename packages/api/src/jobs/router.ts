import { readProcedure, router, writeProcedure } from "../core/trpc.ts";
import { listBoards } from "./boards/list-boards.ts";
import { blockCompany } from "./companies/block-company.ts";
import { listBlockedCompanies } from "./companies/list-blocked-companies.ts";
import { unblockCompany } from "./companies/unblock-company.ts";
import { previewJob } from "./intake/preview-job.ts";
import { getProfile } from "./profile/get-profile.ts";
import { resetLearning } from "./profile/reset-learning.ts";
import { updateProfile } from "./profile/update-profile.ts";
import { listRecommendations } from "./recommendations/list-recommendations.ts";
import {
  applyInput,
  blockCompanyInput,
  byId,
  createJobInput,
  createSkillInput,
  gapInput,
  listJobsInput,
  mergeInput,
  previewInput,
  profileInput,
  recommendationsInput,
  suggestSkillsInput,
  triageInput,
  updateJobInput,
  updateSkillInput,
} from "./schemas.ts";
import { createSkill } from "./skills/create-skill.ts";
import { getSkillsGap } from "./skills/get-skills-gap.ts";
import { listSkills } from "./skills/list-skills.ts";
import { removeSkill } from "./skills/remove-skill.ts";
import { suggestSkills } from "./skills/suggest-skills.ts";
import { updateSkill } from "./skills/update-skill.ts";
import { applyToJob } from "./tracker/apply-to-job.ts";
import { createJob } from "./tracker/create-job.ts";
import { getJob } from "./tracker/get-job.ts";
import { getJobFacets } from "./tracker/get-job-facets.ts";
import { listJobs } from "./tracker/list-jobs.ts";
import { markJobSeen } from "./tracker/mark-job-seen.ts";
import { mergeJobs } from "./tracker/merge-jobs.ts";
import { recheckJob } from "./tracker/recheck-job.ts";
import { removeJob } from "./tracker/remove-job.ts";
import { restoreJob } from "./tracker/restore-job.ts";
import { triageJob } from "./tracker/triage-job.ts";
import { unmergeJob } from "./tracker/unmerge-job.ts";
import { updateJob } from "./tracker/update-job.ts";

const companiesRouter = router({
  blocked: readProcedure.query(({ ctx }) => listBlockedCompanies(ctx.deps, { userId: ctx.userId })),
  block: writeProcedure
    .input(blockCompanyInput)
    .mutation(({ ctx, input }) => blockCompany(ctx.deps, { ...input, userId: ctx.userId })),
  unblock: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => unblockCompany(ctx.deps, { ...input, userId: ctx.userId })),
});

const profileRouter = router({
  get: readProcedure.query(({ ctx }) => getProfile(ctx.deps, { userId: ctx.userId })),
  update: writeProcedure
    .input(profileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx.deps, { ...input, userId: ctx.userId })),
  /** Forgets what feedback has taught; the feedback itself stays. */
  resetLearning: writeProcedure.mutation(({ ctx }) =>
    resetLearning(ctx.deps, { userId: ctx.userId }),
  ),
});

const skillsRouter = router({
  list: readProcedure.query(({ ctx }) => listSkills(ctx.deps, { userId: ctx.userId })),
  suggest: readProcedure
    .input(suggestSkillsInput)
    .query(({ ctx, input }) => suggestSkills(ctx.deps, { ...input, userId: ctx.userId })),
  gap: readProcedure
    .input(gapInput)
    .query(({ ctx, input }) => getSkillsGap(ctx.deps, { ...input, userId: ctx.userId })),
  create: writeProcedure
    .input(createSkillInput)
    .mutation(({ ctx, input }) => createSkill(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateSkillInput)
    .mutation(({ ctx, input }) => updateSkill(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeSkill(ctx.deps, { ...input, userId: ctx.userId })),
});

export const jobsRouter = router({
  boards: readProcedure.query(({ ctx }) => listBoards(ctx.deps, { userId: ctx.userId })),
  /** Reads a posting and stores nothing. It may fetch a page, so it needs write scope. */
  preview: writeProcedure
    .input(previewInput)
    .mutation(({ ctx, input }) => previewJob(ctx.deps, { ...input, userId: ctx.userId })),
  list: readProcedure
    .input(listJobsInput)
    .query(({ ctx, input }) => listJobs(ctx.deps, { ...input, userId: ctx.userId })),
  facets: readProcedure.query(({ ctx }) => getJobFacets(ctx.deps, { userId: ctx.userId })),
  get: readProcedure
    .input(byId)
    .query(({ ctx, input }) => getJob(ctx.deps, { ...input, userId: ctx.userId })),
  create: writeProcedure
    .input(createJobInput)
    .mutation(({ ctx, input }) => createJob(ctx.deps, { ...input, userId: ctx.userId })),
  update: writeProcedure
    .input(updateJobInput)
    .mutation(({ ctx, input }) => updateJob(ctx.deps, { ...input, userId: ctx.userId })),
  triage: writeProcedure
    .input(triageInput)
    .mutation(({ ctx, input }) => triageJob(ctx.deps, { ...input, userId: ctx.userId })),
  markSeen: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => markJobSeen(ctx.deps, { ...input, userId: ctx.userId })),
  applyTo: writeProcedure
    .input(applyInput)
    .mutation(({ ctx, input }) => applyToJob(ctx.deps, { ...input, userId: ctx.userId })),
  recheck: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => recheckJob(ctx.deps, { ...input, userId: ctx.userId })),
  merge: writeProcedure
    .input(mergeInput)
    .mutation(({ ctx, input }) => mergeJobs(ctx.deps, { ...input, userId: ctx.userId })),
  unmerge: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => unmergeJob(ctx.deps, { ...input, userId: ctx.userId })),
  remove: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => removeJob(ctx.deps, { ...input, userId: ctx.userId })),
  restore: writeProcedure
    .input(byId)
    .mutation(({ ctx, input }) => restoreJob(ctx.deps, { ...input, userId: ctx.userId })),
  recommendations: readProcedure
    .input(recommendationsInput)
    .query(({ ctx, input }) => listRecommendations(ctx.deps, { ...input, userId: ctx.userId })),
  companies: companiesRouter,
  profile: profileRouter,
  skills: skillsRouter,
});
