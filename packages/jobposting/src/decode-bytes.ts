/**
 * Bytes of a page or file as text: by byte order mark, then the Content-Type header, then the page's own declaration, then
 * UTF-8. A declaration that the bytes contradict is not believed, and single windows-1252 bytes in UTF-8 are read as such.
 */
export function decodeBytes(bytes: Uint8Array, contentType?: string | null): string {
  throw new Error(`decodeBytes is being written ${bytes.length} ${contentType ?? ""}`);
}
