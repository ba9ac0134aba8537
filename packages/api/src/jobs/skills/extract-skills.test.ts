import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skills } from "./dictionary.ts";
import { extractSkills, resolveSkill } from "./extract-skills.ts";

function namesIn(text: string, language: string | null = "en", title = ""): string[] {
  return extractSkills({ title, text, language }).map((skill) => skill.name);
}

function needsIn(text: string, language: string | null = "en"): Record<string, string> {
  const found = extractSkills({ title: "", text, language });
  return Object.fromEntries(found.map((skill) => [skill.name, skill.need]));
}

describe("the names of skills", () => {
  it.each([
    ["We write C, C++ and C# on .NET", ["C", "C++", "C#", ".NET"]],
    ["C/C++ and F#, some Node.js or NodeJS", ["C", "C++", "F#", "Node.js"]],
    ["ASP.NET Core, VB.NET, and T-SQL", ["ASP.NET", "VB.NET", "T-SQL"]],
    ["CI/CD, A/B testing, TCP/IP and PL/SQL", ["CI/CD", "A/B testing", "TCP/IP", "PL/SQL"]],
    ["JavaScript, not the same as Java", ["JavaScript", "Java"]],
    ["machine-learning models on k8s", ["Machine learning", "Kubernetes"]],
    ["Postgres (PostgreSQL) and scikit-learn", ["PostgreSQL", "scikit-learn"]],
    ["React Native apps, React sites", ["React Native", "React"]],
    ["Spring Boot; Ruby on Rails", ["Spring Boot", "Ruby on Rails"]],
  ])("are read in %j", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ["Reactive programming and reacting quickly", "React"],
    ["React quickly to changes as you react", "SQL"],
    ["Javanese history", "Java"],
    ["You excel at teamwork", "Microsoft Excel"],
    ["Ready to go? Go ahead and apply", "Go"],
    ["We go live every week", "Go"],
    ["Own our Go-to-market strategy", "Go"],
    ["experience in R&D", "R"],
    ["You report to the C-level", "C"],
    ["After our Series C, D is next", "C"],
    ["Rust protection of steel parts", "Rust"],
    ["Swift answers to customers", "Swift"],
    ["Full access to the gym", "Microsoft Access"],
    ["Our teams are friendly", "Microsoft Teams"],
    ["the rest of the team", "REST APIs"],
    ["The sea is near", "Search engine advertising"],
    ["You will work with Sales, Marketing and Product", "Sales"],
    ["You will work with Sales, Marketing and Product", "Marketing"],
    ["Basic knowledge of the market", "Basic"],
    ["a spring clean of our code", "Spring"],
  ])("are not seen in %j (%s)", (text, name) => {
    expect(namesIn(text)).not.toContain(name);
  });

  it.each([
    ["Vue d'ensemble de la société", "Vue", "fr"],
    ["Tableau de bord et suivi", "Tableau", "fr"],
    ["J'ai une équipe, n'ai pas peur", "Artificial intelligence", "fr"],
    ["SAS au capital de 10 000 euros", "SAS programming", "fr"],
    ["Creo que sí", "PTC Creo", "es"],
    ["Sie steuern Projekte", "Tax", "de"],
    ["Der Rest des Teams", "REST APIs", "de"],
  ])("of other words in %j are not seen (%s)", (text, name, language) => {
    expect(namesIn(text, language)).not.toContain(name);
  });

  it.each([
    ["Go developer wanted", "Go"],
    ["Services in Go, Kubernetes and Terraform", "Go"],
    ["Experience with Go", "Go"],
    ["Languages: Go, Rust", "Rust"],
    ["Python and R", "R"],
    ["Solid knowledge of R", "R"],
    ["We program in golang", "Go"],
    ["Word, Excel and Outlook", "Microsoft Excel"],
    ["proficiency in Excel", "Microsoft Excel"],
    ["Swift programming", "Swift"],
    ["iOS (Swift, SwiftUI)", "Swift"],
    ["Experience in marketing", "Marketing"],
  ])("are seen in %j (%s) with what stands near", (text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it("count in a title with less", () => {
    expect(namesIn("", "en", "Senior Go Engineer")).toEqual(["Go"]);
    expect(namesIn("", "en", "Backend Developer (Rust)")).toContain("Rust");
    expect(namesIn("", "en", "Sales Manager")).toEqual(["Sales"]);
    expect(namesIn("", "en", "Head of Go-to-market")).toEqual([]);
    expect(extractSkills({ title: "Java Developer", text: "", language: "en" })).toEqual([
      { key: "java", name: "Java", need: "required" },
    ]);
  });

  it.each([
    ["Sehr gute Excelkenntnisse und Python-Kenntnisse", "de", ["Microsoft Excel", "Python"]],
    ["Erfahrung in agilen Methoden, Übersetzungen", "de", ["Agile development", "Translation"]],
    ["Verantwortung für Monatsabschlüsse und Buchhaltung", "de", ["Annual accounts", "Accounting"]],
    [
      "Projektmanagements, Softwarearchitekturen",
      "de",
      ["Project management", "Software architecture"],
    ],
    ["Conduite de projets, gestion de projet", "fr", ["Project management"]],
    ["la maîtrise d'Excel et l'analyse des données", "fr", ["Microsoft Excel", "Data analysis"]],
    [
      "tests unitaires et architectures logicielles",
      "fr",
      ["Unit testing", "Software architecture"],
    ],
    [
      "bases de datos relacionales y gestión de proyectos",
      "es",
      ["Relational databases", "Project management"],
    ],
    [
      "Kenntnisse in Word, Excel und Outlook",
      "de",
      ["Microsoft Word", "Microsoft Excel", "Microsoft Outlook"],
    ],
  ])("are read with their endings in %j", (text, language, names) => {
    expect(namesIn(text, language).toSorted()).toEqual(names.toSorted());
  });

  it("are whole words in every script, with accents, soft hyphens and composed letters", () => {
    expect(namesIn("Übersetzungen\u00a0und Kuber\u00adnetes", "de")).toEqual([
      "Translation",
      "Kubernetes",
    ]);
    expect(namesIn("Javaйский и Pythonが", null)).toEqual([]);
    expect(namesIn("comptabilité", "fr")).toEqual(["Accounting"]);
  });
});

describe("how much a skill is wanted", () => {
  it("follows the headings", () => {
    expect(
      needsIn(
        "Your tasks\n- Run Kubernetes\n\nYour profile\n- Python\n- SQL\n\nNice to have\n- Terraform\n\nWhat we offer\n- A course on Ansible",
      ),
    ).toEqual({
      Kubernetes: "unknown",
      Python: "required",
      SQL: "required",
      Terraform: "nice",
      Ansible: "unknown",
    });
    expect(
      needsIn("## Anforderungen\nJava\n## Von Vorteil:\nKotlin\n## Wir bieten\nDocker", "de"),
    ).toEqual({
      Java: "required",
      Kotlin: "nice",
      Docker: "unknown",
    });
    expect(
      needsIn("Profil recherché :\n- Python\nLes plus :\n- Django\nAvantages :\n- Git", "fr"),
    ).toEqual({
      Python: "required",
      Django: "nice",
      Git: "unknown",
    });
    expect(needsIn("Requisitos\nJava\nSe valorará\nKafka\nOfrecemos\nGit", "es")).toMatchObject({
      Java: "required",
      "Apache Kafka": "nice",
      Git: "unknown",
    });
  });

  it.each([
    [
      "Python is a must, Kubernetes and Docker are a plus.",
      "en",
      { Python: "required", Kubernetes: "nice", Docker: "nice" },
    ],
    [
      "Java, Kotlin and SQL are required. Ideally Terraform.",
      "en",
      { Java: "required", Kotlin: "required", SQL: "required", Terraform: "nice" },
    ],
    [
      "Required: Java, SQL; nice to have: Docker",
      "en",
      { Java: "required", SQL: "required", Docker: "nice" },
    ],
    [
      "Python zwingend erforderlich, Java und Docker von Vorteil.",
      "de",
      { Python: "required", Java: "nice", Docker: "nice" },
    ],
    ["Docker ist kein Muss, Python schon.", "de", { Docker: "nice" }],
    ["Python indispensable, Docker serait un plus.", "fr", { Python: "required", Docker: "nice" }],
    ["Python imprescindible, se valorará Docker.", "es", { Python: "required", Docker: "nice" }],
  ])("follows the words of %j", (text, language, needs) => {
    expect(needsIn(text, language)).toMatchObject(needs);
  });

  it.each([
    ["No Java experience needed.", "en"],
    ["Prior knowledge of Java is not required.", "en"],
    ["Keine Java-Kenntnisse erforderlich.", "de"],
    ["Java-Kenntnisse sind nicht erforderlich.", "de"],
    ["Ohne Java-Vorkenntnisse möglich.", "de"],
    ["Pas besoin de connaissances en Java.", "fr"],
    ["No se requiere experiencia en Java.", "es"],
  ])("is nothing in %j", (text, language) => {
    expect(namesIn(text, language)).toEqual([]);
  });

  it("is not taken back by a no that means something else", () => {
    expect(namesIn("Not only Java experience but also Python.")).toEqual(["Java", "Python"]);
    expect(namesIn("Keine Angst vor Java!", "de")).toEqual(["Java"]);
    expect(needsIn("Java is not required but a plus.")).toEqual({ Java: "nice" });
  });

  it("is the most that any place says", () => {
    expect(needsIn("We use Java.\nNice to have\n- Java")).toEqual({ Java: "nice" });
    expect(needsIn("Nice to have\n- Java\nRequirements\n- Java")).toEqual({ Java: "required" });
  });

  it("orders the skills, then their place in the text does", () => {
    expect(namesIn("Docker is a plus. We use Git and Bash.\nRequirements\nPython\nSQL")).toEqual([
      "Python",
      "SQL",
      "Git",
      "Bash",
      "Docker",
    ]);
  });
});

describe("a person's own skills", () => {
  const own = [
    { key: "own:zugferd", name: "ZUGFeRD", aliases: ["Factur-X"] },
    { key: "kubernetes", name: "Kubernetes", aliases: ["Kubi"] },
    { key: "own:qa", name: "qa", aliases: [] },
  ];

  it("are found by their names and aliases", () => {
    const found = extractSkills({
      title: "",
      text: "zugferd, Factur-X and kubi",
      language: null,
      own,
    });
    expect(found.map(({ key, name }) => [key, name])).toEqual([
      ["own:zugferd", "ZUGFeRD"],
      ["kubernetes", "Kubernetes"],
    ]);
  });

  it("win over the dictionary at the same words", () => {
    const mine = [{ key: "own:js", name: "JavaScript and friends", aliases: ["JavaScript"] }];
    expect(extractSkills({ title: "", text: "JavaScript", language: null, own: mine })).toEqual([
      { key: "own:js", name: "JavaScript and friends", need: "unknown" },
    ]);
  });
});

describe("the skill of a name", () => {
  it("is the dictionary's, or the person's own", () => {
    expect(resolveSkill(" k8s ")).toEqual({ key: "kubernetes", name: "Kubernetes" });
    expect(resolveSkill("excel")).toEqual({ key: "microsoft-excel", name: "Microsoft Excel" });
    expect(resolveSkill("  Bee Keeping ")).toEqual({ key: "own:bee keeping", name: "Bee Keeping" });
    expect(resolveSkill("☕")).toEqual({ key: "own:☕", name: "☕" });
    expect(resolveSkill("ﷺ".repeat(100)).key.length).toBeLessThanOrEqual(204);
  });

  it("stays the same when it is resolved again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        const once = resolveSkill(name);
        expect(resolveSkill(once.name)).toEqual(once);
      }),
    );
  });
});

describe("any text", () => {
  const words = fc.constantFrom(
    "Go",
    "R",
    "C",
    "C++",
    "Excel",
    "Java",
    "no",
    "keine",
    "experience",
    "required",
    "a plus",
    "\n",
    "\n- ",
    ", ",
    ". ",
    ":",
    "Requirements",
    "Nice to have",
    "Wir bieten",
    "machine",
    "learning",
    "-",
    "&",
    "😀",
    "ß",
    "l'",
  );

  it("is read without failing, in every language, each skill once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 60 }),
        fc.constantFrom("en", "de", "fr", "es", "cs", null),
        (parts, language) => {
          const found = extractSkills({
            title: parts.slice(0, 4).join(" "),
            text: parts.join(" "),
            language,
          });
          const keys = found.map((skill) => skill.key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(found.length).toBeLessThanOrEqual(100);
        },
      ),
    );
  });

  it("takes time that grows with its length alone", () => {
    // Half a million characters of what looks like the start of everything; a square of that would not end.
    for (const part of [
      "Go, ",
      "machine ",
      "no ",
      "-",
      "\n",
      "Requirements:\n",
      "C++",
      "(",
      "must Python ",
    ])
      extractSkills({
        title: "",
        text: part.repeat(Math.ceil(500_000 / part.length)),
        language: "de",
      });
    expect(extractSkills({ title: "", text: "Go, ".repeat(100_000), language: "en" })).toEqual([]);
  });
});

it("recognises every skill of the dictionary by its own name in a list of sure ones", () => {
  const missed = skills.filter((skill) => {
    const text = `Experience with ${skill.name}. Kubernetes, ${skill.name}, PostgreSQL skills`;
    return !extractSkills({ title: "", text, language: "en" }).some(({ key }) => key === skill.key);
  });
  expect(missed.map((skill) => skill.name)).toEqual([]);
});
