import { randomUUID } from "node:crypto";
import { json, Refusal } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";

/** Graph's error body. */
export function graphError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reply {
  const requestId = randomUUID();
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    "request-id": requestId,
    "client-request-id": requestId,
  };
  return json(
    status,
    { error: { code, message, innerError } },
    { "request-id": requestId, ...headers },
  );
}

export function refuse(...args: Parameters<typeof graphError>): never {
  throw new Refusal(graphError(...args));
}

export const itemNotFound = () =>
  graphError(404, "ErrorItemNotFound", "The specified object was not found in the store.");

/** The identity platform's error body; the AADSTS number is what tells causes apart. */
export function identityError({
  status = 400,
  error,
  number,
  message,
  suberror,
  now,
}: {
  status?: number;
  error: string;
  number: number;
  message: string;
  suberror?: string;
  now: number;
}): Reply {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace("T", " ")}Z`;
  return json(status, {
    error,
    error_description: `AADSTS${number}: ${message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [number],
    timestamp,
    trace_id: trace,
    correlation_id: correlation,
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    ...(suberror === undefined ? {} : { suberror }),
  });
}
