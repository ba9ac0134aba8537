import { z } from "zod";
import { jobSchemas } from "@huntboard/api/schemas";
import { jobFieldsDto, toJobFieldsDto } from "./job-dto.ts";

const { boardKinds, outcomes, routes } = jobSchemas;

const warning = z.object({
  code: z.string(),
  field: z.string().nullable(),
  message: z.string(),
});

/** What reading a posting came to; the parts that there are not are absent. */
export const previewDto = z.object({
  outcome: z.enum(outcomes),
  /** A sentence for a person. */
  message: z.string(),
  job: jobFieldsDto.optional(),
  board: z.enum(boardKinds).optional(),
  external_id: z.string().optional(),
  canonical_url: z.string().optional(),
  route: z.enum(routes),
  warnings: z.array(warning),
  /** With `ambiguous`. */
  choices: z.array(
    z.object({
      job: jobFieldsDto,
      url: z.string().nullable(),
      external_id: z.string().nullable(),
    }),
  ),
  likeness: z.array(
    z.object({
      kind: z.enum(["job", "application"]),
      id: z.string(),
      title: z.string(),
      company: z.string(),
      reason: z.string(),
      at: z.string(),
    }),
  ),
  next_routes: z.array(z.object({ route: z.enum(routes), text: z.string() })),
  /** Seconds, with `rate_limited`. */
  retry_after: z.number().optional(),
});

/** A preview as REST shows it; warnings name their field as REST does. */
export function toPreviewDto(preview: jobSchemas.JobPreview): z.input<typeof previewDto> {
  return {
    outcome: preview.outcome,
    message: preview.message,
    job: preview.job ? toJobFieldsDto(preview.job) : undefined,
    board: preview.board ?? undefined,
    external_id: preview.externalId ?? undefined,
    canonical_url: preview.canonicalUrl ?? undefined,
    route: preview.route,
    warnings: preview.warnings.map(({ code, field, message }) => ({
      code,
      field: field === null ? null : toSnakeCase(field),
      message,
    })),
    choices: preview.choices.map(({ job, url, externalId }) => ({
      job: toJobFieldsDto(job),
      url,
      external_id: externalId,
    })),
    likeness: preview.likeness,
    next_routes: preview.nextRoutes,
    retry_after: preview.retryAfter ?? undefined,
  };
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
