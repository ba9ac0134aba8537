/** What a REST call answered. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** REST v1 as a script calls it. */
export type RestClient = (
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** A client of one server, signed in with a bearer token or not at all. */
export function restClient(serverUrl: string, token: string | null): RestClient {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${serverUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    const parsed: unknown = text === "" ? {} : JSON.parse(text);
    return { status: response.status, body: Object.fromEntries(Object.entries(Object(parsed))) };
  };
}
