import { comparable } from "./characters.ts";
import type { OpenedDocument } from "./open-document.ts";
import { attributeOf, elementsOf } from "./tree.ts";

/** What a page is when it is no posting. */
export type Wall = "gone" | "login_required" | "challenged";

/** A page that only stands in the way says little; a page with more text than this has something of its own. */
const fewWords = 2500;

const challengeTitle =
  /^(?:just a moment|attention required|security check|checking (?:your browser|if the site)|access (?:to this page has been )?denied|access denied|pardon our interruption|are you (?:a )?(?:human|robot)|robot check|human verification|verify(?:ing)? you are (?:a )?human|please verify|one more step|ddos protection|request unsuccessful|nur einen moment|einen moment|sicherheitsüberprüfung|un instant|vérification de sécurité|un momento|comprobación de seguridad|okamžik|bot verification)/i;
const challengeText =
  /verify (?:that )?you are (?:a )?human|verifying you are human|checking your browser before|enable javascript and cookies to continue|needs to review the security of your connection|unusual traffic from your (?:computer )?network|bestätigen sie,? dass sie ein mensch sind|vérifiez que vous êtes (?:un )?humain|verifique que (?:usted )?es (?:un )?humano|press (?:&|and) hold to confirm/i;
const challengeScript =
  /_cf_chl_opt|cf-chl-|captcha-delivery\.com|_Incapsula_Resource|px-captcha|perimeterx|challenges\.cloudflare\.com|\/cdn-cgi\/challenge-platform\/h\//i;

const wallPath =
  /\/(?:log-?in|sign-?in|sign-?up|signup|register|authwall|auth|sso|oauth|account\/login|anmelden|einloggen|registrieren|connexion|inscription|iniciar-sesion|prihlaseni|upsell|paywall|premium\/buy|consent|cookie-?consent|collectconsent|gdpr)(?:[/.?]|$)/i;
const wallTitle =
  /^(?:log ?in|sign ?in|sign ?up|register|join (?:now|to)|create (?:an )?account|anmelden|einloggen|registrieren|jetzt anmelden|anmeldung|login|connexion|se connecter|identifiez-vous|inscription|iniciar sesión|inicia sesión|acceder|přihlášení|přihlásit se|before you continue|bevor sie (?:zu|fortfahren)|avant d'accéder|we value your privacy|cookie consent|consent)(?:$|[^\p{L}])/iu;
const wallText =
  /(?:log in|sign in|sign up|register|create an account|join)\b[^.!?\n]{0,60}\b(?:to (?:see|view|continue|read|access|apply)|first)|you (?:must|need to|have to) (?:be logged in|log in|sign in)|(?:melden sie sich|loggen sie sich|melde dich|logge dich)[^.!?\n]{0,60}\b(?:an|ein)\b[^.!?\n]{0,80}|(?:bitte|jetzt) (?:anmelden|einloggen)|(?:connectez-vous|identifiez-vous|créez un compte)[^.!?\n]{0,60}\bpour\b|(?:inicia|inicie) sesión[^.!?\n]{0,60}\bpara\b|přihlaste se|(?:accept|allow|agree to)[^.!?\n]{0,40}cookies[^.!?\n]{0,40}(?:to continue|to proceed)/i;

const jobWords =
  "(?:job|jobs|position|role|vacancy|posting|opening|opportunity|listing|ad|advert|advertisement)";
const goneSentence = new RegExp(
  [
    `\\b${jobWords}(?: \\w+){0,4} (?:is|has|was|are|have)(?: been| now| already| sadly| unfortunately)* (?:no longer (?:available|open|active|online|accepting|live|listed|exists?)|not available any ?more|closed|expired|filled|removed|deleted|deactivated|withdrawn|taken down|archived)`,
    `no longer (?:available|accepting applications|taking applications|hiring for this)`,
    `(?:this|the) ${jobWords} (?:does not|doesn't|no longer) exists?`,
    `(?:we )?(?:couldn't|could not|can't|cannot) find (?:the|this|that) (?:${jobWords}|page)`,
    `page (?:you (?:requested|are looking for|were looking for)|doesn't exist|does not exist|was not found|could not be found|not found)`,
    // German
    `(?:nicht mehr (?:verfügbar|online|aktuell|aktiv|vorhanden|besetzbar|ausgeschrieben|zu besetzen)|(?:stelle|position|anzeige|stellenanzeige|stellenangebot|job)\\b[^.!?]{0,40}\\b(?:bereits besetzt|ist besetzt|abgelaufen|deaktiviert|gelöscht|offline|existiert nicht)|seite (?:wurde )?nicht gefunden|seite existiert nicht)`,
    // French
    `(?:n['’]est plus (?:disponible|en ligne|d['’]actualité|active|ouverte?|à pourvoir)|a (?:déjà )?été (?:pourvue?|supprimée?|retirée?)|(?:offre|annonce|poste)\\b[^.!?]{0,40}\\b(?:expirée?|pourvue?|clôturée?|archivée?)|page (?:est )?introuvable|(?:offre|annonce) introuvable|page n['’]existe (?:pas|plus))`,
    // Spanish
    `(?:ya no (?:está (?:disponible|activa|publicada|vigente)|existe|se encuentra disponible|acepta)|(?:oferta|vacante|empleo|anuncio)\\b[^.!?]{0,40}\\b(?:caducad[oa]|expirad[oa]|cerrad[oa]|finalizad[oa]|no existe)|ha (?:caducado|expirado)|página no encontrada|no se (?:encontró|ha encontrado) la (?:página|oferta))`,
    // Czech
    `(?:již není (?:dostupn|aktuáln|aktivn|k dispozici|zveřejněn)|už není (?:dostupn|aktuáln|aktivn|k dispozici)|není již (?:dostupn|aktuáln)|(?:nabídka|pozice|inzerát)\\b[^.!?]{0,40}(?:byla? (?:ukončen|obsazen|odstraněn|uzavřen)|vypršel|neexistuje)|stránka (?:nebyla )?nenalezena|stránka neexistuje)`,
  ].join("|"),
  "iu",
);
const goneTitle =
  /^(?:error\s*)?(?:404|410)\b|\b(?:404|410)\s*(?:error|[-–—|:(]|$)|\b(?:page|job|posting|vacancy|position|offer) (?:was )?not found\b|^not found\b|^seite nicht gefunden|^stelle nicht gefunden|^page (?:introuvable|non trouvée)|^página no encontrada|^stránka nenalezena/iu;

/** What the page looks like when there is no posting in it: a bot challenge, a sign-in or consent wall, a posting that is gone. */
export function wallOf(document: OpenedDocument): Wall | null {
  if (document.kind !== "html") return null;
  if (isChallenge(document)) return "challenged";
  if (isSignIn(document)) return "login_required";
  return saysGone(document) ? "gone" : null;
}

function isChallenge(document: OpenedDocument): boolean {
  if (document.text.length > fewWords) return false;
  if (challengeTitle.test(document.title) || challengeText.test(document.text)) return true;
  // Without words of its own, a page that loads a challenge is one.
  return (
    document.text.length < 300 && scriptsOf(document).some((script) => challengeScript.test(script))
  );
}

function isSignIn(document: OpenedDocument): boolean {
  const canonical = URL.parse(document.canonicalUrl ?? "");
  if (canonical !== null && wallPath.test(canonical.pathname)) return true;
  if (wallTitle.test(document.title)) return true;
  if (document.text.length > fewWords) return false;
  return wallText.test(document.text) || (document.text.length < 800 && asksForPassword(document));
}

/** True when a title, heading or short line says that the posting, or the page, is not there any more. */
export function saysGone(document: OpenedDocument): boolean {
  if (goneTitle.test(document.title)) return true;
  return document.text
    .split("\n")
    .slice(0, 3000)
    .some((line) => line.length <= 250 && (goneSentence.test(line) || goneTitle.test(line)));
}

function asksForPassword(document: OpenedDocument): boolean {
  for (const element of elementsOf(document.root)) {
    if (element.name === "input" && comparable(attributeOf(element, "type") ?? "") === "password") {
      return true;
    }
  }
  return false;
}

function scriptsOf(document: OpenedDocument): string[] {
  const found: string[] = [];
  for (const element of elementsOf(document.root)) {
    if (element.name === "iframe" || element.name === "script") {
      const [child] = element.children;
      found.push(attributeOf(element, "src") ?? "");
      if (child !== undefined && "data" in child) found.push(child.data.slice(0, 5000));
    }
    if (found.length > 200) break;
  }
  return found;
}
