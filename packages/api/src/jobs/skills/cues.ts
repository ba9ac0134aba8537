import { buildTrie, type Phrase, type PhraseTrie } from "./phrase-trie.ts";
import { tokenise } from "./tokenise.ts";

/**
 * What words near a skill say: it is required, nice to have, or not needed; `not` and `experience` say so together ("no Java
 * experience", "keine SAP-Kenntnisse"); `only` takes a `not` back ("not only Java").
 */
export type Cue = "required" | "nice" | "unneeded" | "not" | "experience" | "only";

/** What a heading says of the lines below it. */
export type Section = "required" | "nice" | "other";

// English, German, French, Spanish.
const cuePhrases: Record<Cue, string> = {
  required: `
    must, must have, must haves, required, requires, require, mandatory, essential, necessary, needed, you have, you bring, we expect, proven
    muss, müssen, zwingend, erforderlich, vorausgesetzt, setzen voraus, setzen wir voraus, Voraussetzung, unbedingt, unerlässlich, notwendig, fundierte, sehr gute, du hast, Sie haben, Sie verfügen über, du verfügst über, du bringst, Sie bringen, mitbringen
    exigé, exigée, exigés, exigées, requis, requise, requises, indispensable, indispensables, impératif, impérative, impérativement, obligatoire, nécessaire, nécessaires, vous maîtrisez, tu maîtrises, maîtrise de, vous avez, vous disposez
    imprescindible, imprescindibles, requerido, requerida, requeridos, requiere, requieren, se requiere, se requieren, obligatorio, obligatoria, necesario, necesaria, dominio de, debes, debe tener, tienes, aportas`,
  nice: `
    nice to have, nice to haves, good to have, would be nice, great to have, a plus, big plus, huge plus, strong plus, definite plus, real plus, bonus, bonus points, ideally, preferred, preferably, desirable, advantageous, an advantage, advantage, optional, not a must, not mandatory, not essential, beneficial, is welcome, are welcome
    von Vorteil, vorteilhaft, wünschenswert, gewünscht, idealerweise, im Idealfall, gerne auch, gern gesehen, optional, kein Muss, nicht zwingend, ein Pluspunkt, Pluspunkt, Pluspunkte, Bonus, rundet dein Profil ab, rundet Ihr Profil ab, runden dein Profil ab, runden Ihr Profil ab, schön wäre, freuen wir uns
    un plus, serait un plus, est un plus, un atout, atout, seraient un plus, idéalement, apprécié, appréciée, appréciés, appréciées, souhaité, souhaitée, souhaités, souhaitées, souhaitable, pas obligatoire, optionnel, facultatif
    deseable, deseables, se valorará, se valora, se valorarán, valorable, valorables, valoramos, valoraremos, un punto a favor, será un plus, opcional, preferible, preferiblemente, idealmente, no imprescindible, no es imprescindible, no obligatorio`,
  unneeded: `
    not required, not needed, not necessary, isn't required, isn't needed, isn't necessary, aren't required, aren't needed, unnecessary, don't need, do not need
    nicht erforderlich, nicht notwendig, nicht nötig, nicht vorausgesetzt, nicht benötigt
    pas nécessaire, pas nécessaires, pas requis, pas requise, pas exigé, pas exigée, pas indispensable, non requis, non requise
    no es necesario, no es necesaria, no necesario, no necesaria, no es requisito, no requerido, no requerida, no se requiere, no se requieren, no requiere`,
  not: `
    no, not, without, never, neither, don't need
    kein, keine, keinen, keiner, keinerlei, keines, nicht, ohne, weder
    pas, sans, aucun, aucune, ni
    sin, ningún, ninguna, ni, no es necesario, no es necesaria, no se requiere, no se requieren, no requiere, pas besoin, no hace falta, keine Notwendigkeit`,
  experience: `
    experience, knowledge, skill, skills, background, required, needed, necessary, need, prior, previous
    Kenntnis, Kenntnisse, Kenntnissen, Vorkenntnisse, Vorkenntnissen, Erfahrung, Erfahrungen, Vorerfahrung, erforderlich, notwendig, nötig, Wissen, Vorwissen
    expérience, connaissance, connaissances, compétence, compétences, requis, requise, requises, nécessaire, nécessaires, besoin, exigé, exigée
    experiencia, conocimiento, conocimientos, requiere, requieren, requerido, necesario, necesaria, falta, previa, previos`,
  only: `only, just, nur, allein, bloß, seulement, uniquement, solo, sólo, solamente, únicamente`,
};

const headings: Record<Section, string> = {
  required: `
    requirements, requirement, minimum requirements, qualifications, minimum qualifications, basic qualifications, required qualifications, required skills, skills, key skills, your skills, your profile, profile, your experience, experience, who you are, about you, you have, you bring, what you bring, what you'll bring, what you need, what you'll need, what we expect, what we're looking for, what we are looking for, we're looking for, we are looking for, must have, must haves, must-haves, essential, mandatory, your background, tech stack you know, what makes you a great fit, ideal candidate, candidate profile, person specification
    Anforderungen, Anforderungsprofil, Ihr Profil, dein Profil, Profil, Qualifikation, Qualifikationen, Ihre Qualifikation, Ihre Qualifikationen, deine Qualifikation, deine Qualifikationen, Voraussetzung, Voraussetzungen, das bringst du mit, das bringen Sie mit, was du mitbringst, was Sie mitbringen, was wir erwarten, wir erwarten, das erwarten wir, damit überzeugst du uns, damit überzeugen Sie uns, so überzeugst du uns, was dich auszeichnet, was Sie auszeichnet, das zeichnet dich aus, das zeichnet Sie aus, deine Skills, deine Stärken, Ihre Stärken, wen wir suchen, das bist du, über dich, was wir uns wünschen, wir wünschen uns, Kenntnisse
    profil recherché, le profil recherché, votre profil, ton profil, profil, le profil, profil du candidat, profil souhaité, compétences, compétences requises, compétences attendues, compétences techniques, vos compétences, prérequis, pré-requis, qualifications, qualités requises, exigences, ce que nous recherchons, nous recherchons, qui êtes-vous, qui es-tu, à propos de vous, expérience, vos atouts
    requisitos, requisitos mínimos, requisitos imprescindibles, tu perfil, su perfil, perfil, perfil buscado, perfil requerido, qué buscamos, lo que buscamos, qué necesitas, qué esperamos de ti, conocimientos, competencias, habilidades, experiencia, formación y experiencia, imprescindible, sobre ti, buscamos`,
  nice: `
    nice to have, nice to haves, nice-to-have, good to have, preferred qualifications, preferred skills, preferred requirements, preferred, desired skills, desirable, desirable skills, bonus, bonus points, bonus skills, pluses, a plus, extra points, optional, additional qualifications, you may also have, it's a plus, what would be great, even better, we would love
    von Vorteil, das ist von Vorteil, wünschenswert, das wäre toll, nice to have, schön wäre, Pluspunkte, das wäre ein Plus, Bonuspunkte, optional, außerdem freuen wir uns über, gern gesehen, idealerweise
    les plus, serait un plus, seraient un plus, un plus, vos plus, atouts, souhaité, souhaités, appréciés, idéalement, en bonus, compétences appréciées, le petit plus, compétences souhaitées
    deseable, deseables, se valorará, se valora, valorable, valorables, requisitos deseables, valoramos, valoraremos, puntos extra, plus, será un plus, conocimientos valorables`,
  other: `
    responsibilities, your responsibilities, key responsibilities, your role, the role, your tasks, tasks, duties, your mission, what you'll do, what you will do, what you'll be doing, what you do, your day, about us, about the company, about the team, about the role, who we are, our team, benefits, our benefits, perks, perks and benefits, what we offer, we offer, what you get, what you'll get, our offer, why join us, why us, our stack, tech stack, how to apply, apply, application process, hiring process, interview process, contact, location, salary, compensation, equal opportunity, our values, our mission, job description, description
    Aufgaben, Ihre Aufgaben, deine Aufgaben, das sind deine Aufgaben, Aufgabengebiet, Tätigkeiten, deine Tätigkeiten, was dich erwartet, was Sie erwartet, das erwartet dich, das erwartet Sie, das machst du, deine Rolle, über uns, wer wir sind, das sind wir, das Unternehmen, wir bieten, wir bieten Ihnen, wir bieten dir, unser Angebot, das bieten wir, das bieten wir dir, das bieten wir Ihnen, was wir bieten, was wir dir bieten, was wir Ihnen bieten, deine Vorteile, Ihre Vorteile, Benefits, deine Benefits, Ihre Benefits, Kontakt, Bewerbung, Ihre Bewerbung, deine Bewerbung, Stellenbeschreibung, Ansprechpartner, darauf kannst du dich freuen, darauf können Sie sich freuen
    missions, vos missions, tes missions, mission, votre mission, le poste, vos responsabilités, responsabilités, description du poste, votre rôle, à propos, à propos de nous, qui sommes-nous, qui sommes nous, l'entreprise, l'équipe, notre équipe, avantages, nos avantages, nous offrons, ce que nous offrons, nous vous offrons, ce que nous proposons, nous vous proposons, pourquoi nous rejoindre, processus de recrutement, déroulement des entretiens, candidature, contact, conditions, rémunération
    funciones, tus funciones, responsabilidades, tareas, tus tareas, qué harás, lo que harás, tu misión, misión, el puesto, descripción del puesto, sobre nosotros, quiénes somos, la empresa, el equipo, beneficios, ofrecemos, qué ofrecemos, lo que ofrecemos, te ofrecemos, ventajas, condiciones, proceso de selección, contacto, salario, por qué unirte`,
};

function phrases<Kind extends string>(lists: Record<Kind, string>, kinds: readonly Kind[]) {
  return kinds.flatMap((kind) =>
    lists[kind].split(/,|\n/u).flatMap((text): Phrase<Kind>[] => {
      const words = tokenise(text).map((token) => token.word);
      return words.length > 0 ? [{ words, inflects: false, value: kind }] : [];
    }),
  );
}

export const cueTrie: PhraseTrie<Cue> = buildTrie(
  phrases(cuePhrases, ["required", "nice", "unneeded", "not", "experience", "only"]),
  "en",
);
export const headingTrie: PhraseTrie<Section> = buildTrie(
  phrases(headings, ["required", "nice", "other"]),
  "en",
);

/** Words beside an ambiguous name that say the skill is meant: "Go developer", "Kenntnisse in Excel". */
export const contextWords = new Set(
  tokenise(
    `developer developers engineer engineers engineering programmer programmers programming development dev coding code coder
    scripting scripts skill skills experience knowledge proficiency proficient expertise expert familiar familiarity fluent
    fluency stack framework library ecosystem codebase backend frontend services microservices certification certified
    administrator consultant specialist analyst architect macros formulas dashboards administration application
    Entwickler Entwicklerin Entwicklung Programmierung Programmierer Programmiererin Kenntnisse Kenntnissen Erfahrung
    Erfahrungen Programmiersprache Programmiersprachen Umgang beherrschst beherrschen Beherrschung Grundkenntnisse
    Fachkenntnisse Berater Spezialist Makros Skripte Anwenderkenntnisse
    développeur développeuse développement ingénieur ingénieure langage langages connaissance connaissances maîtrise
    maîtrisez expérience compétences programmation logiciel logiciels expertise outil outils bureautique
    desarrollador desarrolladora desarrollo programador programadora ingeniero ingeniera lenguaje lenguajes conocimiento
    conocimientos dominio experiencia manejo programación software herramientas ofimática`,
  ).map((token) => token.word),
);

/** Small words that may stand between an ambiguous name and the word that explains it. */
export const fillerWords = new Set(
  tokenise(
    `with in of on using and or the a an like as from e g eg such including our modern strong good advanced basic
    mit von im der die den dem und oder wie sicherer sichere sicheren gute guten sehr z B
    en de du des le la les l d avec et ou sur comme bonne bonnes
    con el los las y o como del buen buenos`,
  ).map((token) => token.word),
);

/** Ends of German compounds that say what the first part is: "Excelkenntnisse", "Javaentwickler". */
export const germanTails =
  /^(.{2,}?)(?:kenntnissen?|erfahrung(?:en)?|entwickler(?:in|innen)?|entwicklung|programmierung|programmierer(?:in)?|administration|administrator(?:in)?|skills|berater(?:in)?|anwender(?:in)?|abfragen)$/u;
