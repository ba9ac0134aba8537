import { router } from "../core/trpc.ts";

export const applicationsRouter = router({});
