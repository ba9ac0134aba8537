import type { IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { WebFailure } from "./web-client.ts";

/** Content codings that `readBody` undoes, for Accept-Encoding. */
export const acceptedCodings = "gzip, deflate, br";

const decoders = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** No honest server packs a page more often. */
const mostCodings = 2;

/**
 * The body as it was before it was packed. Rejects with WebFailure too_large as soon as it is larger than `maxBytes`, packed
 * or unpacked, without unpacking the rest.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (response.statusCode === 204 || response.statusCode === 304) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  const counter = count(maxBytes);
  await pipeline([
    response,
    count(maxBytes),
    ...unpackers(response),
    counter,
    async (source: AsyncIterable<Uint8Array>) => {
      for await (const chunk of source) chunks.push(chunk);
    },
  ]);
  return Buffer.concat(chunks);
}

function count(maxBytes: number) {
  return async function* counted(source: AsyncIterable<Uint8Array>) {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes)
        throw new WebFailure("too_large", `The answer is larger than ${maxBytes} bytes.`);
      yield chunk;
    }
  };
}

function unpackers(response: IncomingMessage) {
  const codings = (response.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > mostCodings)
    throw new WebFailure("network", "The answer is packed more than twice.");
  return codings.toReversed().map((coding) => {
    const create = decoders.get(coding);
    if (!create) throw new WebFailure("network", `The answer is packed as ${coding}.`);
    return create();
  });
}
