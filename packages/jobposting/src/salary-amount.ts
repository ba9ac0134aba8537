import {
  currencyOfDollar,
  currencyOfSign,
  currencyOfWord,
  type Currency,
  type CurrencyHints,
} from "./salary-currencies.ts";
import { isSign, type Token } from "./salary-tokens.ts";
import { multiplierCurrencies, multipliers } from "./salary-words.ts";

/** One number that may be money. `start` and `end` are the tokens it takes, `end` excluded. */
export interface Amount {
  value: number;
  times: number;
  currency: Currency | null;
  percent: boolean;
  /** "100k+" */
  open: boolean;
  plainDigits: number | null;
  start: number;
  end: number;
}

/** The amount at the number `index`; its currency may stand before it, but not before token `from`. */
export function readAmount(
  tokens: readonly Token[],
  index: number,
  from: number,
  hints: CurrencyHints,
): Amount | null {
  const number = tokens[index];
  if (number?.kind !== "number") return null;
  const before = currencyBefore(tokens, index, from, hints);
  let end = index + 1;
  let times = 1;
  let currency = before?.currency ?? null;
  end = skipDash(tokens, end);
  const multiplier = multiplierAt(tokens, end, hints);
  if (multiplier !== null) {
    times = multiplier.times;
    currency ??= multiplier.currency;
    end += 1;
    if (isSign(tokens[end], ".") && multiplier.dotted) end += 1;
  }
  const known = currency;
  const readCurrency = () => {
    const after = currencyAt(tokens, end, hints);
    if (after === null || (known !== null && after.currency.code !== known.code && !known.guessed))
      return;
    currency = after.currency;
    end = after.end;
  };
  readCurrency();
  const open = isPlus(tokens, end);
  if (open) {
    end += 1;
    readCurrency();
  }
  const percent = isSign(tokens[end], "%");
  if (percent) end += 1;
  if (number.value === 401 && times === 1000) return null;
  return {
    value: number.value * times,
    times,
    currency,
    percent,
    open,
    plainDigits: number.plain && times === 1 && currency === null ? number.digits : null,
    start: before?.start ?? index,
    end,
  };
}

/** A plus right behind an amount, not one that adds something ("60k + bonus"). */
function isPlus(tokens: readonly Token[], at: number): boolean {
  return (
    isSign(tokens[at], "+") &&
    tokens[at]?.at === tokens[at - 1]?.to &&
    tokens[at + 1]?.kind !== "number"
  );
}

/** Past the dash for no cents: "4.000,-", "4.000,--", "95'000.–". */
function skipDash(tokens: readonly Token[], start: number): number {
  if (!isSign(tokens[start], ",", ".") || !isSign(tokens[start + 1], "-")) return start;
  const end = isSign(tokens[start + 2], "-") ? start + 3 : start + 2;
  return tokens[end]?.kind === "number" ? start : end;
}

function multiplierAt(
  tokens: readonly Token[],
  index: number,
  hints: CurrencyHints,
): { times: number; currency: Currency | null; dotted: boolean } | null {
  const token = tokens[index];
  if (token?.kind !== "word") return null;
  const times = multipliers.get(token.text);
  if (times === undefined) return null;
  // A letter multiplies only right at the number, or before a currency: "45k", "45 k€", not "5 m".
  const joined = tokens[index - 1]?.to === token.at;
  if (token.text.length === 1 && !joined && currencyAt(tokens, index + 1, hints) === null)
    return null;
  const code = Object.hasOwn(multiplierCurrencies, token.text)
    ? multiplierCurrencies[token.text]
    : undefined;
  return {
    times,
    currency: code === undefined ? null : { code, guessed: false },
    dotted: ["tsd", "tis", "mio", "mrd"].includes(token.text),
  };
}

/** A currency before a number, not before token `from`: "€ 60", "US$60", "CHF 95", "Rs. 60". */
function currencyBefore(
  tokens: readonly Token[],
  index: number,
  from: number,
  hints: CurrencyHints,
): { currency: Currency; start: number } | null {
  let at = index - 1;
  if (isSign(tokens[at], ".") && tokens[at - 1]?.kind === "word") at -= 1;
  const token = tokens[at];
  if (token === undefined || at < from) return null;
  if (token.kind === "sign") {
    const currency = currencyOfSign(token.text, hints);
    if (currency === null) return null;
    const prefix = tokens[at - 1];
    const dollar =
      token.text === "$" && prefix?.kind === "word" && at - 1 >= from
        ? currencyOfDollar(prefix.text)
        : null;
    return dollar === null ? { currency, start: at } : { currency: dollar, start: at - 1 };
  }
  if (token.kind !== "word") return null;
  const currency = currencyOfWord(token.raw, token.text, hints);
  return currency === null ? null : { currency, start: at };
}

/** A currency after a number: "60 €", "60 EUR", "60 $US", "60 Kč". */
function currencyAt(
  tokens: readonly Token[],
  index: number,
  hints: CurrencyHints,
): { currency: Currency; end: number } | null {
  const token = tokens[index];
  if (token?.kind === "sign") {
    const currency = currencyOfSign(token.text, hints);
    if (currency === null) return null;
    const suffix = tokens[index + 1];
    const joined = suffix?.kind === "word" && suffix.at === token.to && token.text === "$";
    const dollar = joined ? currencyOfDollar(suffix.text) : null;
    // "$50" belongs to the number after the sign.
    if (tokens[index + 1]?.kind === "number" && spaced(tokens, index)) return null;
    return dollar === null ? { currency, end: index + 1 } : { currency: dollar, end: index + 2 };
  }
  if (token?.kind !== "word") return null;
  const currency = currencyOfWord(token.raw, token.text, hints);
  return currency === null ? null : { currency, end: index + 1 };
}

/** Whether a sign stands nearer to the token after it than to the one before. */
function spaced(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  return token !== undefined && next !== undefined && next.at === token.to;
}
