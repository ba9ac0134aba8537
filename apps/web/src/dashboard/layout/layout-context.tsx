import type { LayoutDocument } from "@huntboard/api/layout";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { LayoutStore } from "./layout-store.ts";
import type { LayoutState } from "./store-options.ts";

/** The layout of the page's person; there from the moment it was read. */
export const LayoutContext = createContext<LayoutStore | null>(null);

/** The store, for those who change the layout. */
export function useLayoutStore(): LayoutStore {
  const store = useContext(LayoutContext);
  if (!store) throw new Error("There is no dashboard around this.");
  return store;
}

/** The layout as it is shown; renders again when it changes. */
export function useLayoutState(): LayoutState {
  const store = useLayoutStore();
  return useSyncExternalStore(store.subscribe, store.state);
}

/** The document alone. */
export function useLayoutDocument(): LayoutDocument {
  const store = useLayoutStore();
  return useSyncExternalStore(store.subscribe, () => store.state().document);
}
