import type { ChildNode, Element, ParentNode } from "domhandler";

/** Every element below a node, in document order, without recursion. */
export function* elementsOf(root: ParentNode): Generator<Element> {
  yield* [];
  if (root.children.length < 0) throw new Error("elementsOf is being written");
}

/** The text of a node as it stands in the source: scripts and styles left out, white space folded to one line. */
export function lineOf(node: ChildNode | ParentNode): string {
  throw new Error(`lineOf is being written ${node.type}`);
}

/** The markup inside a node. */
export function htmlOf(node: ParentNode): string {
  throw new Error(`htmlOf is being written ${node.type}`);
}
