import { fold } from "./text-fold.ts";

function words(rows: string): ReadonlySet<string> {
  return new Set(
    fold(rows)
      .split(/\s+/u)
      .filter((word) => word !== ""),
  );
}

/** Words beside an amount that say it is pay. */
export const payWords =
  words(`salary salaries pay paid paying payment compensation remuneration wage wages earn earning earnings
  stipend package base mindestlohn ote rate gross gehalt gehälter gehalts bruttogehalt jahresgehalt monatsgehalt stundenlohn lohn vergütung vergütet
  verdienst verdienen verdienst einkommen entgelt brutto bruttojahresgehalt bruttomonatsgehalt jahresbrutto
  jahresbruttogehalt mindestgehalt mindestentgelt kollektivvertrag kollektivvertragliches kv gehaltsspanne gehaltsrahmen gehaltsband
  gehaltsrange jahreszielgehalt zielgehalt tagessatz stundensatz ausbildungsvergütung praktikumsvergütung überzahlung
  salaire salaires rémunération rémunéré gratification indemnité brut bruts package tjm smic fixe
  salario sueldo retribución remuneración bruto brutos banda mzda mzdu mzdy plat platu platové rozmezí ohodnocení odměnu odměna hrubá hrubého nástupní
  základná základní salarial salariale compensación hourly annual ctc lpa comp tc`);

/** Words beside an amount that say it is something else. */
export const otherWords =
  words(`revenue arr mrr turnover funding funded raised raise round series valuation valued invested investment
  investors budget budgets aum assets transactions gmv sales profit ebitda umsatz jahresumsatz finanzierung
  finanzierungsrunde investiert weiterbildungsbudget fortbildungsbudget lernbudget bonus bonuses boni prime primes
  prämie prämien referral relocation signing allowance voucher vouchers gutschein gutscheine zuschuss zuschüsse
  sachbezug reimbursement reimbursed perk perks credit credits learning training development equipment hardware
  wellness gym lunch essenszuschuss mobilität mobility commuter fahrtkostenzuschuss ticket deutschlandticket jobticket
  levée levé levés fonds chiffre affaires capital tickets restaurant mutuelle remboursement facturación ronda inversión
  ventas presupuesto price prices cost costs fee fees discount rabatt donation donated spenden worth save saves saving
  savings sparen fine grant grants prize loan insurance deal deals acv quota pipeline portfolio pension altersvorsorge empfehlungsprämie obrat příspěvek
  stravenky příspěvky`);

/** After these another amount's words begin. */
export const additionWords = words(
  `plus sowie zzgl zuzüglich and und et y incl inkl including inklusive excluding exkl más`,
);

/** What an amount may be besides pay, right behind it. */
export const notPayWords =
  words(`bonus bonuses boni prämie prime signing relocation equity stock rsu rsus options users
  employees customers mitarbeiter mitarbeitende members kunden clients people followers`);

/** Words beside a percentage that say it is a share. */
export const equityWords =
  words(`equity shares share stock stocks options option esop vsop bspce bsa anteile
  anteil beteiligung parts actions acciones participación stake ownership`);
