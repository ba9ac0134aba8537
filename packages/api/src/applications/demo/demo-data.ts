import type { remoteKinds, Stage } from "../schemas.ts";

/** A made-up application; days count from the day it is loaded, negative ones have passed. */
export interface DemoApplication {
  title: string;
  company: string;
  url: string;
  location: string;
  remote: (typeof remoteKinds)[number];
  /** Yearly, major units. */
  salary?: { min: number; max: number; currency: string };
  source: string;
  tags: string[];
  notes?: string;
  history: { stage: Stage; day: number; note?: string }[];
  nextAction?: { text: string; day: number };
  contacts?: { name: string; role: string; email: string }[];
  noteEntries?: { day: number; body: string }[];
  events?: DemoEvent[];
}

/** An event on a working day, `hour` on the wall of the person's own zone. */
export interface DemoEvent {
  title: string;
  kind: "interview" | "prep" | "follow_up";
  day: number;
  hour: number;
  minutes: number;
  round?: string;
  location?: string;
  joinUrl?: string;
  description?: string;
}

// Companies and people are made up; addresses stand under example.com and example.org (RFC 2606).
export const demoApplications: DemoApplication[] = [
  {
    title: "Frontend engineer",
    company: "Lindenhof Software GmbH",
    url: "https://lindenhof.example.com/jobs/frontend-engineer",
    location: "Berlin, Germany",
    remote: "hybrid",
    salary: { min: 68_000, max: 82_000, currency: "EUR" },
    source: "XING",
    tags: ["react", "typescript"],
    notes: "Small product team, four-day week possible after the first half year.",
    history: [
      { stage: "saved", day: -20 },
      { stage: "applied", day: -17, note: "Sent the CV with the dashboard case study." },
      { stage: "interviewing", day: -8, note: "Call with the recruiter went well." },
    ],
    nextAction: { text: "Prepare the walk-through of the dashboard project", day: 1 },
    contacts: [
      { name: "Miriam Vogt", role: "Recruiter", email: "miriam.vogt@lindenhof.example.com" },
    ],
    noteEntries: [
      {
        day: -8,
        body: "They asked about accessibility and test habits. Team of six, two designers.",
      },
      { day: -3, body: "Technical interview: one hour, bring a project of my own." },
    ],
    events: [
      {
        title: "Technical interview: Lindenhof Software",
        kind: "interview",
        day: 2,
        hour: 10,
        minutes: 60,
        round: "Technical interview",
        joinUrl: "https://meet.example.com/lindenhof-tech",
        description:
          "With Jonas Ahrens (lead) and Miriam Vogt. Walk through a project, then questions.",
      },
      {
        title: "Prepare: Lindenhof technical interview",
        kind: "prep",
        day: 1,
        hour: 17,
        minutes: 45,
        description: "Rehearse the dashboard walk-through, note three questions for the team.",
      },
    ],
  },
  {
    title: "Full-stack developer",
    company: "Atelier Numérique SAS",
    url: "https://atelier-numerique.example.com/careers/fullstack",
    location: "Lyon, France",
    remote: "remote",
    salary: { min: 52_000, max: 60_000, currency: "EUR" },
    source: "Welcome to the Jungle",
    tags: ["node", "postgresql", "react"],
    history: [
      { stage: "applied", day: -25 },
      { stage: "interviewing", day: -12 },
    ],
    contacts: [
      {
        name: "Camille Roche",
        role: "Engineering manager",
        email: "camille@atelier-numerique.example.com",
      },
    ],
    events: [
      {
        title: "Team interview: Atelier Numérique",
        kind: "interview",
        day: 5,
        hour: 14,
        minutes: 90,
        round: "Team interview",
        joinUrl: "https://meet.example.com/atelier-team",
      },
    ],
  },
  {
    title: "Backend engineer, payments",
    company: "Nordkai Payments AB",
    url: "https://jobs.example.org/nordkai/backend-payments",
    location: "Stockholm, Sweden",
    remote: "hybrid",
    salary: { min: 610_000, max: 690_000, currency: "SEK" },
    source: "Referral",
    tags: ["go", "postgresql"],
    notes: "Sara works there and passed on my name.",
    history: [{ stage: "applied", day: -9, note: "Through Sara." }],
    nextAction: { text: "Ask Sara whether they have read it", day: 3 },
    events: [
      {
        title: "Follow up with Nordkai",
        kind: "follow_up",
        day: 3,
        hour: 9,
        minutes: 15,
        description: "No answer since the application: write a short, friendly mail.",
      },
    ],
  },
  {
    title: "Product engineer",
    company: "Brightwater Labs Inc.",
    url: "https://brightwater.example.com/join/product-engineer",
    location: "Remote, Europe",
    remote: "remote",
    salary: { min: 95_000, max: 115_000, currency: "USD" },
    source: "Wellfound",
    tags: ["typescript", "startup"],
    history: [
      { stage: "applied", day: -38 },
      { stage: "interviewing", day: -29 },
      { stage: "offer", day: -2, note: "Offer by phone, the letter came the same evening." },
    ],
    nextAction: { text: "Answer the offer", day: 5 },
    contacts: [{ name: "Dana Whitfield", role: "Founder", email: "dana@brightwater.example.com" }],
    noteEntries: [
      { day: -2, body: "Offer: 104,000 USD and 0.15 %. Ask about notice and equipment." },
    ],
  },
  {
    title: "Software engineer, developer tools",
    company: "Kessel & Partner GmbH & Co. KG",
    url: "https://kessel.example.com/karriere/developer-tools",
    location: "Hamburg, Germany",
    remote: "onsite",
    source: "Company site",
    tags: ["typescript", "tooling"],
    history: [
      { stage: "saved", day: -33 },
      { stage: "applied", day: -31 },
      { stage: "rejected", day: -14, note: "They filled it from inside." },
    ],
  },
  {
    title: "Senior frontend developer",
    company: "Museum Digital",
    url: "https://museum-digital.example.org/stellen/frontend",
    location: "Leipzig, Germany",
    remote: "hybrid",
    salary: { min: 60_000, max: 66_000, currency: "EUR" },
    source: "XING",
    tags: ["accessibility", "vue"],
    history: [{ stage: "saved", day: -1 }],
    nextAction: { text: "Adapt the cover letter", day: 2 },
  },
  {
    title: "Platform engineer",
    company: "Harbour Cloud Ltd",
    url: "https://harbourcloud.example.com/vacancies/platform",
    location: "Manchester, United Kingdom",
    remote: "remote",
    salary: { min: 70_000, max: 80_000, currency: "GBP" },
    source: "Wellfound",
    tags: ["kubernetes", "go"],
    history: [{ stage: "saved", day: -4 }],
  },
  {
    title: "Full-stack engineer, climate data",
    company: "Terrascope BV",
    url: "https://terrascope.example.com/jobs/17",
    location: "Utrecht, Netherlands",
    remote: "hybrid",
    salary: { min: 58_000, max: 72_000, currency: "EUR" },
    source: "Welcome to the Jungle",
    tags: ["python", "react", "climate"],
    history: [
      { stage: "saved", day: -7 },
      { stage: "applied", day: -5 },
    ],
  },
  {
    title: "Web developer",
    company: "Café Central Systems",
    url: "https://cafe-central.example.com/jobs/web-developer",
    location: "Vienna, Austria",
    remote: "onsite",
    source: "Newsletter",
    tags: ["php"],
    history: [
      { stage: "applied", day: -44 },
      { stage: "interviewing", day: -35 },
      { stage: "withdrawn", day: -30, note: "On site five days a week after all." },
    ],
  },
  {
    title: "Engineer, search and ranking",
    company: "Findling AG",
    url: "https://findling.example.com/open-roles/search",
    location: "Zurich, Switzerland",
    remote: "hybrid",
    salary: { min: 115_000, max: 130_000, currency: "CHF" },
    source: "Company site",
    tags: ["search", "rust"],
    history: [
      { stage: "applied", day: -52 },
      { stage: "interviewing", day: -41 },
      { stage: "rejected", day: -27, note: "Good talk; they wanted more ranking experience." },
    ],
    noteEntries: [
      { day: -27, body: "Feedback: read up on learning to rank, apply again in spring." },
    ],
  },
  {
    title: "Junior mentor, evening course",
    company: "Volkshochschule Nord",
    url: "https://vhs-nord.example.org/kurse/mentor",
    location: "Bremen, Germany",
    remote: "onsite",
    source: "Friend",
    tags: ["teaching", "side job"],
    history: [
      { stage: "applied", day: -60 },
      { stage: "offer", day: -48 },
      { stage: "accepted", day: -46, note: "Two evenings a month." },
    ],
  },
  {
    title: "Software engineer, mobility",
    company: "Tramline Mobility Oy",
    url: "https://tramline.example.com/careers/mobility-engineer",
    location: "Helsinki, Finland",
    remote: "remote",
    salary: { min: 62_000, max: 74_000, currency: "EUR" },
    source: "XING",
    tags: ["kotlin", "maps"],
    history: [{ stage: "applied", day: -3 }],
  },
];
