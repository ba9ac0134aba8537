import type { JobInput } from "../board-job.ts";
import { asHtml } from "../describe-job.ts";

const benefits = ["30 Tage Urlaub", "Zuschuss zum Deutschlandticket", "Zeit für Weiterbildung"];

/** Invented employers; German, English and French as in the DACH region. */
export const seed: JobInput[] = [
  {
    id: "180000101",
    title: "Backend-Entwickler Node.js (m/w/d)",
    company: "Brunnhof Softwarewerke GmbH",
    city: "Berlin",
    region: "Berlin",
    language: "de",
    remote: "hybrid",
    description: asHtml([
      {
        paragraphs: [
          "Wir bauen die Software, mit der Wasserwerke ihre Brunnen überwachen. Du entwickelst die Dienste, die Messwerte annehmen, prüfen und auswerten, in Berlin oder bis zu drei Tage pro Woche im Homeoffice.",
        ],
      },
      {
        heading: "Deine Aufgaben",
        points: [
          "Dienste in TypeScript und Node.js entwerfen und betreiben",
          "PostgreSQL-Schemas pflegen und Abfragen schneller machen",
          "Schnittstellen mit den Teams im Frontend abstimmen",
        ],
      },
      {
        heading: "Dein Profil",
        points: [
          "Mehrere Jahre Erfahrung mit Node.js und TypeScript",
          "Sehr gute Kenntnisse in SQL und PostgreSQL",
          "Sicherer Umgang mit Docker und Git",
          "Von Vorteil: Kubernetes, React oder Kafka",
        ],
      },
      {
        heading: "Wir bieten",
        paragraphs: ["Ein Jahresgehalt von 65.000 € bis 80.000 € brutto."],
        points: benefits,
      },
    ]),
  },
  {
    id: "180000102",
    title: "Cloud-Architektin / Cloud-Architekt (all genders)",
    company: "Alpenglut Versicherungs-IT GmbH",
    city: "Wien",
    region: "Bundesland Wien",
    country: "AT",
    language: "de",
    industry: "Versicherungen",
    description: asHtml([
      {
        paragraphs: [
          "Unsere Anwendungen ziehen in die Cloud. Du legst fest, wie sie dort laufen, und begleitest die Teams dabei.",
        ],
      },
      {
        heading: "Anforderungen",
        points: [
          "Erfahrung mit AWS oder Azure und mit Terraform",
          "Gute Kenntnisse in Kubernetes und Linux",
          "Deutsch fließend, Englisch gut",
          "Wünschenswert: Python, Ansible",
        ],
      },
      {
        heading: "Wir bieten",
        paragraphs: [
          "Ein Bruttogehalt ab € 5.200 im Monat, das 14 Mal im Jahr bezahlt wird; mehr je nach Erfahrung.",
        ],
      },
    ]),
  },
  {
    id: "180000103",
    title: "Data Engineer (f/m/d)",
    company: "Lindwurm Logistik SE",
    city: "München",
    region: "Bayern",
    language: "en",
    remote: "hybrid",
    industry: "Transport, Verkehr und Logistik",
    description: asHtml([
      {
        paragraphs: [
          "Lindwurm moves parcels through the Alps. Our data team builds the pipelines that tell dispatchers where the snow is, and you will own one of them from source to dashboard.",
        ],
      },
      {
        heading: "What you bring",
        points: [
          "Strong Python and SQL",
          "Experience with Apache Spark or Airflow",
          "You have run data pipelines in production",
          "Nice to have: dbt, Kafka, German",
        ],
      },
      {
        heading: "What we offer",
        points: ["Hybrid work, two days a week in Munich", "Night trains"],
      },
    ]),
  },
  {
    id: "180000104",
    title: "Dipl. Pflegefachperson HF 60–100 %",
    company: "Spital Seehalde AG",
    city: "Zürich",
    region: "Zürich",
    country: "CH",
    language: "de",
    employmentType: "PART_TIME",
    industry: "Gesundheit und Soziales",
    description: asHtml([
      {
        paragraphs: [
          "Auf unserer Station für Innere Medizin begleiten Sie Patientinnen und Patienten durch ihren Aufenthalt, im Früh- oder Spätdienst.",
        ],
      },
      {
        heading: "Ihr Profil",
        points: [
          "Abschluss als dipl. Pflegefachperson HF oder FH",
          "Freude an der Arbeit im Team",
          "Deutsch auf Niveau B2",
        ],
      },
    ]),
  },
  {
    id: "180000105",
    title: "Développeuse ou développeur front-end (f/h)",
    company: "Horlogerie Numérique du Lac SA",
    city: "Genf",
    region: "Genf",
    country: "CH",
    language: "fr",
    description: asHtml([
      {
        paragraphs: [
          "Nos montres envoient leurs mesures au navigateur. Vous construisez les écrans sur lesquels nos clients les lisent, avec une équipe de six personnes.",
        ],
      },
      {
        heading: "Profil recherché",
        points: [
          "Maîtrise de React et de TypeScript",
          "Bonnes connaissances en HTML, CSS et accessibilité",
          "Un plus : Figma, GraphQL, allemand",
        ],
      },
      { heading: "Salaire", paragraphs: ["De CHF 95'000 à CHF 110'000 par an."] },
    ]),
  },
  {
    id: "43000106",
    shape: "microdata",
    title: "Software-Testerin / Software-Tester (m/w)",
    company: "Kieselgrün Energie AG",
    city: "Hamburg",
    language: "de",
    description: asHtml([
      {
        paragraphs: [
          "Sie prüfen die Anwendungen, mit denen unsere Kundinnen und Kunden ihren Strom bestellen, und schreiben automatische Tests dafür.",
        ],
      },
      {
        heading: "Voraussetzungen",
        points: [
          "Erfahrung mit Selenium oder Playwright",
          "Kenntnisse in Java",
          "ISTQB von Vorteil",
        ],
      },
    ]),
  },
];
