import { useEffect } from "react";

const attribute = "data-mantine-color-scheme";

/** Paper is white, and browsers leave backgrounds off it: who likes it dark would print light grey on nothing. */
export function useLightOnPaper(): void {
  useEffect(() => {
    const root = document.documentElement;
    const paper = matchMedia("print");
    let before: string | null = null;
    const change = () => {
      if (paper.matches) {
        before = root.getAttribute(attribute);
        root.setAttribute(attribute, "light");
      } else if (before !== null) root.setAttribute(attribute, before);
    };
    paper.addEventListener("change", change);
    return () => paper.removeEventListener("change", change);
  }, []);
}
