export * from "./types.ts";
export { absoluteUrl } from "./addresses.ts";
export { decodeBytes } from "./decode-bytes.ts";
export { openDocument, type JsonBlock, type OpenedDocument } from "./open-document.ts";
export { emptyReading, readPosting, type ReadPostingOptions, type Wall } from "./read-posting.ts";
export { readText } from "./read-text.ts";
export { candidateFromSchema, isJobPosting } from "./schema-posting.ts";
export { apolloCaches, followLinks, nextData, type ApolloCache } from "./script-data.ts";
export { elementsOf, htmlOf, lineOf } from "./tree.ts";
