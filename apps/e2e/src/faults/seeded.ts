/** Choices that depend on nothing but the seed and their order (mulberry32). */
export interface Seeded {
  /** In [0, 1). */
  fraction: () => number;
  /** A whole number from 0 to `count` - 1. */
  below: (count: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(choices: readonly [T, ...T[]]) => T;
}

/** A source of choices for one seed. */
export function seeded(seed: number): Seeded {
  let state = seed;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(fraction() * count);
  return {
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}
