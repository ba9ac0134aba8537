/** Product, projects, leadership, consulting and general management; inflected. */
export const productAndManagement = `
Product management: Produktmanagement, gestion de produit, product manager, gestión de producto, management produit
Product ownership: product owner
Product strategy: product roadmap, Produktstrategie, roadmap produit, product vision, estrategia de producto
Product discovery: customer discovery, jobs to be done
Product marketing: Produktmarketing, marketing produit
Product analytics: !Amplitude Analytics, !Mixpanel, !PostHog
Backlog management: backlog grooming, backlog refinement, Backlogpflege, user stories
OKRs: =OKR, objectives and key results
KPI tracking: =KPI, =KPIs, Kennzahlen, indicateurs de performance, indicadores clave
Project management: Projektmanagement, Projektleitung, Projektsteuerung, gestion de projet, gestion de projets, gestión de proyectos, management de projet, project manager, conduite de projet
Programme management: program management, Programmmanagement, gestion de programme
Project portfolio management: portfolio management office, =PMO, Multiprojektmanagement
Project planning: Projektplanung, planification de projet, planificación de proyectos, Gantt charts
PRINCE2: Prince 2
PMP: =PMI, project management professional, =IPMA
Microsoft Project: MS Project
=~Trello: Trello Boards
=~Asana: Asana PM
monday.com: Monday CRM
=~Notion: Notion.so
Smartsheet: Wrike, ClickUp
Stakeholder management: Stakeholdermanagement, gestion des parties prenantes, gestión de stakeholders
Change management: Changemanagement, Veränderungsmanagement, conduite du changement, accompagnement au changement, gestión del cambio
Risk management: Risikomanagement, gestion des risques, gestión de riesgos
Quality management: Qualitätsmanagement, gestion de la qualité, management de la qualité, gestión de calidad, gestión de la calidad
ISO 9001: ISO9001, DIN EN ISO 9001
Process improvement: Prozessoptimierung, process optimisation, process optimization, amélioration des processus, optimisation des processus, mejora de procesos, Prozessverbesserung
Process management: Prozessmanagement, business process management, gestion des processus, gestión de procesos
Continuous improvement: =KVP, Kaizen, kontinuierliche Verbesserung, amélioration continue, mejora continua
Lean management: lean production, lean manufacturing, Lean-Methoden
Six Sigma: Lean Six Sigma, =DMAIC, Green Belt, Black Belt
Strategy development: business strategy, corporate strategy, Strategieentwicklung, Unternehmensstrategie, stratégie d'entreprise, estrategia empresarial
Management consulting: Unternehmensberatung, strategy consulting, conseil en management, conseil en stratégie, consultoría estratégica
Business development: Geschäftsentwicklung, développement commercial, desarrollo de negocio
Business modelling: business models, business case, business plan, Businessplan, Geschäftsmodelle, modèle économique, plan de negocio
Market research: Marktforschung, market analysis, Marktanalyse, étude de marché, études de marché, investigación de mercado, estudio de mercado
Competitive analysis: Wettbewerbsanalyse, analyse concurrentielle, veille concurrentielle
Innovation management: Innovationsmanagement, gestion de l'innovation
Operations management: operational management, Betriebsleitung, gestion des opérations, gestión de operaciones, Betriebsführung
People management: team leadership, team management, Personalführung, Mitarbeiterführung, Teamleitung, Führungserfahrung, management d'équipe, gestion d'équipe, encadrement d'équipe, gestión de equipos, line management, people leadership
~Coaching: Mentoring, mentorat, mentoría
Budget management: budgeting, Budgetverantwortung, Budgetplanung, Budgetierung, gestion budgétaire, gestion de budget, gestión de presupuestos
Vendor management: supplier management, Lieferantenmanagement, gestion des fournisseurs, gestión de proveedores, Dienstleistersteuerung
Contract management: Vertragsmanagement, gestion des contrats, gestión de contratos
Contract negotiation: Vertragsverhandlung, négociation de contrats, negociación de contratos
Negotiation: Verhandlungsführung, Verhandlungsgeschick, négociation, negociación, negotiation skills
Presentation skills: public speaking, Präsentationstechnik, Präsentationsfähigkeit, prise de parole en public, técnicas de presentación
Moderation and facilitation: workshop facilitation, facilitation, Workshopmoderation, Moderation von Workshops, animation d'ateliers, facilitación de talleres
Teamwork: Teamfähigkeit, team player, Teamplayer, esprit d'équipe, travail d'équipe, trabajo en equipo
Problem solving: Problemlösung, problem-solving skills, résolution de problèmes, resolución de problemas
Analytical thinking: analytisches Denken, analytical skills, esprit d'analyse, esprit analytique, pensamiento analítico, analytische Fähigkeiten
~Communication: Kommunikationsstärke, communication skills, Kommunikationsfähigkeit, compétences en communication, habilidades de comunicación
Time management: Zeitmanagement, gestion du temps, gestión del tiempo
Intercultural communication: interkulturelle Kompetenz, intercultural skills, interculturel
Conflict management: conflict resolution, Konfliktmanagement, Mediation von Konflikten, gestion des conflits, gestión de conflictos
Crisis management: Krisenmanagement, gestion de crise, gestión de crisis
Event management: event planning, Eventmanagement, Veranstaltungsmanagement, Veranstaltungsorganisation, événementiel, organisation d'événements, organización de eventos
Facility management: Gebäudemanagement, gestion des installations
~Sustainability: ~Nachhaltigkeit, =ESG, sustainability reporting, Nachhaltigkeitsmanagement, ~développement durable, ~sostenibilidad, =CSRD, =CSR
Fundraising: grant writing, Fördermittelakquise, collecte de fonds, recherche de financements, captación de fondos
Grant management: Fördermittelmanagement, EU funding
Public policy: public affairs, Politikberatung, affaires publiques, asuntos públicos, lobbying
Public administration: öffentliche Verwaltung, Verwaltungsrecht, administration publique, administración pública
Nonprofit management: =NGO, non-profit, NGO management, gestion associative
Startup experience: start-up environment, entrepreneurship, Unternehmertum, entrepreneuriat, emprendimiento
Mergers and acquisitions: =M&A, fusions-acquisitions, Unternehmenskauf, fusiones y adquisiciones
Intellectual property: patents, Patentrecht, gewerblicher Rechtsschutz, propriété intellectuelle, propiedad intelectual
Compliance: Compliance-Management, conformité réglementaire, cumplimiento normativo, regulatory compliance
Data protection: =GDPR, =DSGVO, =RGPD, Datenschutz, data privacy, protection des données, protección de datos
Corporate law: Gesellschaftsrecht, droit des sociétés, derecho mercantil, commercial law, Wirtschaftsrecht, droit des affaires
Contract law: Vertragsrecht, droit des contrats, derecho contractual
Labour law: employment law, labor law, Arbeitsrecht, droit du travail, droit social, derecho laboral
Tax law: Steuerrecht, droit fiscal, derecho fiscal
Legal research: juristische Recherche, recherche juridique, investigación jurídica
Litigation: Prozessführung, contentieux, litigios
Regulatory affairs: affaires réglementaires, Zulassung von Arzneimitteln
`;
