import { fold } from "../../core/fold.ts";
import type { CareerLevel } from "../vocabulary.ts";

// Words of job titles in English, German, French and Spanish, a concept a line: what comes first names it. A "*" marks those
// that say little alone, because so many titles have them.
const concepts = `
*engineer: engineers, engineering, developer, developers, development, dev, programmer, coder, swe, Entwickler, Entwicklerin, Entwicklung, Ingenieur, Ingenieurin, Programmierer, Programmiererin, développeur, développeuse, développement, ingénieur, ingénieure, ingénierie, desarrollador, desarrolladora, desarrollo, programador, programadora, ingeniero, ingeniera
*manager: managers, management, managerin, Leiter, Leiterin, Leitung, Manager, responsable, gérant, gérante, gestionnaire, chef, cheffe, gerente, jefe, jefa, gestor, gestora, encargado, encargada, coordinator, Koordinator, Koordinatorin, coordinateur, coordinatrice, coordinador, coordinadora
*specialist: specialists, expert, experts, Spezialist, Spezialistin, Experte, Expertin, Fachkraft, Referent, Referentin, spécialiste, experte, especialista, experto, experta, professional, officer, associate, generalist, chargé, chargée
*consultant: consultants, consulting, advisor, adviser, Berater, Beraterin, Beratung, conseiller, conseillère, conseil, consultor, consultora, consultoría, asesor, asesora
*assistant: assistants, assistance, Assistent, Assistentin, Assistenz, assistante, asistente, auxiliar, auxiliaire, aide, Helfer, Helferin, helper, secretary, Sekretär, Sekretärin, secrétaire, secretario, secretaria
*clerk: Sachbearbeiter, Sachbearbeiterin, Sachbearbeitung, Kaufmann, Kauffrau, Kaufleute, Kaufmännischer, employé, employée, administrativo, administrativa, Mitarbeiter, Mitarbeiterin, worker, employee, agent, agente, operator, opérateur, opératrice, operario, operaria, collaborateur, collaboratrice
*technician: technicians, Techniker, Technikerin, technicien, technicienne, técnico, técnica
*analyst: analysts, Analyst, Analystin, Analytiker, analyste, analista
*designer: designers, Designer, Designerin, Gestalter, Gestalterin, conceptrice, concepteur, diseñador, diseñadora, diseño
*architect: architects, Architekt, Architektin, architecte, arquitecto, arquitecta
*administrator: administrators, admin, Administrator, Administratorin, administrateur, administratrice, administrador, administradora
*representative: rep, Vertreter, Vertreterin, représentant, représentante, representante
software: logiciel, logiciels, sw
data: Daten, données, datos
frontend: front-end, front
backend: back-end, back
fullstack: full-stack
mobile: Mobil, móvil
web: internet
cloud: nube
embedded: embarqué, embarqués, embebidos, eingebettete
system: systems, Systeme, System, système, systèmes, sistemas, sistema
network: networks, Netzwerk, Netzwerke, réseau, réseaux, redes
security: cybersecurity, Sicherheit, sécurité, cybersécurité, seguridad, ciberseguridad
database: databases, Datenbank, Datenbanken
infrastructure: Infrastruktur, infraestructura
platform: Plattform, plateforme, plataforma
reliability: sre
test: tester, testing, Tester, Testerin, testeur, testeuse, qa
quality: Qualität, qualité, calidad, Qualitäts
automation: Automatisierung, automatisation, automatización
machine: Maschinen, Maschine, maschinelles
learning: lernen, apprentissage, aprendizaje, ml
ai: ki, ia, intelligence
science: scientist, scientists, Wissenschaft, Wissenschaftler, Wissenschaftlerin, scientifique, sciences, científico, científica, ciencia
research: researcher, Forscher, Forscherin, Forschung, chercheur, chercheuse, recherche, investigador, investigadora, investigación
product: products, Produkt, Produkte, produit, produits, producto, productos
project: projects, Projekt, Projekte, projet, projets, proyecto, proyectos
program: programme, Programm, programa
process: Prozess, Prozesse, processus, proceso, procesos, procédés
business: Geschäft, métier, negocio
owner: propriétaire
scrum: agile
user: ux, utilisateur, usuario
interface: ui
graphic: Grafik, Graphik, graphique, graphiste, gráfico, gráfica, Grafiker, Grafikerin
content: contenu, contenus, contenido, contenidos, Inhalte
marketing: mercadotecnia
social: soziale, sozial, sociaux, sociale, sociales
media: Medien, médias, medios
communication: communications, Kommunikation, comunicación
sales: Vertrieb, Vertriebs, Verkauf, Verkäufer, Verkäuferin, vente, ventes, vendeur, vendeuse, commercial, commerciale, ventas, vendedor, vendedora, comercial, seller
account: Kunden, comptes, cuentas
customer: customers, client, clients, cliente, clientes, Kunde
service: Dienst, services, servicio
support: Unterstützung, soporte, helpdesk
success: Erfolg, réussite
retail: Einzelhandel, Handel, détail
purchasing: procurement, buyer, purchaser, Einkauf, Einkäufer, Einkäuferin, achat, achats, acheteur, acheteuse, compras, comprador, compradora
logistics: Logistik, Logistiker, logistique, logística
warehouse: Lager, Lagerist, Lageristin, entrepôt, almacén, magasinier, magasinière
supply: approvisionnement, suministro
chain: Kette, chaîne, cadena
production: Produktion, Fertigung, manufacturing, producción
maintenance: Instandhaltung, Wartung, mantenimiento
driver: drivers, Fahrer, Fahrerin, chauffeur, chauffeuse, conducteur, conductrice, conductor, conductora
mechanic: mechanics, Mechaniker, Mechanikerin, mécanicien, mécanicienne, mecánico, mecánica
mechanical: Maschinenbau, mécanique
electrical: Elektro, électrique, eléctrico, eléctrica, Elektrotechnik, électrotechnique
electrician: Elektriker, Elektrikerin, Elektroniker, Elektronikerin, électricien, électricienne, electricista
plumber: Anlagenmechaniker, Klempner, plombier, fontanero
civil: Bau, Bauingenieur
construction: Bauleiter, chantier, obra, construcción
mechatronics: Mechatroniker, Mechatronikerin, mécatronique, mecatrónica
accountant: accounting, Buchhalter, Buchhalterin, Buchhaltung, comptable, comptabilité, contable, contabilidad, bookkeeper, Finanzbuchhalter, Finanzbuchhalterin, Finanzbuchhaltung
financial: finance, Finanz, Finanzen, financier, financière, finanzas, financiero, financiera
controller: controlling, Controller, Controllerin, contrôleur, contrôleuse
tax: Steuer, Steuern, fiscal, fiscaliste
audit: auditor, Revision, Prüfer, Prüferin, auditeur, auditrice, auditoría
payroll: Lohn, Lohnbuchhalter, Lohnbuchhalterin, paie, nóminas, Gehalt
hr: human, Personal, humaines, humanos, rh, rrhh, people
recruiter: recruiting, recruitment, talent, Recruiter, Recruiterin, recruteur, recruteuse, recrutement, reclutador, reclutadora, selección
legal: lawyer, counsel, Jurist, Juristin, Rechtsanwalt, Rechtsanwältin, Recht, juriste, avocat, avocate, juridique, abogado, abogada
office: Büro, bureau, oficina
executive: Geschäftsführung
teacher: Lehrer, Lehrerin, Lehrkraft, enseignant, enseignante, professeur, professeure, profesor, profesora, maestro, maestra, Dozent, Dozentin
educator: Erzieher, Erzieherin, éducateur, éducatrice, educador, educadora
trainer: formateur, formatrice, formador, formadora
nurse: nursing, nurses, Pflegefachkraft, Krankenpfleger, Krankenschwester, Pflegekraft, Pflegefachfrau, Pflegefachmann, Pfleger, Pflegerin, Pflege, infirmier, infirmière, enfermero, enfermera
doctor: physician, Arzt, Ärztin, médecin, médico, médica
care: caregiver, Altenpfleger, Altenpflegerin, Betreuung, Betreuer, Betreuerin, soignant, soignante, cuidador, cuidadora
pharmacist: Apotheker, Apothekerin, pharmacien, pharmacienne, farmacéutico, farmacéutica
physiotherapist: Physiotherapeut, Physiotherapeutin, kinésithérapeute, fisioterapeuta
psychologist: Psychologe, Psychologin, psychologue, psicólogo, psicóloga
chemist: Chemiker, Chemikerin, chimiste, químico, química
biologist: Biologe, Biologin, biologiste, biólogo, bióloga
laboratory: lab, Labor, Laborant, Laborantin, laboratoire, laborantin, laboratorio
medical: Medizinische, Medizinischer, médical, médicale
cook: Koch, Köchin, cuisinier, cuisinière, cocinero, cocinera
waiter: waitress, Kellner, Kellnerin, Servicekraft, serveur, serveuse, camarero, camarera
hotel: Hotelfach, hôtel, hôtelier
cleaner: Reinigungskraft, Reinigung, nettoyage, limpieza
writer: writing, author, Texter, Texterin, rédacteur, rédactrice, redactor, redactora, copywriter
editor: editorial, Redakteur, Redakteurin, Lektor, Lektorin, éditeur, éditrice
journalist: Journalist, Journalistin, journaliste, periodista
translator: Übersetzer, Übersetzerin, traducteur, traductrice, traductor, traductora
event: events, Veranstaltung, événementiel, eventos
real: Immobilien, immobilier, immobiliaria, inmobiliario
energy: Energie, énergie, energía
environment: Umwelt, environnement, medioambiente
information: informatique, informática, Informatik, Informatiker, Informatikerin, it
application: applications, Anwendung, Anwendungs, applicatif, aplicaciones
strategy: Strategie, stratégie, estrategia
operations: Betrieb, opérations, operaciones, ops
`;

// Of no weight: articles, genders, ways of working, advertisement.
const stopWords = `a an and as at by for from in into of on or the to with our your we you join us team new job role position wanted
und oder der die das den dem des ein eine im am an auf bei für mit von zu zum zur als ab sofort gesucht suchen wir dich m w d x f i gn divers all genders gender mwd
et ou le la les l un une de du des d en à au aux pour avec par sur dans chez poste emploi h cdi cdd
y o el los las un una del con por para en al e puesto empleo hm mf wfd
remote hybrid onsite home homeoffice office-based full time part fulltime parttime vollzeit teilzeit temps plein partiel jornada completa parcial télétravail teletrabajo unbefristet unbefristete unbefristeter unbefristeten befristet befristete befristeter festanstellung standort raum`;

const levels: Record<CareerLevel, string> = {
  intern: `intern internship trainee apprentice apprenticeship Praktikant Praktikantin Praktikum Werkstudent Werkstudentin Auszubildende Auszubildender Ausbildung Azubi Volontariat Volontär Volontärin stagiaire stage alternance alternant alternante apprenti apprentie becario becaria prácticas becas student thesis`,
  junior: `junior jr graduate entry beginner Berufseinsteiger Berufseinsteigerin Einsteiger Absolvent Absolventin débutant débutante principiante`,
  mid: `mid intermediate confirmé confirmée medior`,
  senior: `senior sr experienced erfahrener erfahrene sénior expérimenté expérimentée principal staff experimentado experimentada`,
  lead: `lead head team-lead teamlead Teamleiter Teamleiterin Teamleitung Gruppenleiter Gruppenleiterin Abteilungsleiter Abteilungsleiterin Bereichsleiter Bereichsleiterin Leiter Leiterin Leitung líder jefe jefa`,
  executive: `director directeur directrice Direktor Direktorin directora vp vice chief ceo cto cfo coo cio cmo Geschäftsführer Geschäftsführerin Vorstand president président présidente`,
};

/** Words that end German compounds ("Softwareentwickler"), folded. */
const compoundTails = new Set(
  `management entwicklerin entwickler entwicklung ingenieurin ingenieur managerin manager leiterin leiter leitung beraterin
berater spezialistin spezialist assistentin assistent assistenz administratorin administrator architektin architekt analystin analyst
technikerin techniker mechanikerin mechaniker elektroniker koordinatorin koordinator referentin referent sachbearbeiterin
sachbearbeiter programmierer designerin designer mitarbeiterin mitarbeiter kaufmann kauffrau fachkraft wissenschaftlerin
wissenschaftler redakteurin redakteur fahrerin fahrer lehrerin lehrer trainerin trainer kraft buchhalterin buchhalter helferin helfer`.split(
    /\s+/u,
  ),
);

const conceptOf = new Map<string, string>();
const generic = new Set<string>();
for (const line of concepts.trim().split("\n")) {
  const [head = "", others = ""] = line.split(": ");
  const concept = head.replace("*", "");
  if (head.startsWith("*")) generic.add(concept);
  for (const word of [concept, ...others.split(", ")])
    if (!conceptOf.has(fold(word))) conceptOf.set(fold(word), concept);
}
const stops = new Set(stopWords.split(/\s+/u).map(fold));
const levelOf = new Map(
  Object.entries(levels).flatMap(([level, words]) =>
    words.split(" ").map((word): [string, string] => [fold(word), level]),
  ),
);

export const titleWords = { conceptOf, generic, stops, levelOf, compoundTails };
