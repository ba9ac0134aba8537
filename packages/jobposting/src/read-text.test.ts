import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";
import { jsonLd, now, page, posting } from "./testing/pages.ts";

const read = (text: string) => readText(text, { now });

describe("a pasted posting", () => {
  it("in English is read by its labels", () => {
    const reading = read(`# Data Engineer

**Company:** Blue Harbour Ltd
**Location:** Bristol, United Kingdom
**Salary:** £55,000 – £65,000 per year
**Employment type:** Full-time
**Work model:** Hybrid
**Posted:** 2026-02-20
**Apply by:** 2026-03-31
**Reference:** BH-77

## What you will do

- You build the pipelines that our ships report with.
- You look after them.`);
    expect(reading).toMatchObject({
      outcome: "ok",
      job: {
        title: "Data Engineer",
        company: "Blue Harbour Ltd",
        locations: [{ city: "Bristol", country: "GB" }],
        salary: { min: 55000, max: 65000, currency: "GBP", period: "year" },
        employmentTypes: ["FULL_TIME"],
        remote: "hybrid",
        postedAt: "2026-02-20",
        validThrough: "2026-03-31",
        language: "en",
      },
      provenance: {
        title: { source: "text", guessed: true },
        company: { source: "text", guessed: false },
      },
    });
    expect(reading.job?.descriptionHtml).toContain("<li>");
  });

  it("in German is read by its labels", () => {
    expect(
      read(`Stellenbezeichnung: Pflegefachkraft (m/w/d)
Arbeitgeber: Klinikum Seeblick gGmbH
Standort: Konstanz, Deutschland
Gehalt: 3.400 € bis 3.900 € monatlich
Anstellungsart: Teilzeit
Bewerbungsfrist: 15.04.2026

Ihre Aufgaben
Sie pflegen unsere Gäste und sprechen mit ihren Angehörigen.`).job,
    ).toMatchObject({
      title: "Pflegefachkraft (m/w/d)",
      company: "Klinikum Seeblick gGmbH",
      locations: [{ city: "Konstanz", country: "DE" }],
      salary: { min: 3400, max: 3900, currency: "EUR", period: "month" },
      employmentTypes: ["PART_TIME"],
      validThrough: "2026-04-15",
      language: "de",
    });
  });

  it("in French is read by its labels", () => {
    expect(
      read(`Poste : Boulanger H/F
Entreprise : Le Fournil SAS
Lieu : Nantes, France
Type de contrat : CDI
Rémunération : 24 000 € à 27 000 € par an

Vos missions
Vous préparez le pain de tout un quartier, chaque matin.`).job,
    ).toMatchObject({
      title: "Boulanger H/F",
      company: "Le Fournil SAS",
      locations: [{ city: "Nantes", country: "FR" }],
      salary: { min: 24000, max: 27000, currency: "EUR", period: "year" },
      employmentTypes: ["FULL_TIME"],
      language: "fr",
    });
  });

  it("in Spanish is read by its labels", () => {
    expect(
      read(`Puesto: Enfermera
Empresa: Clínica del Mar S.L.
Ubicación: Valencia, España
Jornada: Tiempo parcial

Funciones
Cuidas a las personas que llegan cada día a nuestra clínica.`).job,
    ).toMatchObject({
      title: "Enfermera",
      company: "Clínica del Mar S.L.",
      locations: [{ city: "Valencia", country: "ES" }],
      employmentTypes: ["PART_TIME"],
      language: "es",
    });
  });

  it.each([
    [
      "Gardener at Green Hands in Cork, Ireland\n\nApply now",
      { title: "Gardener", company: "Green Hands" },
    ],
    [
      "We're hiring: Gardener at Green Hands\n\nApply now",
      { title: "Gardener", company: "Green Hands" },
    ],
    [
      "Gärtner (m/w/d) bei Grüne Hände\n\nJetzt bewerben",
      { title: "Gärtner (m/w/d)", company: "Grüne Hände" },
    ],
    ["Gardener\nGreen Hands GmbH\n\nApply now", { title: "Gardener", company: "Green Hands GmbH" }],
    [
      "Gardener\nGreen Hands · Cork, Ireland · Full-time\n\nApply now",
      { title: "Gardener", company: "Green Hands", locations: [{ city: "Cork" }] },
    ],
    [
      "Gardener\nGreen Hands GmbH\nBad Ems\nFull-time\n\nApply now",
      { title: "Gardener", company: "Green Hands GmbH", locations: [{ city: "Bad Ems" }] },
    ],
    [
      "Gardener\nGreen Hands GmbH · Graz · Part-time\n\nApply now",
      { company: "Green Hands GmbH", locations: [{ city: "Graz" }] },
    ],
    [
      "Gardener\nGreen Hands GmbH\nFull-time\n\nRequirements\nTools",
      { company: "Green Hands GmbH", locations: [] },
    ],
    [
      "Développeur web H/F - CDI - Lyon\n\nProfil recherché\nPHP",
      {
        title: "Développeur web H/F",
        employmentTypes: ["FULL_TIME"],
        locations: [{ city: "Lyon" }],
      },
    ],
    [
      "Die Müller Logistik GmbH sucht ab sofort einen Lagerist (m/w/d) für die Nachtschicht.",
      { title: "Lagerist (m/w/d)", company: "Müller Logistik GmbH" },
    ],
    [
      "Gardener\n\nRequirements\nA green thumb.\n\nAbout Green Hands\nWe plant trees.",
      { title: "Gardener", company: "Green Hands" },
    ],
  ])("is read by its first lines: %j", (text, expected) => {
    const reading = read(text);
    expect(reading.job).toMatchObject(expected);
    expect(reading.provenance.title).toEqual({ source: "text", guessed: true });
    if (reading.job?.company !== "")
      expect(reading.provenance.company).toEqual({ source: "text", guessed: true });
  });

  it("leaves empty what is not clear", () => {
    const reading = read(
      "Gardener wanted\n\nRequirements:\nYou like plants, rain and getting up early in the morning.\nCall us.",
    );
    expect(reading).toMatchObject({
      outcome: "partial",
      job: {
        title: "Gardener wanted",
        company: "",
        locations: [],
        salary: null,
        postedAt: null,
        employmentTypes: [],
      },
    });
  });

  it.each([
    "",
    "   \n ",
    "Hello there.",
    "The quick brown fox jumps over the lazy dog.\n\nAnd then it sleeps.",
    "https://jobs.example/1",
  ])("is not %j", (text) => {
    expect(read(text)).toMatchObject({ outcome: "not_a_job", job: null });
  });
});

describe("text that is a document", () => {
  it("is read as one", () => {
    const title = posting.title;
    expect(read(`\n ${page(jsonLd(posting))}`).job?.title).toBe(title);
    expect(read(jsonLd(posting)).job?.title).toBe(title);
    expect(read(JSON.stringify(posting)).job?.title).toBe(title);
    expect(
      read(`MIME-Version: 1.0\nContent-Type: text/html\n\n${page(jsonLd(posting))}`).job?.title,
    ).toBe(title);
  });

  it("is not Markdown with a tag in it, nor text in brackets", () => {
    expect(
      read("# Cook\n\nCompany: Pan Inc<br>Location: Rome, Italy\n\nWe <b>cook</b>.").job,
    ).toMatchObject({ title: "Cook", company: "Pan Inc" });
    expect(read("[Senior] Cook (m/w/d)\nCompany: Pan Inc").job?.company).toBe("Pan Inc");
  });

  it("with an address asks for that posting", () => {
    const other = page(jsonLd({ ...posting, url: "https://jobs.example/jobs/other-1" }));
    expect(readText(other, { now, url: "https://jobs.example/jobs/dev-2" }).outcome).toBe("gone");
  });
});

it("never throws, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom("\n", "Company:", "Gehalt: ", "# ", "about ", "<p>", "{", "· ", "@ "),
        ),
      ),
      (pieces) => {
        expect(() => read(pieces.join(""))).not.toThrow();
      },
    ),
  );
});
