/** What a handler answers. Sending it is the server's business, so that a planned fault can spoil it. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** Send the body bit by bit, as a server that drags its feet. */
  trickle?: { bytes: number; everyMs: number };
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...headers,
    },
    body: JSON.stringify(value),
  };
}

export function empty(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: "" };
}

/** Sent as Buffer.from would, whichever the body is. */
export function bodyBytes({ body }: Reply): Buffer {
  return typeof body === "string" ? Buffer.from(body) : Buffer.from(body);
}

/** 303, so that a browser follows a submitted form with GET (RFC 9110 §15.4.4). */
export function redirect(location: string): Reply {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" };
}

/** A refusal in the words of the service; the server sends its reply and undoes the request's writes. */
export class Refusal extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}
