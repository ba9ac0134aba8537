import type { FastifyInstance } from "fastify";
import { AppError, createPasswordResetLink, type Deps } from "@huntboard/api/server";
import { accountSchemas } from "@huntboard/api/schemas";
import { isOperatorProof } from "./operator-proof.ts";

/**
 * For `npm run reset-password` beside a running server: the embedded database serves one process, so the command asks that
 * process. Nobody without the app secret gets past the proof.
 */
export function registerOperatorRoutes(app: FastifyInstance, deps: Deps): void {
  app.post(
    "/api/operator/password-reset",
    { config: { scope: "public" }, schema: { hide: true } },
    async (request) => {
      const { email } = accountSchemas.requestPasswordResetInput.parse(request.body);
      const proof = request.headers["x-huntboard-operator"];
      if (
        !isOperatorProof(deps.config, {
          proof,
          command: `password-reset ${email}`,
          now: deps.clock.now(),
        })
      ) {
        throw new AppError("unauthenticated", "Only the operator of this server may do this.");
      }
      return createPasswordResetLink(deps, { email });
    },
  );
}
