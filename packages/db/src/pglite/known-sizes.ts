import { fstatSync } from "node:fs";

import type { FsNode, FsOperations, FsStream } from "./durable-fs.ts";

/** SEEK_END of lseek(2). */
const fromEnd = 2;
/** S_IFMT and S_IFREG of inode(7). */
const kindMask = 0o170_000;
const regularFile = 0o100_000;

/**
 * Remembers how long each file is. PostgreSQL asks for the length of every table that it plans to read, dozens of times for
 * a statement, and asking the host costs more than reading. The lock on the data folder makes sure that nobody else writes.
 */
export function rememberSizes(fs: FsOperations): void {
  const sizes = new WeakMap<FsNode, number>();
  const nodeOps = fs.node_ops;
  const streamOps = fs.stream_ops;
  const sizeOf = (stream: FsStream): number => {
    const known = sizes.get(stream.node);
    if (known !== undefined) return known;
    const { size } = fs.tryFSOperation(() => fstatSync(stream.nfd));
    sizes.set(stream.node, size);
    return size;
  };
  /** For what may change a size: forgotten before, so that nothing wrong is remembered when it fails halfway. */
  const changing = <Result>(node: FsNode, change: () => Result): Result => {
    sizes.delete(node);
    return change();
  };
  fs.stream_ops = {
    ...streamOps,
    llseek(stream, offset, whence) {
      const isEnd = whence === fromEnd && (stream.node.mode & kindMask) === regularFile;
      if (!isEnd || offset < 0) return streamOps.llseek(stream, offset, whence);
      return sizeOf(stream) + offset;
    },
    write(stream, buffer, offset, length, position) {
      const before = sizes.get(stream.node);
      const written = changing(stream.node, () =>
        streamOps.write(stream, buffer, offset, length, position),
      );
      if (before !== undefined) sizes.set(stream.node, Math.max(before, position + written));
      return written;
    },
    setattr(stream, attributes) {
      changing(stream.node, () => streamOps.setattr(stream, attributes));
    },
  };
  fs.node_ops = {
    ...nodeOps,
    setattr(node, attributes) {
      changing(node, () => nodeOps.setattr(node, attributes));
    },
  };
}
