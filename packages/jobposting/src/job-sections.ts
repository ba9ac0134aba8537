/** Headings under which postings describe the work, what is asked for, what is offered. EN, DE, FR, ES, CS. */
export const sectionHeadings = {
  tasks:
    /^(?:(?:your |key |main |the )?(?:responsibilities|duties|tasks|role|mission|missions)|what you(?:'|’)?(?:ll| will)? (?:do|be doing)|about the (?:role|job|position)|job description|the job|(?:ihre|deine|die|was sind deine)? ?(?:aufgaben(?:gebiet|bereich)?|tätigkeiten|rolle)|stellenbeschreibung|das erwartet (?:dich|sie)|(?:vos|tes|les|votre|ta|la) (?:missions?|responsabilités|rôle)|missions?|descriptif du poste|description du poste|le poste|(?:tus |sus |las |principales )?(?:funciones|responsabilidades|tareas)|descripción del puesto|náplň práce|popis práce|co (?:bude|budete|vás)\b.{0,30})\b/iu,
  profile:
    /^(?:(?:key |minimum |preferred |basic |job |your |our )?(?:requirements|qualifications|profile|skills|experience)|what (?:you(?:'|’)?(?:ll)? (?:bring|need)|we(?:'|’)re looking for|we look for)|who you are|about you|must haves?|nice to haves?|(?:ihr|dein|das|unser)? ?(?:profil|anforderungen|qualifikationen?|voraussetzungen)|das bringst du mit|das bringen sie mit|was du mitbringst|(?:votre |ton |le )?profil(?: recherché)?|compétences(?: requises)?|prérequis|(?:tu |su )?perfil|requisitos|lo que buscamos|požadavky|co (?:požadujeme|očekáváme)|profil)\b/iu,
  offer:
    /^(?:(?:the |our |your )?(?:benefits|perks)|what we offer|we offer|why (?:us|join us|work with us)|compensation|wir bieten|das bieten wir|unser angebot|was wir (?:dir |ihnen )?bieten|(?:ihre|deine) vorteile|leistungen|benefits|nous offrons|ce que nous (?:offrons|proposons)|(?:nos |les |vos )?avantages|ofrecemos|qué ofrecemos|beneficios|nabízíme|co (?:nabízíme|vám nabízíme)|benefity)\b/iu,
} as const;

/** What a title says only in an advertisement: all genders are meant. */
export const genderMark =
  /\(?\b(?:[mwfdxh]\s?[/|*]\s?[mwfdxh](?:\s?[/|*]\s?[mwfdxhi]){0,3}|all genders|gn|h\/f|f\/h)\b\)?|\(in\)|[*:_]in(?:nen)?\b/iu;

/** A link or button that begins an application. */
export const applyWords =
  /^(?:apply(?: now| for this (?:job|position|role)| today| here| online)?|quick apply|easy apply|(?:jetzt |hier |online |direkt )?bewerben|bewirb dich(?: jetzt)?|zur bewerbung|(?:je )?postuler?(?: à cette offre| maintenant)?|postulez|candidater|solicitar(?: empleo)?|inscribirme|aplicar|postularme?|odpovědět na (?:inzerát|nabídku)|reagovat|přihlásit se na pozici|mám zájem)\b.{0,30}$/iu;
