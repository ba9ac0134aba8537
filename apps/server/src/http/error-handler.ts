import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { ZodError } from "zod";
import {
  AppError,
  databaseRefusal,
  errorShapes,
  fieldsMessage,
  zodFields,
  type Log,
} from "@huntboard/api/server";

interface Refusal {
  status: number;
  code: string;
  message: string;
  details?: object;
}

/** Answers every thrown thing as `{ error: { code, message, details? } }`; only what nobody foresaw is a 500, and it says nothing of the inside. */
export function createErrorHandler(log: Log) {
  return (
    error: FastifyError | AppError | ZodError,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const refusal = describe(error);
    if (refusal.status >= 500)
      log.error(
        { err: error, requestId: request.id, url: request.routeOptions.url },
        "request failed",
      );
    if (error instanceof AppError && error.details.retryAfter !== undefined)
      reply.header("retry-after", String(error.details.retryAfter));
    return sendError(reply, refusal);
  };
}

/** Sends a refusal in the one shape of REST v1. */
export function sendError(
  reply: FastifyReply,
  { status, code, message, details }: Refusal,
): FastifyReply {
  const hasDetails = details !== undefined && Object.keys(details).length > 0;
  return reply
    .status(status)
    .send({ error: { code, message, ...(hasDetails ? { details } : {}) } });
}

function describe(error: FastifyError | AppError | ZodError): Refusal {
  if (error instanceof AppError) {
    return {
      status: errorShapes[error.code].status,
      code: error.code,
      message: error.message,
      details: error.details,
    };
  }
  if (error instanceof ZodError) {
    const fields = zodFields(error);
    return {
      status: 422,
      code: "invalid_input",
      message: fieldsMessage(fields),
      details: { fields },
    };
  }
  const refusal = databaseRefusal(error);
  if (refusal) return describe(refusal);
  const status = error.statusCode ?? 500;
  if (status === 413) return { status, code: "too_large", message: "The request is too large." };
  if (status === 415)
    return { status, code: "unsupported_media_type", message: "Send application/json." };
  if (status >= 400 && status < 500) return { status, code: "bad_request", message: error.message };
  return {
    status: 500,
    code: "internal",
    message: "Something went wrong on the server. Nothing was changed.",
  };
}
