import { describe, expect, it } from "vitest";
import { findSalary } from "./salary.ts";

function brief(text: string): string | null {
  const { salary } = findSalary(text);
  if (salary === null) return null;
  expect(salary.guessed).toBe(true);
  const { min, max, currency, period } = salary;
  const amounts = min === max ? `${min}` : `${min ?? "?"}..${max ?? "?"}`;
  return `${amounts} ${currency ?? "?"} ${period ?? "?"}`;
}

const told: [text: string, expected: string][] = [
  ["We offer a salary between €55,000 and €65,000 gross per year.", "55000..65000 EUR year"],
  ["The base salary range for this role is $120,000 - $160,000.", "120000..160000 USD year"],
  ["The pay range is $42.50 - $55.00 per hour, depending on experience.", "42.5..55 USD hour"],
  ["Compensation: $150K–$190K + equity", "150000..190000 USD year"],
  ["Salary\n€50,000 – €60,000", "50000..60000 EUR year"],
  ["💰 60-75k EUR", "60000..75000 EUR year"],
  ["💰 Salary: 60-75k", "60000..75000 ? year"],
  ["Salary: 60,000 - 75,000 depending on experience", "60000..75000 ? year"],
  ["We pay 70.000€ to 85.000€ a year, plus a bonus of up to 10%.", "70000..85000 EUR year"],
  [
    "Annual gross salary from EUR 45,000; the final amount depends on your experience.",
    "45000..? EUR year",
  ],
  ["An annual gross salary starting from € 60,000, paid 14 times a year", "60000..? EUR year"],
  ["You earn €3,400 gross per month, paid 14 times a year.", "47600 EUR year"],
  ["£450 per day (outside IR35)", "450 GBP day"],
  ["You receive a monthly stipend of €1,200.", "1200 EUR month"],
  ["Pay: $18/hour", "18 USD hour"],
  ["OTE £80,000, base £50,000", "80000 GBP year"],
  ["We raised €20M last year. Salary: €60k–€70k.", "60000..70000 EUR year"],
  ["Learning budget of €1,500 per year. Salary €48,000 per year.", "48000 EUR year"],
  ["$5,000 sign-on bonus. The salary for this position is $95,000 per year.", "95000 USD year"],
  ["Founded in 2015, 120 employees, CHF 110'000 – 125'000 per year", "110000..125000 CHF year"],
  ["Call +49 30 1234567. Gehalt: 55.000 € brutto im Jahr", "55000 EUR year"],
  ["Wir bieten ein Jahresgehalt von 60.000 € bis 75.000 € brutto.", "60000..75000 EUR year"],
  ["Das Gehalt liegt bei mindestens 2.900 € brutto pro Monat.", "2900..? EUR month"],
  [
    "Das kollektivvertragliche Mindestgehalt beträgt € 2.734,- brutto pro Monat (14x jährlich).",
    "38276..? EUR year",
  ],
  [
    "Das Mindestgehalt für diese Position beträgt EUR 42.000,– brutto p.a., Überzahlung möglich.",
    "42000..? EUR year",
  ],
  [
    "Bruttomonatsgehalt ab € 3.100,- auf Vollzeitbasis mit Bereitschaft zur Überzahlung",
    "3100..? EUR month",
  ],
  ["Stundenlohn ab 15,50 € plus Zuschläge", "15.5..? EUR hour"],
  ["Vergütung: 1.100 € im Monat", "1100 EUR month"],
  ["Gehaltsspanne 55 – 70 Tsd. €", "55000..70000 EUR year"],
  ["Verdienst bis zu 65.000 € jährlich", "?..65000 EUR year"],
  ["Tagessatz: 750 – 850 €", "750..850 EUR day"],
  ["Rémunération : 45 000 – 55 000 € brut annuel selon expérience", "45000..55000 EUR year"],
  ["Salaire : entre 42K et 50K€ selon profil", "42000..50000 EUR year"],
  ["Gratification de 1 200 € bruts par mois", "1200 EUR month"],
  ["Package : 50-60 k€ + variable", "50000..60000 EUR year"],
  ["Rémunération fixe de 2 300 € brut par mois sur 13 mois", "29900 EUR year"],
  ["TJM : 500 €", "500 EUR day"],
  ["Salario: 30.000 - 36.000 € brutos anuales", "30000..36000 EUR year"],
  ["Ofrecemos un sueldo de 24.000 € brutos al año en 14 pagas", "24000 EUR year"],
  ["Zone A: $180,000 — $220,000 USD", "180000..220000 USD year"],
  ["35.000€ - 45.000€", "35000..45000 EUR year"],
  ["Equity of 0.1%-0.25% and €70k-€85k salary", "70000..85000 EUR year"],
  ["Nabízíme mzdu 45 000 - 55 000 Kč", "45000..55000 CZK month"],
  ["Platové rozmezí 60 000 až 80 000 Kč", "60000..80000 CZK month"],
  ["Mindestlohn 12,41 €", "12.41..? EUR hour"],
  ["Mzda od 1 800 € brutto mesačne", "1800..? EUR month"],
  ["Mzda 45 000 – 60 000 Kč měsíčně", "45000..60000 CZK month"],
];

const nothing = [
  "",
  "We offer a competitive salary.",
  "Competitive salary and 401k match",
  "We reached €5M ARR in 2023 with 40 people.",
  "We just raised a $12M Series A.",
  "We raised €500k in our seed round.",
  "Our revenue grew to $120,000 per month.",
  "Our customers save €50,000 a year.",
  "We manage $2bn in assets.",
  "More than 45,000 customers and 60k users trust us.",
  "We are 250 employees in 12 countries.",
  "Founded in 2012, profitable since 2018.",
  "Call us at +49 89 1234 5678 or 030 / 123 456.",
  "81737 München, Balanstraße 73",
  "10115 Berlin",
  "A yearly learning budget of €1,000",
  "€2,000 learning & development budget per year",
  "€ 500 monthly mobility allowance",
  "50 € Sachbezug pro Monat",
  "Deutschlandticket für 49 € im Monat",
  "Weiterbildungsbudget von 1.500 € im Jahr",
  "A referral bonus of €3,000 awaits you.",
  "$10,000 sign-on bonus",
  "Bonus bis zu 5.000 € pro Jahr",
  "Prime de cooptation de 1 000 €",
  "Chiffre d'affaires de 50 000 € par mois",
  "Nous avons levé 800 000 €",
  "Tickets restaurant de 9 € par jour",
  "40 hours per week, 30 days of vacation, 3 days a week in the office",
  "5+ years of experience, 2-3 years with React",
  "100% remote, 24/7 on-call rotation",
  "Reference number 123456",
  "Java 17, Spring 6, Python 3.12",
  "ISO 27001, GDPR, SOC 2",
  "Start: 01.03.2024, 9:00–17:00",
  "Our tool costs $49 per month.",
  "Budget responsibility of 250.000 €",
  "You manage a budget of €100,000 per year.",
  "Umsatz von 3.000.000 € pro Jahr",
  "Salary: 2024",
  "You close deals of $50,000 - $100,000.",
  "100.000 Mitarbeitende weltweit",
  "Zuschuss von 40 € zum Deutschlandticket",
  "IBAN AT61 1904 3002 3457 3201",
  "Notre client réalise 120 M€ de CA",
  "13. und 14. Gehalt",
];

describe("findSalary", () => {
  it.each(told)("finds the pay in %j", (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it.each(nothing)("finds no pay in %j", (text) => {
    expect(brief(text)).toBeNull();
  });

  it("finds it in the middle of a posting", () => {
    const text = [
      "We are a company of 120 people, founded in 2015, with €8M ARR and 20,000 customers.",
      "Your tasks\n- Build things for 5 years\n- Own a budget of €50,000 per year",
      "We offer\n- A salary of 62.000 – 74.000 € gross per year\n- 30 days of vacation\n- €1,000 learning budget",
      "Call Ms Example at +49 30 1234567.",
    ].join("\n\n");
    expect(brief(text)).toBe("62000..74000 EUR year");
  });

  it("finds shares that are named", () => {
    expect(findSalary("You get 0.5% – 1.0% equity.").equity).toEqual({ min: 0.5, max: 1 });
    expect(findSalary("80% remote, 10% bonus, 100% fun").equity).toBeNull();
  });
});
