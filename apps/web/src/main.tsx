import "./styles/mantine.ts";
import "@fontsource-variable/inter/index.css";
import "./styles/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

async function start(): Promise<void> {
  // Older browsers have no Temporal yet; the others load nothing.
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  const root = document.getElementById("root");
  if (root) createRoot(root).render(<App />);
}

void start();
