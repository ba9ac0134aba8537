/**
 * Order within a pipeline column: a fractional index, 14 digits and, where neighbours are adjacent, more digits behind them.
 * Digits alone sort the same in every collation of PostgreSQL as in JavaScript, and a prefix sorts first.
 */
const width = 14;
const middle = 5 * 10 ** (width - 1);
/** Room between cards at an end: twenty halvings before a rank grows, fifty million cards before the digits run out. */
const step = 1_000_000;

/** A rank strictly between two; null is the end of the column on that side. `after` must sort before `before`. */
export function rankBetween(after: string | null, before: string | null): string {
  if (after === null && before === null) return pad(middle);
  if (after === null) return pad(whole(before ?? "") - step);
  if (before === null) return pad(whole(after) + step);
  const low = whole(after);
  const high = whole(before);
  const half = Math.floor((low + high) / 2);
  if (half > low) return pad(half);
  const ceiling = low === high ? before.slice(width) : null;
  return pad(low) + digitsBetween(after.slice(width), ceiling);
}

/** Decimal digits strictly between two fractions, without a trailing zero; null stands for one. */
function digitsBetween(low: string, high: string | null): string {
  let result = "";
  let ceiling = high;
  for (let index = 0; ; index += 1) {
    const least = Number(low[index] ?? "0");
    const most = ceiling === null ? 10 : Number(ceiling[index] ?? "0");
    const half = Math.floor((least + most) / 2);
    if (half > least) return result + String(half);
    result += String(least);
    // Once a digit is below the ceiling's, whatever follows is below it too.
    if (most > least) ceiling = null;
  }
}

function whole(rank: string): number {
  return Number(rank.slice(0, width));
}

function pad(value: number): string {
  return String(value).padStart(width, "0");
}
