import type { JobInput } from "../board-job.ts";
import { asMarkdown } from "../describe-job.ts";

/** Invented startups; several places in `city` stand apart by semicolons. */
export const seed: JobInput[] = [
  {
    id: "3900101",
    title: "Senior Backend Engineer",
    company: "Harrowgate Robotics",
    city: "San Francisco; New York City",
    country: "US",
    remote: "hybrid",
    industry: "Software Engineer",
    pay: { min: 150_000, max: 190_000, currency: "USD", period: "year" },
    equity: { min: 0.1, max: 0.5 },
    description: asMarkdown([
      {
        heading: "About us",
        paragraphs: [
          "Harrowgate builds robots that prune hedges. Our backend plans their routes and keeps them out of the roses.",
        ],
      },
      {
        heading: "What you will do",
        points: ["Own the route planner, written in TypeScript and Node.js", "Scale PostgreSQL"],
      },
      {
        heading: "Requirements",
        points: [
          "5+ years with Node.js, Go or Python",
          "Solid SQL and PostgreSQL",
          "Experience with AWS",
          "Nice to have: Kafka, Rust",
        ],
      },
    ]),
  },
  {
    id: "3900102",
    title: "Founding Designer",
    company: "Quillfern",
    city: "London",
    country: "GB",
    industry: "Product Designer",
    equity: { min: 0.5, max: 2.5 },
    description: asMarkdown([
      {
        paragraphs: [
          "Quillfern is a quiet place to write letters. We are three people and need the fourth one to draw: the pages people write on, the paper they imagine, and the mark on the envelope. You decide how Quillfern looks and feels from the first day.",
        ],
      },
      { heading: "You", points: ["Think in Figma", "Write well", "Have shipped a product"] },
    ]),
  },
  {
    id: "3900103",
    title: "DevOps Engineer",
    company: "Tidewick",
    city: "Berlin",
    industry: "DevOps",
    pay: { min: 70_000, max: 90_000, currency: "EUR", period: "year" },
    description: asMarkdown([
      {
        paragraphs: [
          "Tidewick forecasts when ferries are late. You run the clusters that do the forecasting, in three regions, for harbours that call us at four in the morning. We release every day and would like to be able to do it twice.",
        ],
      },
      {
        heading: "Must have",
        points: ["Kubernetes", "Terraform", "Linux", "CI/CD with GitHub Actions"],
      },
    ]),
  },
  {
    id: "3900104",
    title: "Frontend-Entwickler:in",
    company: "Muschelkalk Labs",
    city: "Remote",
    language: "de",
    remote: "remote",
    industry: "Frontend Engineer",
    description: asMarkdown([
      {
        paragraphs: [
          "Wir machen Karten für Höhlenforscher. Du entwickelst die Oberfläche, mit der sie unter Tage arbeiten, von wo du willst. Sie läuft ohne Netz, auf alten Geräten und mit nassen Handschuhen; Übersicht ist uns wichtiger als Effekte. Wir sind zu fünft und sprechen uns jeden Morgen kurz ab.",
        ],
      },
      { heading: "Voraussetzungen", points: ["React", "TypeScript", "Von Vorteil: WebGL"] },
    ]),
  },
  {
    id: "3900105",
    title: "Stage – Ingénieur·e machine learning",
    company: "Bruyère Audio",
    city: "Paris",
    country: "FR",
    language: "fr",
    employmentType: "INTERN",
    industry: "Machine Learning Engineer",
    description: asMarkdown([
      {
        paragraphs: [
          "Bruyère reconnaît les oiseaux à leur chant. Pendant six mois, vous entraînez les modèles qui le font et vous mesurez leurs erreurs. Vous travaillez avec deux chercheuses et un ornithologue, dans un atelier près du canal, et vos résultats partent dans l’application.",
        ],
      },
      { heading: "Profil", points: ["Python", "PyTorch", "Un plus : traitement du signal"] },
    ]),
  },
];
