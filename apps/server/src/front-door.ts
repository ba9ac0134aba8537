import { createServer, type Server } from "node:http";
import type { RequestHandler } from "./build-app.ts";

/** The listening socket, opened before anything else is ready. */
export interface FrontDoor {
  server: Server;
  /** From now on requests go here. */
  open: (handler: RequestHandler) => void;
}

/** Listens at once and answers 503 until the app is ready, so that whoever waits on /api/health sees a server that starts. */
export function openFrontDoor({ port, host }: { port: number; host: string }): Promise<FrontDoor> {
  let handler: RequestHandler = (_request, response) => {
    response.writeHead(503, {
      "content-type": "application/json; charset=utf-8",
      "retry-after": "1",
    });
    response.end(
      JSON.stringify({ error: { code: "starting", message: "Huntboard is starting." } }),
    );
  };
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000 },
    (request, response) => handler(request, response),
  );
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.removeListener("error", reject);
      resolve({ server, open: (next) => void (handler = next) });
    });
  });
}
