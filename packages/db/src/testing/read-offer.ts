import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import type { TestOffer } from "./test-offer.ts";

/** Reads what postgres-guard.ts prints. */
export function parseOffer(line: string): TestOffer {
  const offer: unknown = JSON.parse(line);
  if (typeof offer === "object" && offer !== null && "scratch" in offer && isTexts(offer.scratch)) {
    const { scratch } = offer;
    if ("url" in offer && typeof offer.url === "string") {
      return { url: offer.url, scratch };
    }
    if ("missing" in offer && typeof offer.missing === "string") {
      return { missing: offer.missing, scratch };
    }
  }
  throw new Error(`The test PostgreSQL answered ${line}`);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

export async function readFirstLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) {
    return line;
  }
  throw new Error("The test PostgreSQL ended without an answer.");
}
