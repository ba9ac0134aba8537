/** One request for a public page; redirects are answered, not followed. */
export interface WebRequest {
  /** http or https, without credentials. */
  url: string;
  headers: Record<string, string>;
  /** Total deadline in milliseconds, name look-up to last byte. */
  timeout: number;
  /** Of the body, after decompression. */
  maxBytes: number;
}

export interface WebResponse {
  status: number;
  headers: Headers;
  body: Uint8Array;
}

/** The way out to pages that people name: it connects to public addresses only (SECURITY rows 15 to 18). */
export type WebClient = (request: WebRequest) => Promise<WebResponse>;

/** Why no whole answer came. */
export class WebFailure extends Error {
  readonly kind: "address_refused" | "too_large" | "timeout" | "network";

  constructor(kind: WebFailure["kind"], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "WebFailure";
    this.kind = kind;
  }
}
