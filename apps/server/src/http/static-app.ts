import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendError } from "./error-handler.ts";

/** The one page that may know the page that opened it: the bookmark hands over a posting here (docs/decisions/0012). */
const handOverPage = "/jobs/clip";

/**
 * Serves the built web app. Every page address gives index.html, and only those: an address with a dot in its last part, a
 * dotfile or one of the server's own prefixes that nothing answers is a 404.
 */
export async function registerStaticApp(app: FastifyInstance, webRoot: string): Promise<void> {
  const built = existsSync(join(webRoot, "index.html"));
  if (built) {
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      dotfiles: "ignore",
      index: "index.html",
      cacheControl: false,
      // The build leaves them beside the files.
      preCompressed: true,
      setHeaders: (reply, path) => {
        // Vite puts a content hash into every name under assets.
        reply.header(
          "cache-control",
          path.startsWith(join(webRoot, "assets"))
            ? "public, max-age=31536000, immutable"
            : "no-cache",
        );
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    const isPage =
      request.method === "GET" && !/^\/(api|trpc|assets)(\/|$)/.test(path) && !/[.%\\]/.test(path);
    if (built && isPage) {
      if (path === handOverPage) reply.header("cross-origin-opener-policy", "unsafe-none");
      return reply.header("cache-control", "no-cache").sendFile("index.html");
    }
    return sendError(reply, {
      status: 404,
      code: "not_found",
      message: "There is nothing at this address.",
    });
  });
}
