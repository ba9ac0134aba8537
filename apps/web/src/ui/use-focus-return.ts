import { useEffect, useState } from "react";
import { focusHeading } from "./page.tsx";

/** Gives the focus back, when a dialog closes, to what opened it; to the page's heading when that is gone. */
export function useFocusReturn(): void {
  const [opener] = useState(openerOf);
  useEffect(
    () => () => {
      // After React has taken the dialog out of the document.
      setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        const back = typeof opener === "string" ? document.getElementById(opener) : opener;
        if (back?.isConnected && back !== document.body) back.focus();
        else focusHeading();
      });
    },
    [opener],
  );
}

/** The element with the focus; inside a menu, the id of the menu's own button, which outlives the menu. */
function openerOf(): HTMLElement | string | null {
  const active = document.activeElement;
  const menuButton = active?.closest('[role="menu"]')?.getAttribute("aria-labelledby");
  if (menuButton) return menuButton;
  return active instanceof HTMLElement ? active : null;
}
