import { VisuallyHidden } from "@mantine/core";
import { useCallback, useRef, useState } from "react";

/** Of many messages in a short time only the last is worth hearing. */
const settle = 150;

/** A polite live region and the way to speak through it. */
export function useAnnouncer() {
  const [words, setWords] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const announce = useCallback((next: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWords(next), settle);
  }, []);
  const region = (
    <VisuallyHidden role="status" data-testid="dashboard-announcements">
      {words}
    </VisuallyHidden>
  );
  return { announce, region };
}
