import { AppError, loadDemo, register, type Deps } from "@huntboard/api/server";
import { demoAccount } from "./demo-account.ts";

/** Makes the demo's account and data where they are missing. */
export async function prepareDemo(deps: Deps): Promise<void> {
  try {
    await register(deps, {
      ...demoAccount,
      clientKey: "demo",
      userAgent: null,
      cookieHeader: null,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "email_taken") throw error;
  }
  const { id: userId } = await deps.db.user.findUniqueOrThrow({
    where: { email: demoAccount.email },
    select: { id: true },
  });
  await loadDemo(deps, { userId });
}
