import { describe, expect, it } from "vitest";
import { page, read } from "./testing/pages.ts";

const url = "https://acme.example/careers/warehouse-lead-77";

const job = `
  <title>Warehouse Lead | Acme</title>
  <meta property="og:title" content="Warehouse Lead | Acme"><meta property="og:description" content="Lead our warehouse.">
  <nav><a href="/">Home</a> <a href="/careers">Careers</a></nav>
  <main><h1>Warehouse Lead</h1>
    <p>Company: Acme Storage Ltd</p><p>Location: Leeds, United Kingdom</p><p>Contract: Full-time</p>
    <h2>Responsibilities</h2><ul><li>You plan the shifts of twelve people</li><li>You keep the stock in order</li></ul>
    <h2>Requirements</h2><ul><li>You have led a team before, and you like to be on your feet</li></ul>
    <a href="/apply/77">Apply now</a></main>
  <footer>© Acme, imprint, privacy</footer>`;

describe("a page without structured data", () => {
  it("that is clearly one job's is read in part, and everything is a guess", () => {
    const reading = read(page(job), { url });
    expect(reading).toMatchObject({
      outcome: "partial",
      job: {
        title: "Warehouse Lead",
        company: "Acme Storage Ltd",
        locations: [{ city: "Leeds", country: "GB" }],
        employmentTypes: ["FULL_TIME"],
      },
      provenance: {
        title: { source: "open-graph", guessed: true },
        company: { source: "text", guessed: true },
      },
    });
    expect(reading.job?.descriptionText).toMatch(/plan the shifts/);
    expect(reading.job?.descriptionText).not.toMatch(/imprint|Careers/);
  });

  it.each([
    [
      "German",
      "<h1>Lagerleitung (m/w/d)</h1><h2>Deine Aufgaben</h2><p>Planen</p><h2>Dein Profil</h2><p>Erfahrung</p><a>Jetzt bewerben</a>",
    ],
    [
      "French",
      "<h1>Chef d'équipe H/F</h1><h2>Vos missions</h2><p>Planifier</p><h2>Profil recherché</h2><p>Expérience</p><button>Postuler</button>",
    ],
    [
      "Spanish",
      "<h1>Jefe de almacén</h1><h2>Funciones</h2><p>Planificar</p><h2>Requisitos</h2><p>Experiencia</p><button>Solicitar</button>",
    ],
  ])("may be %s", (_, markup) => {
    expect(read(page(markup)).outcome).toBe("partial");
  });

  it.each([
    [
      "an article about advertisements",
      "<article><h1>How to write a job posting</h1><h2>Responsibilities</h2><p>List them.</p><h2>Requirements</h2><p>Keep them short.</p><a>Read more</a></article>",
    ],
    ["a product", "<h1>Garden chair</h1><p>Sturdy.</p><button>Buy now</button>"],
    [
      "a list of jobs",
      `<h1>Jobs in Leeds</h1>${"<article><h2>Fahrer (m/w/d)</h2><a>Jetzt bewerben</a></article>".repeat(10)}`,
    ],
    [
      "a careers page",
      "<h1>Careers</h1><h2>What we offer</h2><p>Fruit.</p><a href='/jobs'>See all jobs</a>",
    ],
    [
      "an article with a call to apply",
      "<h1>Scholarships 2026</h1><p>Money for students.</p><a>Apply now</a>",
    ],
  ])("that is %s is no job", (_, markup) => {
    expect(read(page(markup), { url: "https://acme.example/blog/post-1" }).outcome).toBe(
      "not_a_job",
    );
  });
});
