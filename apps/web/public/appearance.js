// Runs before the first paint, so that a dark page never flashes white. A file of its own: the content policy allows no inline scripts.
(() => {
  const root = document.documentElement;
  let scheme = "auto";
  let density = "comfortable";
  try {
    scheme = localStorage.getItem("mantine-color-scheme-value") ?? scheme;
    density = localStorage.getItem("huntboard-density") ?? density;
  } catch {
    // Storage may be blocked; the defaults hold.
  }
  const dark =
    scheme === "dark" ||
    (scheme !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.mantineColorScheme = dark ? "dark" : "light";
  root.dataset.density = density === "compact" ? "compact" : "comfortable";
})();
