import type { Page } from "@playwright/test";

/** Before the page loads: keeps account of the components that React renders inside elements of a selector. */
export async function countRenders(page: Page, selector: string): Promise<void> {
  await page.addInitScript((within) => {
    interface Fiber {
      tag: number;
      flags: number;
      child: Fiber | null;
      sibling: Fiber | null;
      return: Fiber | null;
      alternate: Fiber | null;
      stateNode: unknown;
    }
    const rendered = { count: 0 };
    Object.assign(window, { rendered });
    const host = (fiber: Fiber | null): Element | null => {
      for (let at = fiber; at !== null; at = at.return)
        if (at.stateNode instanceof Element) return at.stateNode;
      return null;
    };
    // A component that was rendered carries PerformedWork (1); a subtree that was left alone is the same object as before.
    const visit = (fiber: Fiber) => {
      if ((fiber.flags & 1) === 1 && fiber.tag !== 5 && host(fiber)?.closest(within))
        rendered.count += 1;
      if (fiber.alternate !== null && fiber.child === fiber.alternate.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) visit(child);
    };
    // What React tells the developer tools, in production too.
    Object.assign(window, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_id: number, root: { current: Fiber }) => visit(root.current),
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    });
  }, selector);
}

/** How many were rendered since the last time this was asked. */
export async function renders(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rendered: { count: number } = Reflect.get(window, "rendered");
    const { count } = rendered;
    rendered.count = 0;
    return count;
  });
}
