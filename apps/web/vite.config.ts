import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstVisitChunk } from "./first-visit.ts";
import { oneDraggable } from "./one-draggable.ts";
import { precompress } from "./precompress.ts";

const server = "http://localhost:3000";

export default defineConfig({
  plugins: [react(), oneDraggable(), precompress()],
  build: {
    target: "baseline-widely-available",
    // The content policy allows fonts from files only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every page needs, and the small pictures that several parts share, in one file each instead of sixty.
            { name: "start", tags: ["$initial"], priority: 1 },
            { name: "icons", test: /@tabler/, minShareCount: 2 },
            {
              name: firstVisitChunk,
              debugName: "parts",
              test: /^(?!.*node_modules)/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      "/trpc": { target: server, changeOrigin: true, headers: { origin: server } },
      "/api": server,
    },
  },
});
