import { countryCode } from "./countries.ts";

/** Signs that one currency owns, and signs that several share: read by the country, else as the first, guessed. */
const signs: Record<string, string> = pairs(
  `€ EUR £ GBP ₹ INR ₽ RUB ₺ TRY ₴ UAH ₪ ILS ₩ KRW ₫ VND ₱ PHP ₦ NGN ฿ THB ₡ CRC ₸ KZT ₾ GEL ₼ AZN ₵ GHS ₲ PYG`,
);

const codes = new Set(
  `EUR USD GBP CHF CAD AUD NZD SGD HKD JPY CNY INR BRL MXN SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD UAH RUB TRY ILS
   AED SAR QAR KWD BHD OMR EGP MAD TND ZAR NGN KES GHS KRW TWD THB VND IDR MYR PHP PKR BDT LKR CLP COP PEN ARS UYU CRC
   GEL AMD AZN KZT MDL ALL MKD BAM BYN`.split(/\s+/u),
);

/** Codes that are words too: only capitals count. */
const wordCodes = new Set("ALL TRY MAD COP PEN CAD RON BAM SAR CLP ARS".split(" "));

/** Folded words. */
const words: Record<string, string> =
  pairs(`euro EUR euros EUR pound GBP pounds GBP sterling GBP quid GBP franken CHF sfr CHF fr CHF francs CHF rupees INR
  rs INR inr INR kc CZK korun CZK zl PLN zlotych PLN zloty PLN ft HUF forint HUF lei RON usdollar USD yen JPY rmb
  CNY yuan CNY reais BRL lv BGN leva BGN rm MYR`);

const dollarPrefixes: Record<string, string> =
  pairs(`us USD usd USD ca CAD can CAD c CAD cad CAD cdn CAD au AUD a AUD aud AUD nz NZD nzd NZD s SGD sg SGD sgd SGD hk
  HKD hkd HKD mx MXN mex MXN nt TWD r BRL`);

const dollarCountries: Record<string, string> = pairs(
  `US USD CA CAD AU AUD NZ NZD SG SGD HK HKD MX MXN TW TWD CL CLP CO COP AR ARS UY UYU`,
);
const kroneCountries: Record<string, string> = pairs(`SE SEK NO NOK DK DKK IS ISK CZ CZK`);

/** Currencies by country, for amounts without any. */
const countryCurrencies: Record<string, string> = {
  ...dollarCountries,
  ...kroneCountries,
  ...pairs(`GB GBP CH CHF LI CHF PL PLN HU HUF RO RON BG BGN IN INR JP JPY CN CNY BR BRL IL ILS TR TRY UA UAH AE AED SA SAR
    QA QAR ZA ZAR KR KRW TH THB VN VND ID IDR MY MYR PH PHP PK PKR RS RSD NG NGN`),
};
const euroCountries = new Set(
  "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK MC AD SM VA ME XK".split(" "),
);

export interface Currency {
  code: string;
  guessed: boolean;
}

/** What "$", "kr" and the like mean, given the country and the currency that the page states. */
export interface CurrencyHints {
  currency: string | null;
  country: string | null;
}

/** The currency that a sign stands for. */
export function currencyOfSign(sign: string, hints: CurrencyHints): Currency | null {
  if (sign === "$" || sign === "＄") return shared(dollarCountries, "USD", hints);
  if (sign === "¥" || sign === "￥") return shared({ JP: "JPY", CN: "CNY" }, "JPY", hints);
  const code = signs[sign];
  return code === undefined ? null : { code, guessed: false };
}

/** The currency that a word stands for, as written and folded. */
export function currencyOfWord(raw: string, folded: string, hints: CurrencyHints): Currency | null {
  const upper = raw.toUpperCase();
  if (codes.has(upper) && (raw === upper || !wordCodes.has(upper)) && /^[A-Za-z]{3}$/u.test(raw))
    return { code: upper, guessed: false };
  if (folded === "kr" || folded === "kronor" || folded === "kroner")
    return shared(kroneCountries, "SEK", hints);
  if (folded === "dollar" || folded === "dollars") return shared(dollarCountries, "USD", hints);
  const code = Object.hasOwn(words, folded) ? words[folded] : undefined;
  return code === undefined || code === "" ? null : { code, guessed: false };
}

/** "US" before or after a dollar sign. */
export function currencyOfDollar(folded: string): Currency | null {
  const code = Object.hasOwn(dollarPrefixes, folded) ? dollarPrefixes[folded] : undefined;
  return code === undefined ? null : { code, guessed: false };
}

/** The currency that the hints give to an amount without one; the country's is a guess. */
export function currencyOfHints({ currency, country }: CurrencyHints): Currency | null {
  if (currency !== null) return { code: currency, guessed: false };
  if (country === null) return null;
  const code = euroCountries.has(country) ? "EUR" : countryCurrencies[country];
  return code === undefined ? null : { code, guessed: true };
}

/** ISO 4217 of what a page calls its currency: a code in any case, a sign, a word. */
export function currencyCode(value: unknown, country: string | null = null): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (/^[A-Za-z]{3}$/u.test(text) && codes.has(text.toUpperCase())) return text.toUpperCase();
  if (/^[A-Z]{3}$/u.test(text)) return text;
  const hints = { currency: null, country };
  const found = currencyOfSign(text, hints) ?? currencyOfWord(text, text.toLowerCase(), hints);
  return found?.code ?? null;
}

/** Hints as they are used: known codes or null. */
export function readHints(hints?: { currency?: unknown; country?: unknown }): CurrencyHints {
  const country = countryCode(hints?.country);
  return { currency: currencyCode(hints?.currency, country), country };
}

function shared(
  byCountry: Record<string, string>,
  usual: string,
  { currency, country }: CurrencyHints,
): Currency {
  if (currency !== null && Object.values(byCountry).includes(currency))
    return { code: currency, guessed: false };
  const local = country === null ? undefined : byCountry[country];
  return local === undefined
    ? { code: usual, guessed: true }
    : { code: local, guessed: country !== "US" };
}

/**
 * Roughly what pays for the work that a euro pays for where wages are those of western Europe: tells whether an amount
 * can be a year's, a month's or an hour's. No exchange rate; not for converting.
 */
const units: ReadonlyMap<string, number> = new Map(
  Object.entries(
    pairs(`CZK 15 SEK 10 NOK 10 DKK 7.5 ISK 140 PLN 2.5 HUF 200 RON 2.5 BGN 1 RSD 60 UAH 15 RUB 35 TRY 20 ILS 4 INR 20 JPY
    110 CNY 5 KRW 1000 TWD 20 THB 15 VND 8000 IDR 4000 PHP 20 MXN 10 BRL 3 ARS 500 CLP 500 COP 2000 ZAR 10 EGP 10
    NGN 300 PKR 50 BDT 25 LKR 80 KES 40 AED 3.5 SAR 3.5 QAR 3.5 HKD 8 HRK 6 KZT 150 CRC 300 MYR 2.5 PEN 2.5 MAD 5
    UYU 25`),
  ).map(([code, unit]) => [code, Number(unit)]),
);

export function wageUnit(currency: string | null): number {
  return units.get(currency ?? "") ?? 1;
}

/** "key value key value" as a record. */
function pairs(row: string): Record<string, string> {
  const parts = row.split(/\s+/u);
  return Object.fromEntries(
    parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : [])),
  );
}
