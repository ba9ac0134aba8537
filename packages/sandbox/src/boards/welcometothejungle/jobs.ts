import type { JobInput } from "../board-job.ts";
import { asHtml } from "../describe-job.ts";

/** Invented employers; French, English and German. Half of the slugs carry the reference, as on the real board. */
export const seed: JobInput[] = [
  {
    id: "PAMO_sb00101",
    slug: "developpeur-euse-full-stack_paris_PAMO_sb00101",
    title: "Développeur·euse full-stack",
    company: "Pont-Azur Mobilité",
    city: "Paris",
    region: "Île-de-France",
    country: "FR",
    language: "fr",
    remote: "hybrid",
    industry: "Mobilité, Logiciels",
    pay: { min: 48_000, max: 58_000, currency: "EUR", period: "year" },
    description: asHtml([
      {
        paragraphs: [
          "Pont-Azur fait circuler des vélos partagés dans douze villes. Vous rejoignez l'équipe qui construit l'application et les services derrière elle, avec deux jours de télétravail par semaine.",
        ],
      },
      {
        heading: "Vos missions",
        points: [
          "Développer des fonctionnalités de bout en bout en TypeScript",
          "Faire évoluer notre API Node.js et notre base PostgreSQL",
          "Relire le code de vos collègues et partager vos choix",
        ],
      },
      {
        heading: "Profil recherché",
        points: [
          "Trois ans d'expérience au moins avec React et Node.js",
          "Bonne maîtrise de SQL",
          "Un plus : Docker, GraphQL, anglais courant",
        ],
      },
    ]),
  },
  {
    id: "MIRA_sb00102",
    slug: "product-designer_paris",
    title: "Product Designer",
    company: "Mirabelle Santé",
    city: "Paris",
    region: "Île-de-France",
    country: "FR",
    language: "en",
    industry: "Health",
    pay: { min: 45_000, max: 55_000, currency: "EUR", period: "year" },
    description: asHtml([
      {
        paragraphs: [
          "Mirabelle helps pharmacies to keep the right medicine at hand. As our second designer you take a problem from the first interview to the screen that ships.",
        ],
      },
      {
        heading: "What we are looking for",
        points: [
          "You design in Figma and prototype early",
          "You have led user research",
          "Good knowledge of accessibility",
          "Nice to have: HTML and CSS, French",
        ],
      },
    ]),
  },
  {
    id: "TUIL_sb00103",
    slug: "alternance-data-analyst_lyon_TUIL_sb00103",
    title: "Alternance – Data Analyst",
    company: "Tuilerie Rousseline",
    city: "Lyon",
    region: "Auvergne-Rhône-Alpes",
    country: "FR",
    language: "fr",
    employmentType: "APPRENTICESHIP",
    industry: "Industrie",
    description: asHtml([
      {
        paragraphs: [
          "Pendant votre alternance, vous aidez l'atelier à comprendre pourquoi certaines fournées cassent : collecte, nettoyage et mise en forme des mesures.",
        ],
      },
      {
        heading: "Profil",
        points: [
          "Master en statistiques ou équivalent",
          "Bases de Python et de SQL",
          "Un plus : Tableau",
        ],
      },
    ]),
  },
  {
    id: "KORN_sb00104",
    slug: "account-manager-dach_berlin",
    title: "Account Manager DACH (m/w/d)",
    company: "Kornblume Software",
    city: "Berlin",
    country: "DE",
    language: "de",
    industry: "SaaS",
    pay: { min: 4_200, max: 5_000, currency: "EUR", period: "month" },
    description: asHtml([
      {
        paragraphs: [
          "Du betreust Bäckereien, die mit unserer Software ihre Filialen planen, vom ersten Gespräch bis zur Verlängerung.",
        ],
      },
      {
        heading: "Dein Profil",
        points: [
          "Erfahrung im Vertrieb",
          "Deutsch fließend",
          "Von Vorteil: Salesforce, Französisch",
        ],
      },
    ]),
  },
  {
    id: "SALT_sb00105",
    slug: "site-reliability-engineer_barcelona_SALT_sb00105",
    title: "Site Reliability Engineer",
    company: "Saltmarsh Telemetry",
    city: "Barcelona",
    region: "Catalunya",
    country: "ES",
    language: "en",
    remote: "remote",
    industry: "SaaS, Cloud Services",
    description: asHtml([
      {
        paragraphs: [
          "Saltmarsh watches tide gauges around the world, and somebody has to watch Saltmarsh. You keep the platform up and make the next incident a shorter one. The team is fully remote within Europe.",
        ],
      },
      {
        heading: "You have",
        points: [
          "Run Kubernetes in production",
          "Written automation in Go or Python",
          "Worked with Prometheus, Grafana and Terraform",
          "Bonus: PostgreSQL internals",
        ],
      },
    ]),
  },
];
