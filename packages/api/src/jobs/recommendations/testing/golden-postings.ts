/** A posting written for this project, and how well it fits each of the three people: 3 very well to 0 not at all. */
export interface GoldenJob {
  language: "en" | "de" | "fr";
  title: string;
  text: string;
  fits: [data: number, marketing: number, accounting: number];
}

const job = (
  language: GoldenJob["language"],
  title: string,
  text: string,
  fits: GoldenJob["fits"],
): GoldenJob => ({ language, title, text, fits });

export const goldenJobs: GoldenJob[] = [
  job(
    "en",
    "Senior Data Engineer",
    "Your tasks\n- Build pipelines in our lakehouse\nRequirements\n- Python and SQL\n- Apache Spark\n- Airflow or Dagster\n- 5+ years of experience\nNice to have\n- dbt, Kafka",
    [3, 0, 0],
  ),
  job(
    "de",
    "Senior Data Engineer (m/w/d)",
    "Deine Aufgaben\n- Aufbau von Datenpipelines\nDein Profil\n- Sehr gute Kenntnisse in Python und SQL\n- Erfahrung mit Spark und Airflow\nVon Vorteil\n- AWS, Terraform",
    [3, 0, 0],
  ),
  job(
    "fr",
    "Ingénieur de données confirmé (H/F)",
    "Vos missions\n- Construire nos pipelines\nProfil recherché\n- Python, SQL\n- Spark, Kafka\nLes plus\n- dbt",
    [3, 0, 0],
  ),
  job(
    "en",
    "Analytics Engineer",
    "Requirements\n- SQL and dbt every day\n- Python\n- Snowflake or BigQuery\nNice to have\n- Looker",
    [2, 0, 0],
  ),
  job(
    "en",
    "Data Engineer, Junior",
    "Who you are\n- First projects in Python\n- SQL\n- Curious about Spark",
    [2, 0, 0],
  ),
  job(
    "de",
    "Dateningenieur Plattform",
    "Anforderungen\n- Python, Kafka, Kubernetes\n- AWS\n- SQL\nWir bieten\n- 30 Tage Urlaub",
    [3, 0, 0],
  ),
  job(
    "en",
    "Machine Learning Engineer",
    "Requirements\n- Python, PyTorch\n- Spark\n- Docker and Kubernetes\n- SQL",
    [2, 0, 0],
  ),
  job(
    "en",
    "Data Analyst",
    "Requirements\n- SQL\n- Tableau Desktop\n- Excel skills\n- Statistics",
    [1, 1, 0],
  ),
  job(
    "en",
    "Data Entry Clerk",
    "Your tasks\n- Data entry and filing\nRequirements\n- MS Office\n- Typing skills",
    [0, 0, 0],
  ),
  job(
    "en",
    "Backend Engineer (Python)",
    "Requirements\n- Python, FastAPI\n- PostgreSQL, SQL\n- AWS, Docker\n- Kafka is a plus",
    [2, 0, 0],
  ),
  job(
    "en",
    "Frontend Developer React",
    "Requirements\n- TypeScript, React, CSS\n- Accessibility (WCAG)",
    [0, 0, 0],
  ),
  job(
    "de",
    "Softwareentwickler Java (m/w/d)",
    "Dein Profil\n- Java, Spring Boot\n- SQL\n- Docker",
    [1, 0, 0],
  ),
  job(
    "en",
    "Head of Data Platform",
    "Requirements\n- Team leadership\n- AWS, Kafka, Spark\n- Python\n- Budget management",
    [1, 0, 0],
  ),
  job(
    "en",
    "Sales Engineer",
    "Requirements\n- Presales\n- CRM\n- Negotiation skills\n- Cloud computing",
    [0, 0, 0],
  ),
  job(
    "en",
    "DevOps Engineer",
    "Requirements\n- Kubernetes, Terraform, AWS\n- Bash, Linux\n- CI/CD\n- Python helps",
    [1, 0, 0],
  ),
  job(
    "fr",
    "Stage Data Engineer",
    "Profil recherché\n- Étudiant en informatique\n- Bases en Python et SQL",
    [1, 0, 0],
  ),
  job(
    "en",
    "ETL Developer",
    "Requirements\n- ETL with Informatica\n- SQL, PL/SQL\n- Data warehousing\n- Airflow is a plus",
    [2, 0, 0],
  ),
  job(
    "en",
    "Senior Marketing Manager",
    "Requirements\n- SEO and Google Ads\n- Content marketing\n- HubSpot\n- 5+ years of experience in marketing",
    [0, 3, 0],
  ),
  job(
    "de",
    "Online Marketing Manager (m/w/d)",
    "Ihr Profil\n- Suchmaschinenoptimierung und Google Ads\n- Content-Marketing\n- Webanalyse\nWünschenswert\n- Salesforce",
    [0, 3, 0],
  ),
  job(
    "fr",
    "Responsable marketing digital (H/F)",
    "Profil recherché\n- Référencement naturel\n- Google Ads\n- Marketing de contenu\n- Google Analytics",
    [0, 3, 0],
  ),
  job(
    "en",
    "SEO Specialist",
    "Requirements\n- SEO\n- Google Analytics 4\n- Content marketing\nNice to have\n- HTML",
    [0, 2, 0],
  ),
  job(
    "de",
    "Performance Marketing Manager",
    "Dein Profil\n- Google Ads, Meta Ads\n- Performance-Marketing\n- Excel-Kenntnisse",
    [0, 2, 0],
  ),
  job(
    "en",
    "Content Marketing Manager",
    "Requirements\n- Content marketing, copywriting\n- SEO\n- Social media",
    [0, 3, 0],
  ),
  job(
    "en",
    "Product Marketing Manager",
    "Requirements\n- Product marketing\n- Market research\n- Content strategy\n- HubSpot",
    [0, 2, 0],
  ),
  job(
    "de",
    "Social Media Manager (m/w/d)",
    "Das bringst du mit\n- Social-Media-Management\n- Bildbearbeitung\n- Texterstellung",
    [0, 1, 0],
  ),
  job(
    "en",
    "Marketing Intern",
    "Who you are\n- Student\n- Interest in social media and SEO",
    [0, 1, 0],
  ),
  job(
    "en",
    "Email Marketing Specialist",
    "Requirements\n- Email marketing with Mailchimp\n- Marketing automation\n- HTML",
    [0, 2, 0],
  ),
  job(
    "en",
    "Engineering Manager",
    "Requirements\n- Line management\n- Java, AWS\n- Agile methods",
    [0, 0, 0],
  ),
  job(
    "de",
    "Vertriebsleiter (m/w/d)",
    "Ihr Profil\n- B2B-Vertrieb\n- Key-Account-Management\n- Führungserfahrung",
    [0, 0, 0],
  ),
  job(
    "de",
    "Finanzbuchhalter (m/w/d)",
    "Ihr Profil\n- Finanzbuchhaltung und Jahresabschluss nach HGB\n- DATEV\n- Sichere Excel-Kenntnisse",
    [0, 0, 3],
  ),
  job(
    "en",
    "Financial Accountant",
    "Requirements\n- Month-end closing\n- IFRS\n- SAP FI\n- Excel skills",
    [0, 0, 3],
  ),
  job(
    "fr",
    "Comptable général (H/F)",
    "Profil recherché\n- Comptabilité générale et clôture comptable\n- Déclaration de TVA\n- Maîtrise d'Excel",
    [0, 0, 3],
  ),
  job(
    "de",
    "Bilanzbuchhalter (m/w/d)",
    "Anforderungen\n- Jahresabschlüsse nach HGB\n- Steuererklärungen\n- DATEV",
    [0, 0, 3],
  ),
  job(
    "de",
    "Debitorenbuchhalter (m/w/d)",
    "Ihr Profil\n- Debitorenbuchhaltung\n- Mahnwesen\n- SAP FI",
    [0, 0, 2],
  ),
  job(
    "de",
    "Lohnbuchhalter (m/w/d)",
    "Ihr Profil\n- Lohn- und Gehaltsabrechnung\n- DATEV\n- MS Office",
    [0, 0, 1],
  ),
  job(
    "en",
    "Controller",
    "Requirements\n- Controlling and financial reporting\n- Excel skills\n- SAP FI",
    [0, 0, 2],
  ),
  job(
    "de",
    "Steuerfachangestellte (m/w/d)",
    "Ihr Profil\n- Buchhaltung und Steuererklärungen\n- DATEV\n- Jahresabschluss",
    [0, 0, 2],
  ),
  job(
    "en",
    "Key Account Manager",
    "Requirements\n- Key account management\n- CRM\n- Negotiation skills",
    [0, 1, 0],
  ),
  job(
    "de",
    "Pflegefachkraft (m/w/d)",
    "Ihr Profil\n- Examinierte Pflegefachkraft\n- Pflegedokumentation\n- Wundversorgung",
    [0, 0, 0],
  ),
  job(
    "fr",
    "Chef de projet informatique",
    "Profil recherché\n- Gestion de projet\n- Méthodes agiles\n- SQL",
    [0, 0, 0],
  ),
  job(
    "de",
    "Lagerist (m/w/d)",
    "Ihr Profil\n- Kommissionierung\n- Staplerschein\n- Inventur",
    [0, 0, 0],
  ),
  job(
    "en",
    "Office Manager",
    "Requirements\n- Office administration\n- Invoicing\n- MS Office",
    [0, 0, 1],
  ),
];
