import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * The width of an element in whole pixels; null until it is measured. A new width is rendered in the frame that brings it:
 * what depends on it is never painted with the width of before. The element's height must not depend on it.
 */
export function useWidth(): { element: RefObject<HTMLDivElement | null>; width: number | null } {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => setWidth(Math.floor(node.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
