/** What the first visit takes: the dashboard and its widgets, each of which is a chunk of its own. */
const entry = /src\/dashboard\/(?:dashboard-page|widgets\/[a-z]+-widget)\.tsx$/;

interface Modules {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null;
}

/**
 * The chunk of a module that several parts of the first visit import, or that they and later pages do: one file instead of thirty
 * of a few hundred bytes, which pack badly. Null for all others.
 */
export function firstVisitChunk(id: string, modules: Modules): string | null {
  const seen = new Set<string>();
  const leads = (module: string): boolean => {
    if (entry.test(module)) return true;
    if (seen.has(module)) return false;
    seen.add(module);
    return (modules.getModuleInfo(module)?.importers ?? []).some(leads);
  };
  return leads(id) ? "parts" : null;
}
