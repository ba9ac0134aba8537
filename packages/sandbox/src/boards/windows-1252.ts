/** What windows-1252 has between 0x80 and 0x9f, as far as the sandbox's texts use it. */
const special: Record<string, number> = {
  "€": 0x80,
  "„": 0x84,
  "…": 0x85,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "•": 0x95,
  "–": 0x96,
};

/** Encodes as windows-1252. Throws RangeError for what it has no byte for. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text), (character) => {
    const code = special[character] ?? character.codePointAt(0) ?? 0;
    if (code > 0xff) throw new RangeError(`windows-1252 has no ${character}`);
    return code;
  });
}
