/** The address in a field, also without its https://; null when the field is empty. What is no address stays as it is. */
export function addressOf(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const bare = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d{1,5})?([/?#]|$)/u;
  return bare.test(trimmed) ? `https://${trimmed}` : trimmed;
}

/** Whether it is an address of the web. */
export function isWebAddress(address: string): boolean {
  const protocol = URL.parse(address)?.protocol;
  return protocol === "https:" || protocol === "http:";
}
