/** Finance, human resources, office work and its tools; inflected. */
export const financeAndPeople = `
Accounting: Buchhaltung, Rechnungswesen, comptabilité, contabilidad, Buchführung, comptabilité générale
Financial accounting: Finanzbuchhaltung, Finanzbuchführung, comptabilité financière, contabilidad financiera
Management accounting: Kostenrechnung, cost accounting, comptabilité analytique, contabilidad analítica, Kosten- und Leistungsrechnung
Controlling: contrôle de gestion, financial controlling, Finanzcontrolling, control de gestión, Unternehmenscontrolling
Accounts payable: Kreditorenbuchhaltung, comptabilité fournisseurs, cuentas por pagar, Kreditoren
Accounts receivable: Debitorenbuchhaltung, comptabilité clients, cuentas por cobrar, Debitoren
Annual accounts: financial statements, Jahresabschluss, Jahresabschlüsse, Monatsabschluss, Monatsabschlüsse, month-end closing, year-end closing, clôture comptable, clôtures mensuelles, cierre contable, Bilanzierung, bilan comptable
~Consolidation: Konzernabschluss, Konsolidierung, consolidation des comptes, consolidación financiera
IFRS: IAS/IFRS
HGB: HGB-Abschluss
US GAAP: =GAAP
Auditing: internal audit, Wirtschaftsprüfung, interne Revision, audit financier, audit interne, auditoría, commissariat aux comptes
Financial analysis: Finanzanalyse, analyse financière, análisis financiero
Financial planning: financial forecasting, =FP&A, Finanzplanung, planification financière, planificación financiera
Financial modelling: financial modeling, Finanzmodellierung, modélisation financière, modelización financiera
Financial reporting: Finanzberichterstattung, reporting financier, informes financieros
Treasury: cash management, Liquiditätsplanung, Liquiditätsmanagement, trésorerie, gestion de trésorerie, tesorería
~Tax: =~Steuern, taxation, fiscalité, fiscalidad, Steuererklärungen, tax returns, déclarations fiscales, Steuerberatung, tax advisory
Value added tax: =VAT, Umsatzsteuer, Umsatzsteuervoranmeldung, Umsatzsteuervoranmeldungen, déclaration de TVA, =TVA, =IVA
Payroll: Lohnbuchhaltung, Lohnabrechnung, Gehaltsabrechnung, Entgeltabrechnung, Lohn- und Gehaltsabrechnung, gestion de la paie, bulletins de paie, nóminas, payroll accounting, paie
Invoicing: billing, Fakturierung, Rechnungsstellung, facturation, facturación, Rechnungsprüfung
Dunning: Mahnwesen, debt collection, recouvrement, Forderungsmanagement, credit management, Inkasso, gestión de cobros
~Banking: Bankwesen, secteur bancaire, sector bancario, retail banking, Bankkaufmann, corporate banking
Investment banking: Investmentbanking, banque d'investissement
Asset management: Vermögensverwaltung, gestion d'actifs, gestión de activos, wealth management, portfolio management
Private equity: venture capital, capital-risque, Beteiligungsmanagement, capital riesgo
Due diligence: Sorgfaltsprüfung
Company valuation: Unternehmensbewertung, business valuation, évaluation d'entreprise, valoración de empresas
Credit analysis: Kreditanalyse, credit risk, Kreditrisiko, analyse de crédit, riesgo de crédito
Anti-money laundering: =AML, =KYC, Geldwäscheprävention, know your customer, lutte anti-blanchiment, prevención de blanqueo
Securities trading: Wertpapierhandel, trading, derivatives, Derivate, marchés financiers, capital markets, Kapitalmarkt
Actuarial science: Versicherungsmathematik, actuariat, ciencias actuariales
Basel III: Basel IV, MaRisk, Solvency II
DATEV: DATEV Unternehmen online
Lexware: sevDesk, Sage 50
=~Sage: =Sage 100, Sage X3, Ciel Compta
QuickBooks: Xero accounting
Bloomberg Terminal: =~Bloomberg, Refinitiv
Human resources: =HR, =HRM, Personalwesen, Personalmanagement, human resources management, ressources humaines, gestion des ressources humaines, recursos humanos, =RRHH, Personalarbeit
HR administration: Personaladministration, Personalverwaltung, Personalsachbearbeitung, administration du personnel, gestion administrative du personnel, administración de personal
Recruiting: recruitment, talent acquisition, Personalbeschaffung, Personalgewinnung, Rekrutierung, recrutement, selección de personal, Bewerbermanagement, active sourcing, reclutamiento
Employer branding: marque employeur, marca empleadora
~Onboarding: Onboarding-Prozesse, intégration des collaborateurs
Talent development: Personalentwicklung, learning and development, talent management, développement des compétences, desarrollo del talento, Talentmanagement
Training delivery: training and development, Schulungen, Durchführung von Schulungen, formation professionnelle, animation de formations, formación de personal, train the trainer, Ausbildereignung, =AEVO
Performance management: Leistungsbeurteilung, évaluation de la performance, evaluación del desempeño
Compensation and benefits: Vergütungsmanagement, rémunération et avantages sociaux, compensación y beneficios
Works council relations: Betriebsrat, Zusammenarbeit mit dem Betriebsrat, industrial relations, relations sociales, relaciones laborales
Workforce planning: Personalplanung, Personaleinsatzplanung, planification des effectifs, Dienstplanung, shift planning, Schichtplanung
Organisational development: organizational development, Organisationsentwicklung, développement organisationnel, desarrollo organizacional
Diversity and inclusion: =DEI, ~diversity, ~inclusion, Diversität, diversité et inclusion, diversidad e inclusión
Personio: BambooHR, =HiBob
Office administration: Büroorganisation, office management, Büromanagement, gestion administrative, travaux administratifs, administración de oficina, administrative support, administrative tasks, Büroverwaltung, Verwaltungstätigkeiten, assistanat, secrétariat, Sekretariat
Executive assistance: Assistenz der Geschäftsführung, executive assistant, assistanat de direction, asistencia a dirección, Vorstandsassistenz
Appointment scheduling: Terminplanung, Terminkoordination, Terminmanagement, gestion d'agenda, gestion des plannings, gestión de agenda, calendar management
Travel management: Reiseplanung, Reisekostenabrechnung, Reisemanagement, gestion des déplacements, organisation de déplacements, gestión de viajes, travel expense
Correspondence: Korrespondenz, Schriftverkehr, Geschäftskorrespondenz, courriers administratifs, correspondencia
Minutes and records: Protokollführung, minute taking, comptes rendus, Protokollerstellung
Data entry: Datenerfassung, Datenpflege, saisie de données, introducción de datos, Stammdatenpflege
Filing and archiving: Ablage, Archivierung, archivage, ~classement, archivo
Document management: Dokumentenmanagement, gestion documentaire, gestión documental, =DMS
~Reception: ~Empfang, accueil physique, accueil téléphonique, ~recepción, front desk, front office
~Typing: Tastschreiben, ten-finger typing, 10-Finger-System, dactylographie
Microsoft Office: MS Office, Office 365, Office365, Microsoft 365, Office-Anwendungen, Office-Paket, pack Office, suite Office, paquete Office, MS-Office-Anwendungen
Microsoft Excel: =~Excel, MS Excel, Pivot-Tabellen, pivot tables, tableaux croisés dynamiques, tablas dinámicas, SVERWEIS, VLOOKUP
Microsoft Word: =~Word, MS Word
Microsoft PowerPoint: PowerPoint, Power Point, MS PowerPoint
Microsoft Outlook: =~Outlook, MS Outlook
Microsoft Access: =~Access, MS Access
Microsoft Teams: =~Teams, MS Teams
Microsoft Visio: Visio
Google Workspace: G Suite, GSuite, Google Docs, Google Sheets
LibreOffice: OpenOffice
=Slack: Slack workspace
=~Zoom: Zoom Meetings, Webex
Word processing: Textverarbeitung, traitement de texte, procesamiento de textos
Spreadsheets: Tabellenkalkulation, tableur, hojas de cálculo
DocuSign: Adobe Sign
`;
