/** The one way out to other servers; the host injects it, so tests and fault schedules can replace it. */
export type Http = (url: string, init: HttpRequest) => Promise<HttpResponse>;

export interface HttpRequest {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  body?: string;
  /** Total deadline in milliseconds, connection to last byte. */
  timeout: number;
}

/** A whole response; the body is read within the deadline and never larger than 5 MB. */
export interface HttpResponse {
  status: number;
  headers: Headers;
  body: string;
}

const maxBody = 5_000_000;

/** The request may have been carried out or not: no whole answer came (timeout, reset, truncated or oversized body). */
export class HttpFailure extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "HttpFailure";
  }
}

/** Http over the platform's fetch; redirects are not followed (no provider API uses them). */
export const fetchHttp: Http = async (url, init) => {
  try {
    const response = await fetch(url, {
      method: init.method,
      headers: init.headers,
      body: init.body,
      redirect: "manual",
      signal: AbortSignal.timeout(init.timeout),
    });
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream: AsyncIterable<Uint8Array> | null = response.body;
    for await (const chunk of stream ?? []) {
      size += chunk.byteLength;
      if (size > maxBody) throw new Error(`the answer is larger than ${maxBody} bytes`);
      chunks.push(chunk);
    }
    return {
      status: response.status,
      headers: response.headers,
      body: Buffer.concat(chunks).toString("utf8"),
    };
  } catch (cause) {
    throw new HttpFailure(`No whole answer from ${new URL(url).host}.`, { cause });
  }
};
