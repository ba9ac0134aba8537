import { fold } from "./text-fold.ts";
import type { SalaryPeriod } from "./types.ts";

function words(rows: string): string[] {
  return fold(rows)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** After "per", "/", "pro", "im" … or alone. Folded, dots taken out. */
const units: Record<SalaryPeriod, string> = {
  year: "year years yr yrs annum pa jahr jahre jahres an ans annee ano anos rok roka roku roce lpa anno anni rocznie",
  month:
    "month months mo mth monat monate mois mes meses mesic mesice mesiac mesiaca mes pm mese mesi mies miesiac",
  week: "week weeks wk woche wochen semaine semaines semana semanas tyden tydne tyzden tyzdna",
  day: "day days j tag tage jour jours dia dias den dne md manday",
  hour: "hour hours hr hrs h std stunde stunden heure heures hora horas hodina hodinu hodiny hod hodin ora godz godzine",
};

/** Words that carry the period themselves, wherever they stand. */
const adjectives: Record<SalaryPeriod, string> = {
  year: `yearly annual annually annualy annualized pa jahrlich jahrliches jahrliche jahrlichen jahresgehalt jahresgehalts
    jahresbruttogehalt jahresbrutto bruttojahresgehalt jahreszielgehalt zielgehalt jahresverdienst jahreslohn
    bruttojahreslohn jahresvergutung zieljahresgehalt jahreszieleinkommen mindestjahresgehalt annuel annuelle annuels
    annuelles anual anuales anualmente annuellement rocne rocni rocny lpa ctc`,
  month: `monthly monatlich monatliche monatliches monatlichen monatsgehalt monatslohn monatsbrutto bruttomonatsgehalt
    bruttomonatslohn monatsbruttogehalt monatsbruttolohn mindestmonatsgehalt mtl mensuel mensuelle mensuels
    mensuelles mensual mensuales mensualmente mensuellement mesicne mesicni mesacne mesacny mesacna`,
  week: "weekly wochentlich wochenlohn hebdomadaire semanal semanales tydne",
  day: `daily taglich tagessatz tagessatze tageslohn tjm journalier journaliere diario diaria dayrate denne denni`,
  hour: `hourly ph stundlich stundenlohn stundensatz bruttostundenlohn horaire horaires hodinova hodinove hodinovy
    stundenverdienst mindeststundenlohn`,
};

function table(rows: Record<SalaryPeriod, string>): ReadonlyMap<string, SalaryPeriod> {
  return new Map(
    (["year", "month", "week", "day", "hour"] as const).flatMap((period) =>
      words(rows[period]).map((word): [string, SalaryPeriod] => [word, period]),
    ),
  );
}

export const periodUnits = table(units);
export const periodAdjectives = table(adjectives);

/** What stands between an amount and its unit of time. */
export const perWords = new Set(
  words("per pro par por je im in a an al à each every the der den die le la l de all za na pr p"),
);

/** Words that stand between the amount and its period, or between two amounts. */
export const fillers = new Set(
  words(`gross brutto net netto brut bruts bruto brutos neto net nets hruba hrubeho hrubom cisteho fix fixe fixum fijo
    fixed base basis salary pay gehalt rate plus equivalent approx circa ca total ctc`),
);

export const rangeWords = new Set(
  words("to bis a und and et y e until till through až az hasta do i až"),
);
export const betweenWords = new Set(
  words("between zwischen entre mezi medzi von from de desde od"),
);

export const minWords = new Set(
  words(`from ab starting min minimum mindestens mind least desde partir od minimo minimal minimale minimalne mindestgehalt
    over über exceeding above more mehr plus startet beginning beginnend minimalni minimum`),
);
/** Words for an end only when they stand right before the amount; elsewhere they are everyday words. */
export const nearWords = new Set(words("to do over az under more plus mehr below above"));
/** Lower ends that are told further from the amount: "Das Mindestgehalt für diese Stelle beträgt …". */
export const farMinWords = new Set(
  words(`mindestgehalt mindestentgelt mindestlohn mindestgrundgehalt mindestmonatsgehalt mindestjahresgehalt
    mindestbruttogehalt kollektivvertragsmindestgehalt`),
);
export const maxWords = new Set(
  words(`to bis jusqu hasta max maximum maximal maximo do up under unter az below maximalne`),
);

/** Multipliers after a number, and whether they are for thousands only. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ["k", 1000],
  ["tsd", 1000],
  ["tausend", 1000],
  ["t", 1000],
  ["tis", 1000],
  ["tisic", 1000],
  ["mil", 1000],
  ["thousand", 1000],
  ["grand", 1000],
  ["teur", 1000],
  ["keur", 1000],
  ["kchf", 1000],
  ["kusd", 1000],
  ["kgbp", 1000],
  ["kpln", 1000],
  ["kczk", 1000],
  ["ke", 1000],
  ["lpa", 100_000],
  ["lakh", 100_000],
  ["lakhs", 100_000],
  ["lac", 100_000],
  ["lacs", 100_000],
  ["l", 100_000],
  ["cr", 10_000_000],
  ["crore", 10_000_000],
  ["crores", 10_000_000],
  ["m", 1_000_000],
  ["mm", 1_000_000],
  ["mn", 1_000_000],
  ["mio", 1_000_000],
  ["million", 1_000_000],
  ["millions", 1_000_000],
  ["millionen", 1_000_000],
  ["millones", 1_000_000],
  ["b", 1_000_000_000],
  ["bn", 1_000_000_000],
  ["mrd", 1_000_000_000],
  ["billion", 1_000_000_000],
  ["milliarden", 1_000_000_000],
]);

/** Multipliers that bring their currency. */
export const multiplierCurrencies: Record<string, string> = {
  teur: "EUR",
  keur: "EUR",
  ke: "EUR",
  kchf: "CHF",
  kusd: "USD",
  kgbp: "GBP",
  kpln: "PLN",
  kczk: "CZK",
  lpa: "INR",
  lakh: "INR",
  lakhs: "INR",
  lac: "INR",
  lacs: "INR",
  cr: "INR",
  crore: "INR",
  crores: "INR",
};

/** "14 times a year", "14 Gehälter", "sur 13 mois": how often a monthly amount is paid. */
export const paymentWords = new Set(
  words(`x times time mal fois veces pagas pagos payments payment salaries gehalter gehaltern monatsgehalter
    monatsgehaltern monatslohne mensualidades mensualites installments instalments krat platu platov salaires jahrlich
    monatsgehaltes bezuge`),
);
/** "13th salary", "13. Gehalt", "13e mois". */
export const ordinalWords = new Set(
  words(`gehalt monatsgehalt monatslohn monatsgehalter salary month mois sueldo paga plat plate mesicni monthly salaire
    gehalter`),
);
export const overWords = new Set(words("sur over en x uber in paid auf ×"));
