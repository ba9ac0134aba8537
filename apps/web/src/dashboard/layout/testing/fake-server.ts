import {
  defaultDocument,
  type Intent,
  type LayoutDocument,
  mergeIntents,
  sameDocument,
  touchedAfter,
} from "@huntboard/api/layout";
import type { Answer, ServerLayout } from "../store-options.ts";

export const initialLayout: ServerLayout = {
  revision: 0,
  document: defaultDocument,
  touched: {},
  calls: [],
};

interface Input {
  baseRevision: number;
  intents: readonly Intent[];
  call?: string;
}

/** The server's dashboard of one person, without a database. */
export function createFakeServer(from: ServerLayout = initialLayout) {
  let layout = from;
  const apply = ({ baseRevision, intents, call = "" }: Input): Answer => {
    const known = layout.calls.find(({ id }) => id !== "" && id === call);
    if (known)
      return { ...layout, ...known, revision: layout.revision, made: known.revision, found: null };
    const found: LayoutDocument = structuredClone(layout.document);
    const merges = layout.revision !== baseRevision;
    const newer = Object.entries(layout.touched).filter(([, at]) => at > baseRevision);
    const theirs = newer.map(([part]) => part);
    const { overwritten, overtaken, ...merged } = mergeIntents(found, intents, theirs);
    const changes = !sameDocument(found, merged.document);
    const revision = layout.revision + (changes ? 1 : 0);
    if (changes) {
      const { touched: parts, document } = merged;
      layout = {
        revision,
        document,
        touched: touchedAfter(layout.touched, { parts, revision, before: found, after: document }),
        calls: [...layout.calls, { id: call, revision, overwritten, overtaken }],
      };
    }
    const made = changes ? revision : null;
    return {
      ...layout,
      made,
      overwritten,
      overtaken,
      found: merges ? found : null,
    };
  };
  return { apply, layout: () => layout };
}

export type FakeServer = ReturnType<typeof createFakeServer>;
