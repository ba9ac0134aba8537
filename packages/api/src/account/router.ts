import { router } from "../core/trpc.ts";

export const accountRouter = router({});
