/** A finished block; `inner` is the content of a paragraph, null for other blocks. */
export interface Block {
  html: string;
  inner: string | null;
}

/** Blocks as the content of a list item or cell: a paragraph that is alone needs no tag. */
export function joinBlocks(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  if (first === undefined) return "";
  const bare = rest.every((block) => block.inner === null) ? first.inner : null;
  return (bare ?? first.html) + rest.map((block) => block.html).join("");
}
