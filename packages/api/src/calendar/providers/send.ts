import type { z } from "zod";
import { HttpFailure, type Http, type HttpRequest, type HttpResponse } from "../../core/http.ts";
import { ProviderError } from "./provider.ts";

/** Sends a request; silence becomes ProviderError "unknown-outcome". */
export async function send(http: Http, url: string, request: HttpRequest): Promise<HttpResponse> {
  try {
    return await http(url, request);
  } catch (cause) {
    if (cause instanceof HttpFailure) throw unknownOutcome(cause);
    throw cause;
  }
}

/** No whole answer came, so the request may have been carried out. */
export function unknownOutcome(cause?: unknown): ProviderError {
  return new ProviderError("unknown-outcome", "No whole answer came from the provider.", { cause });
}

/**
 * Reads the JSON of an answer that says success. A body that is something else (a proxy's page, half an object) leaves
 * open what happened: "unknown-outcome".
 */
export function readAnswer<T>(body: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(body));
  // The zod error would quote the body.
  if (!parsed.success) throw unknownOutcome();
  return parsed.data;
}

/** The JSON of a text, or undefined. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
