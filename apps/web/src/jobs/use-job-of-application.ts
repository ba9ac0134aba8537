import { trpc } from "../lib/trpc.ts";

/** The job that an application was made from, while both still name the same company; null when there is none. */
export function useJobOfApplication({ id, company }: { id: string; company: string }) {
  const query = trpc.jobs.list.useQuery(
    { company, applied: true, limit: 100 },
    { enabled: company.trim() !== "" },
  );
  return query.data?.items.find(({ application }) => application?.id === id) ?? null;
}
