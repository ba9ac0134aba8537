export type Density = "comfortable" | "compact";

const key = "huntboard-density";

/** How close rows stand; public/appearance.js reads the same key before the first paint. */
export function readDensity(): Density {
  return document.documentElement.dataset.density === "compact" ? "compact" : "comfortable";
}

export function writeDensity(density: Density): void {
  document.documentElement.dataset.density = density;
  try {
    localStorage.setItem(key, density);
  } catch {
    // Storage may be blocked: it holds until the page is left.
  }
}
