const realTag = /<[a-z/!?]/iu;
const encodedTag =
  /&(?:amp;){0,2}(?:lt|#0{0,5}60|#x0{0,5}3c);\/?(?:p|div|br|ul|ol|li|h[1-6]|strong|em|b|i|u|a|span|table|section|article|img|script|iframe|svg|style)(?=[\s/>&])/iu;
const entity = /&(?:lt|gt|quot|apos|amp|nbsp|#\d{1,7}|#x[\da-f]{1,6});/giu;

const named: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
  "&nbsp;": "\u00A0",
};

/**
 * Some feeds encode the markup of a description once more, some twice (Teamtailor, BOARDS §5 item 5). Such a value has
 * no tag of its own, but encoded ones; what has a tag of its own stays as it is, for there the encoded tags are text.
 */
export function decodeWhole(html: string): string {
  let current = html;
  for (let level = 0; level < 2; level += 1) {
    if (realTag.test(current) || !encodedTag.test(current)) return current;
    current = decodeOnce(current);
  }
  return current;
}

function decodeOnce(text: string): string {
  return text.replaceAll(entity, (match) => {
    const name = named[match.toLowerCase()];
    if (name !== undefined) return name;
    const hex = match[2] === "x" || match[2] === "X";
    const code = Number.parseInt(match.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
    return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff)
      ? String.fromCodePoint(code)
      : "";
  });
}
