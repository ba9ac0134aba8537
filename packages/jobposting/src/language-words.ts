/** The commonest small words of each language as it is written, and letters that few others use. */
export const languageWords: Record<string, { words: string; letters?: string }> = {
  en: {
    words: `the and of to in a for with you your our we are is be will as on that this or an have from by at who their
      they all has can more about what us not it its if which into other work team looking join`,
  },
  de: {
    words: `der die das und in zu den mit von für auf ist im dem nicht ein eine als auch es an werden aus er hat dass
      sie nach wird bei einer um am sind noch wie einem über einen so zum wir unser unsere unseren unserem uns du dich
      dir dein deine deiner deinen ihr ihre ihren ihnen oder sowie durch bis suchen bieten haben kannst zur des`,
    letters: "äöüß",
  },
  fr: {
    words: `le la les de des du et en un une est pour que qui dans sur au aux avec par plus pas vous nous votre vos
      notre nos se ce cette ces son sa ses leur leurs ou à être sont il elle d l au sein afin ainsi vous recherchons`,
    letters: "èêçœùà",
  },
  es: {
    words: `el la los las de del y en un una que es por para con se su sus al lo como más o pero este esta estos
      nuestro nuestra nuestros nos tu tus te ti somos buscamos ser son está están entre sobre también qué e u ofrecemos`,
    letters: "ñ¿¡",
  },
  it: {
    words: `il lo la i gli le di del della dei delle e in un una che è per con si su al alla nel nella sono come più o
      ma questo questa nostro nostra nostri tuo tua da dal dalla ed anche cerchiamo sei siamo`,
  },
  pt: {
    words: `o a os as de do da dos das e em um uma que é por para com se na no nas nos ao à mais ou mas este esta
      nosso nossa nossos você sua seu são como também procuramos equipa equipe estamos`,
    letters: "ãõ",
  },
  nl: {
    words: `de het een en van in is op te voor met dat die zijn je jij jouw we wij ons onze aan bij of als om naar ook
      er niet maar heeft hebben wordt worden dit deze door uit over tot zoeken bieden werken`,
  },
  cs: {
    words: `a v na je se s z do pro o k že to jsou nebo jako který která které i za po od při by ale tak naše náš
      našeho vás vám tvůj tě ti budeš hledáme nabízíme jsme máš máte práce`,
    letters: "řěů",
  },
  sk: {
    words: `a v na je sa s z do pre o k že to sú alebo ako ktorý ktorá ktoré aj za po od pri by ale tak naše náš nášho
      vás vám tvoj ťa ti budeš hľadáme ponúkame sme máš máte práca`,
    letters: "ľĺŕôä",
  },
  pl: {
    words: `i w na z do się jest o że to nie dla jak od po przez oraz lub za który która które są być nasz nasze
      naszego twój twoje ciebie szukamy oferujemy jesteśmy ze przy u pracy`,
    letters: "łąęśżźń",
  },
  sv: {
    words: `och i att en ett det som på är av för med till den har de inte om du dig din vi vår våra oss eller kan från
      vid ska söker erbjuder hos när även`,
    letters: "åäö",
  },
  da: {
    words: `og i at en et det som på er af for med til den har de ikke om du dig din vi vores os eller kan fra ved skal
      søger tilbyder hos når også være til`,
    letters: "åøæ",
  },
  no: {
    words: `og i at en et det som på er av for med til den har de ikke om du deg din vi vår våre oss eller kan fra ved
      skal søker tilbyr hos når også være til`,
    letters: "åøæ",
  },
  fi: {
    words: `ja on ei se että joka ovat sekä tai kun niin myös mutta hän me te sinä sinun meidän olet olemme voit jos
      kuin mukaan kanssa etsimme tarjoamme työ`,
    letters: "äö",
  },
  hu: {
    words: `a az és hogy nem egy is van ez meg vagy mint de csak ha már még azt aki ami nagy keresünk kínálunk
      csapatunk munka lesz számára vagyunk valamint`,
    letters: "őűáéí",
  },
  ro: {
    words: `și în de la cu pe un o care este sunt din pentru să se nu că mai ca sau al ale prin către noastră nostru
      tău ta căutăm oferim suntem echipa`,
    letters: "țșăâî",
  },
  tr: {
    words: `ve bir bu için ile da de olan olarak çok daha en ya veya gibi kadar sonra biz siz ekibimiz arıyoruz iş
      sahip olan`,
    letters: "ğışç",
  },
};

/** Scripts that tell the language by themselves; the first whose letters make up most of the text. */
export const scripts: readonly [RegExp, string][] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/gu, "ja"],
  [/\p{sc=Hang}/gu, "ko"],
  [/\p{sc=Han}/gu, "zh"],
  [/\p{sc=Grek}/gu, "el"],
  [/\p{sc=Hebr}/gu, "he"],
  [/\p{sc=Arab}/gu, "ar"],
  [/\p{sc=Thai}/gu, "th"],
];
