import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** Below this a file goes in one packet either way. Bytes. */
const worthwhile = 1024;

const ways = {
  // For plain HTTP in a home network: browsers take Brotli over HTTPS alone.
  gz: (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  br: (content: Buffer) => promisify(brotliCompress)(content),
};

/** Puts a gzip and a Brotli form beside every built file of text, once, where the server finds them. */
export function precompress(): Plugin {
  return {
    name: "huntboard:precompress",
    apply: "build",
    async writeBundle({ dir = "dist" }) {
      const files = await readdir(dir, { recursive: true });
      await Promise.all(
        files
          .filter((file) => /\.(?:js|css|html|svg)$/.test(file))
          .map((file) => compress(join(dir, file))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < worthwhile) return;
  for (const [suffix, pack] of Object.entries(ways))
    await writeFile(`${path}.${suffix}`, await pack(content));
}
