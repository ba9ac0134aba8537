import type { Plugin } from "vite";

const name = "react-draggable";

/**
 * react-grid-layout imports react-draggable, and react-resizable requires it: two builds of the same in the dashboard's first load.
 * Both get the one for import.
 */
export function oneDraggable(): Plugin {
  return {
    name: "huntboard:one-draggable",
    enforce: "pre",
    apply: "build",
    resolveId: {
      filter: { id: new RegExp(`^${name}$`) },
      handler(source, importer) {
        return this.resolve(source, importer, { kind: "import-statement", skipSelf: true });
      },
    },
  };
}
