import { readdir, readFile } from "node:fs/promises";

const schemaFolder = new URL("../../prisma/schema/", import.meta.url);

/** The Prisma schema as one text, its files in the order of their names. */
export async function readSchema(): Promise<string> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).toSorted();
  const files = await Promise.all(
    names.map((name) => readFile(new URL(name, schemaFolder), "utf8")),
  );
  return files.join("\n");
}
