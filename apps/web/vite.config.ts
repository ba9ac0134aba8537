import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://localhost:3000";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "baseline-widely-available",
    // The content policy allows fonts from files only.
    assetsInlineLimit: 0,
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
