import { type RefObject, useEffect, useRef } from "react";
import { listStepEvent } from "../../shell/shortcut-events.ts";

interface ListKeysOptions {
  /** The list; its links with `data-job-link` are what is walked through. */
  list: RefObject<HTMLElement | null>;
  /** The job that the letters start from while no link has the focus. */
  openId: string | null;
  /** Called with the job that j or k led to. */
  onStep: (id: string) => void;
  /** Called when there is no next one to go to. */
  onEnd: () => void;
}

/** Walks through a list of jobs: j and k from anywhere on the page, the arrow keys, Home and End from within the list. */
export function useListKeys({ list, openId, onStep, onEnd }: ListKeysOptions): void {
  const step = useRef<(by: number) => void>(() => undefined);
  const arrow = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    arrow.current = (event) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const links = linksOf(list.current);
      const at = target === null ? -1 : links.indexOf(target);
      if (at === -1) return;
      const last = links.length - 1;
      const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
      if (wanted === undefined) return;
      event.preventDefault();
      const next = links[wanted];
      if (next) show(next);
      else if (wanted > 0) onEnd();
    };
    step.current = (by) => {
      const links = linksOf(list.current);
      const at = placeOf(links, openId);
      const next = links[at === -1 ? (by > 0 ? 0 : -1) : at + by];
      if (next === undefined) {
        if (by > 0) onEnd();
        return;
      }
      show(next);
      onStep(next.dataset.jobLink ?? "");
    };
  });
  useEffect(() => {
    const onEvent = (event: Event) => {
      if (event instanceof CustomEvent) step.current(event.detail === 1 ? 1 : -1);
    };
    const onKeyDown = (event: KeyboardEvent) => arrow.current(event);
    window.addEventListener(listStepEvent, onEvent);
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener(listStepEvent, onEvent);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

/** The focus to the next job, else to the one before: for when a job is about to leave the list. Answers its id. */
export function focusNeighbour(list: HTMLElement | null, id: string): string | null {
  const links = linksOf(list);
  const at = links.findIndex(({ dataset }) => dataset.jobLink === id);
  const next = at === -1 ? undefined : (links[at + 1] ?? links[at - 1]);
  if (next === undefined) return null;
  show(next);
  return next.dataset.jobLink ?? null;
}

function placeOf(links: HTMLElement[], openId: string | null): number {
  const focused = links.findIndex((link) => link === document.activeElement);
  return focused === -1 ? links.findIndex(({ dataset }) => dataset.jobLink === openId) : focused;
}

function linksOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-job-link]") ?? [])];
}

function show(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  link.closest("li")?.scrollIntoView({ block: "nearest" });
}
