import { describe, expect, it } from "vitest";
import { detectLanguage } from "./language.ts";

const texts: [language: string | null, texts: string[]][] = [
  [
    "en",
    [
      "We are looking for a Senior Backend Engineer to join our team in Berlin.",
      "You will work with our designers and own the checkout of our shop.",
      "What we offer: 30 days of vacation and a budget for your learning",
    ],
  ],
  [
    "de",
    [
      "Wir suchen eine Backend-Entwicklerin für unser Team in Berlin.",
      "Wir suchen einen Senior Backend Engineer (m/w/d) for our Platform Team",
      "Deine Aufgaben: Du entwickelst mit uns die Plattform und sorgst für saubere Schnittstellen.",
      "Was wir bieten: 30 Tage Urlaub und ein Budget für deine Weiterbildung",
    ],
  ],
  [
    "fr",
    [
      "Nous recherchons un développeur backend pour rejoindre notre équipe à Paris.",
      "Au sein de notre équipe, vous êtes en charge du développement de la plateforme.",
    ],
  ],
  [
    "es",
    [
      "Buscamos un desarrollador backend para nuestro equipo en Madrid.",
      "Formarás parte de un equipo que trabaja con las últimas tecnologías del mercado.",
    ],
  ],
  ["it", ["Cerchiamo uno sviluppatore backend per il nostro team a Milano."]],
  ["pt", ["Procuramos um engenheiro de software para a nossa equipa em Lisboa."]],
  ["nl", ["Wij zoeken een backend ontwikkelaar voor ons team in Amsterdam."]],
  ["cs", ["Hledáme zkušeného vývojáře do našeho týmu v Praze."]],
  ["sk", ["Hľadáme skúseného vývojára do nášho tímu v Bratislave."]],
  ["pl", ["Szukamy doświadczonego programisty do naszego zespołu w Warszawie."]],
  ["sv", ["Vi söker en erfaren utvecklare till vårt team i Stockholm."]],
  ["da", ["Vi søger en erfaren udvikler til vores team i København."]],
  ["no", ["Vi søker en erfaren utvikler til vårt team i Oslo."]],
  ["ro", ["Căutăm un dezvoltator cu experiență pentru echipa noastră din București."]],
  [
    "fi",
    [
      "Etsimme kokenutta kehittäjää, joka on kiinnostunut meidän tuotteista ja voit myös työskennellä etänä.",
    ],
  ],
  [
    "hu",
    [
      "Keresünk egy tapasztalt fejlesztőt, aki csatlakozik a csapatunkhoz, és nem fél az új dolgoktól.",
    ],
  ],
  ["uk", ["Шукаємо досвідченого розробника до нашої команди у Києві."]],
  ["ru", ["Мы ищем опытного разработчика в нашу команду в Берлине."]],
  ["ja", ["バックエンドエンジニアを募集しています。東京のチームです。"]],
  ["zh", ["我们正在寻找一位后端工程师加入我们的团队。"]],
  ["ko", ["우리 팀에 합류할 백엔드 엔지니어를 찾고 있습니다."]],
  ["el", ["Αναζητούμε έμπειρο προγραμματιστή για την ομάδα μας στην Αθήνα."]],
  [
    null,
    [
      "",
      " ",
      "-",
      "12345 67890",
      "Senior Backend Engineer",
      "Senior Software Engineer (m/w/d) Berlin",
      "Python, Django, AWS, Kubernetes, Docker, Terraform, PostgreSQL",
      "lorem ipsum dolor sit amet",
      "!!!???",
    ],
  ],
];

describe("detectLanguage", () => {
  it.each(texts.flatMap(([language, rows]) => rows.map((text) => [text, language] as const)))(
    "reads %j as %s",
    (text, language) => {
      expect(detectLanguage(text)).toBe(language);
    },
  );

  it("goes by the sentences where a German posting is full of English words", () => {
    const text = `Senior Software Engineer – Backend, Cloud, Data\nTech Stack: TypeScript, React, Node.js, AWS, CI/CD\n
      Wir suchen für unser Team in München eine Person, die mit uns die Plattform weiterentwickelt. Du arbeitest im Team
      mit Product Ownern und Designern und hast Lust auf Code Reviews und Pair Programming. Benefits: Home Office, Job Rad.`;
    expect(detectLanguage(text)).toBe("de");
  });
});
