import { type RouterInputs, trpc } from "../../lib/trpc.ts";

/** Changes fields of an application and renews what shows them. */
export function useUpdateApplication() {
  const utils = trpc.useUtils();
  const update = trpc.applications.update.useMutation();
  return async (input: RouterInputs["applications"]["update"]) => {
    const application = await update.mutateAsync(input);
    utils.applications.get.setData({ id: input.id }, (before) =>
      before ? { ...before, ...application } : before,
    );
    void utils.applications.list.invalidate();
    void utils.applications.pipeline.invalidate();
    void utils.applications.facets.invalidate();
    return application;
  };
}
