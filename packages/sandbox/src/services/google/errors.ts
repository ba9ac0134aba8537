import { json, Refusal } from "../../http/reply.ts";
import type { Reply } from "../../http/reply.ts";

/** `{error:{code,message,errors:[…]}}`, the body of every Calendar API refusal. */
export function googleError(
  status: number,
  reason: string,
  message: string,
  {
    domain = "global",
    headers = {},
    extra = {},
  }: { domain?: string; headers?: Record<string, string>; extra?: object } = {},
): Reply {
  return json(
    status,
    { error: { code: status, message, errors: [{ domain, reason, message }], ...extra } },
    headers,
  );
}

export function refuse(...args: Parameters<typeof googleError>): never {
  throw new Refusal(googleError(...args));
}

export const notFound = () => googleError(404, "notFound", "Not Found");

/** RFC 6749 §5.2, the token endpoint's shape. */
export function tokenError(status: number, error: string, description: string): Reply {
  return json(status, { error, error_description: description });
}
