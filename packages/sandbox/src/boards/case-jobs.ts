import type { BoardName } from "./registry.ts";
import { boards } from "./registry.ts";
import type { BoardJob } from "./board-job.ts";
import { slugOf } from "./board-job.ts";
import { asHtml, asMarkdown } from "./describe-job.ts";

const noTime = Date.UTC(2026, 10, 2, 8);

function made(
  board: BoardName,
  fields: Pick<BoardJob, "id" | "title" | "company" | "slug">,
): BoardJob {
  const sections = [
    {
      paragraphs: [
        "Diese Stelle gehört zu einem der Fälle, die man an der Sandbox ausprobieren kann. Gesucht wird jemand für größere Prüfstände: Maße, Größen und Süßwasser – „alles außer Öl“.",
      ],
    },
    { heading: "Profil", points: ["Erfahrung mit Messtechnik", "Python von Vorteil"] },
  ];
  return {
    ...fields,
    board,
    city: "Köln",
    region: "",
    country: "DE",
    language: "de",
    employmentType: "FULL_TIME",
    remote: "onsite",
    pay: null,
    equity: null,
    industry: "Maschinenbau",
    description: boards[board].title === "Wellfound" ? asMarkdown(sections) : asHtml(sections),
    shape: "json-ld",
    companySlug: "sandbox",
    postedAt: new Date(noTime).toISOString(),
    validThrough: null,
    closed: false,
    updatedAt: noTime,
  };
}

/** The posting of a well-known case. Its texts hold what a wrong charset spoils, and nothing outside of windows-1252. */
export function caseJob(board: BoardName, name: string, number: number): BoardJob {
  const path = boards[board].casePath(name, number);
  return made(board, {
    // Such that the board makes the case's own path of it.
    id: /\d{7,}/.exec(path)?.[0] ?? `SAND_${slugOf(name)}`,
    slug: board === "welcometothejungle" ? (path.split("/").at(-1) ?? name) : slugOf(name),
    title: "Prüfingenieurin „Größe & Maß“ (m/w/d)",
    company: "Müßiggang & Söhne GmbH",
  });
}

const otherTitles = [
  "Prüfingenieur Größe und Maß (m/w/d)",
  "Prüfingenieurin Länge (m/w/d)",
  "Leitung Prüfstand",
  "Messtechniker",
  "Ingenieurin Strömung",
  "Werkstudent Messdaten",
  "Konstrukteurin Prüfstände",
  "Technischer Einkäufer",
  "Projektleiterin Messtechnik",
];

/** Nine postings that a page shows beside, or instead of, the one that was asked for. */
export function otherJobs(board: BoardName): BoardJob[] {
  return otherTitles.map((title, index) => {
    const id = boards[board].newId(9_000_001 + index, "andere-firma");
    return {
      ...made(board, { id, title, company: "Andere Firma GmbH", slug: slugOf(title) }),
      companySlug: "andere-firma",
    };
  });
}
