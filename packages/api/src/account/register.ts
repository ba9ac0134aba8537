import { Prisma } from "@huntboard/db";
import type { z } from "zod";
import { AppError } from "../core/app-error.ts";
import type { Deps } from "../core/deps.ts";
import { consume } from "../core/rate-limit.ts";
import { type Client, newSession, sessionClient, type SignedIn } from "./client.ts";
import { refuseCommonPassword } from "./common-passwords.ts";
import { getProfile } from "./profile.ts";
import type { registerInput } from "./schemas.ts";

/** Makes an account and signs in. Refuses with registration_closed, email_taken, invalid_input or too_many_requests. */
export async function register(
  deps: Deps,
  input: z.output<typeof registerInput> & Client,
): Promise<SignedIn> {
  if (deps.config.registration === "closed")
    throw new AppError("registration_closed", "Registration is closed on this server.");
  await consume(deps, { key: `register:${input.clientKey}`, limit: 60, windowMs: 60_000 });
  refuseCommonPassword(input.password, { field: "password", email: input.email });
  // Before the hash, so that a known address costs nothing; the unique index decides between two at once.
  const known = await deps.db.user.findUnique({
    where: { email: input.email },
    select: { id: true },
  });
  if (known) throw emailTaken();
  const password = await deps.auth.passwords.hash(input.password);
  const user = await createUser(deps, { ...input, password });
  const profile = await getProfile(deps, { userId: user.id });
  const accessToken = await deps.auth.openSession(user.id, sessionClient(input));
  return {
    profile,
    session: newSession(deps, {
      accessToken,
      email: input.email,
      cookieHeader: input.cookieHeader,
    }),
  };
}

async function createUser(
  deps: Pick<Deps, "db">,
  input: { email: string; name: string; timeZone?: string; password: string },
) {
  try {
    return await deps.db.$transaction(async (tx) => {
      const user = await tx.user.create({
        data: { email: input.email, name: input.name, timeZone: input.timeZone },
        select: { id: true },
      });
      // The shape in which better-auth looks for a password.
      await tx.account.create({
        data: {
          userId: user.id,
          accountId: user.id,
          providerId: "credential",
          password: input.password,
        },
        select: { id: true },
      });
      return user;
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw emailTaken();
    throw error;
  }
}

function emailTaken(): AppError {
  return new AppError(
    "email_taken",
    "There is an account with this e-mail address. Sign in instead.",
  );
}
