import type { Texts } from "./en.ts";

export const hu: Texts = {
  language: "hu",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `${ticketNumber} számú jegy`,
  merged: (ticketNumber) => `Ezt a jegyet összevonták a(z) ${ticketNumber} számú jeggyel; helyette az nyílik meg.`,
  openText: "Egyetlen kattintással megnyithatja a jegyét. Jelszóra nincs szükség.",
  sentTo: (maskedAddress) => `Ezt a hivatkozást ide küldtük: ${maskedAddress}. Egyszer használható.`,
  sentToKnown: (maskedAddress) => `Ezt a hivatkozást ide küldtük: ${maskedAddress}.`,
  worksUntil: (until) => `Eddig érvényes: ${until}.`,
  openButton: "Jegy megnyitása",
  ownBrowser: "Ez a saját eszközöm",
  ownBrowserHint: (period) =>
    `A hivatkozásai ezután használat után is megnyílnak ebben a böngészőben (${period}). Közös eszközön ne jelölje be.`,
  knownBrowser: "Ezt az eszközt sajátjaként jelölte meg.",
  forgetBrowser: "Eszköz elfelejtése",
  pressOnceMore:
    "Kérjük, nyomja meg a gombot még egyszer. Így az e-maileket ellenőrző programok nem használják el a hivatkozását.",
  decoyButton: "Ez a gomb programoknak szól. Kérjük, ne nyomja meg.",
  robotTitle: "Egy program megnyomott egy gombot",
  robotText:
    "Úgy tűnik, egy e-maileket ellenőrző program gombokat nyomott meg ezen az oldalon. A hivatkozását nem használták fel. Kérjük, néhány perc múlva nyissa meg újra.",

  codeTitle: "Adja meg az e-mailben kapott kódot",
  codeText: (maskedAddress) =>
    `Ezt a böngészőt még nem ismerjük. Hatjegyű kódot küldtünk ide: ${maskedAddress}. A kód tíz percig érvényes, és csak ebben a böngészőben.`,
  codeLabel: "Kód",
  codeWrong: "Ez nem a legutóbbi e-mailünkben szereplő kód. Kérjük, ellenőrizze, és adja meg újra.",
  codeGone: "Ez a kód már nem érvényes. Kérjük, kérjen újat.",
  codeLimited: "Túl sok kódot kértek. Kérjük, próbálja meg újra egy óra múlva.",
  codeFailed: "A kódot nem sikerült elküldeni. Kérjük, próbálja meg újra néhány perc múlva.",
  noCode: "Nem érkezett meg az e-mail? Kérjük, nézze meg a levélszemét mappát is.",
  newCodeButton: "Új kód küldése",
  reportTitle: "Nem Ön volt?",
  reportText:
    "Valaki megnyitotta a jegyéhez tartozó hivatkozást, ezért a biztonság kedvéért kódot küldtünk Önnek. Ha nem Ön volt, itt érvénytelenítheti a jegy összes hivatkozását. Munkatársainkat értesítjük.",
  reportButton: "Összes hivatkozás érvénytelenítése",
  reportAgain: "Kérjük, nyomja meg még egyszer a gombot, hogy tudjuk, nem egy e-maileket ellenőrző program.",
  reportedTitle: "Köszönjük",
  reportedText:
    "A jegy hivatkozásai többé nem működnek, és munkatársainkat értesítettük. Új hivatkozásért válaszoljon valamelyik e-mailünkre.",
  reportedNotInformed:
    "A jegy hivatkozásai többé nem működnek. Munkatársainkat nem sikerült értesíteni: kérjük, válaszoljon a jegyről szóló valamelyik e-mailünkre.",

  leasedTitle: "Egy pillanat",
  leasedText: "A jegy megnyitása folyamatban van. Ha nem jelenik meg, kérjük, egy perc múlva nyomja meg újra a gombot.",

  wrongLinkTitle: "Van egy újabb hivatkozás",
  wrongLink:
    "Ezt a hivatkozást egy újabb váltotta fel. Kérjük, használja a jegyről szóló legutóbbi e-mailben lévő hivatkozást.",

  usedTitle: "Ezt a hivatkozást már felhasználták",
  usedText: "A jegy védelme érdekében minden hivatkozás csak egyszer működik.",
  signedIn: "Úgy tűnik, ebben a böngészőben még be van jelentkezve. Ebben az esetben nincs szüksége új hivatkozásra.",
  toTicket: "Tovább a jegyhez",

  inertTitle: "Hivatkozás kérése",
  inertText: "Az Ön védelmében ez a cím önmagában nem nyitja meg a jegyet.",

  renewText: "Új hivatkozást tudunk küldeni a jegyhez rögzített e-mail-címre.",
  renewButton: "Új hivatkozás küldése",

  newLinkTitle: "Kérjük, nézze meg a postafiókját",
  newLink: "Új hivatkozást küldünk a jegyhez rögzített e-mail-címre. A megérkezése néhány percet vehet igénybe.",
  linkRequested:
    "Ha ez a jegy még megnyitható, új hivatkozást küldünk a hozzá rögzített e-mail-címre. A megérkezése néhány percet vehet igénybe.",

  refreshFailedTitle: "Nem sikerült hivatkozást küldeni",
  refreshFailed:
    "Nem sikerült hivatkozást létrehozni a jegyéhez. Kérjük, válaszoljon valamelyik e-mailünkre, és segítünk.",

  linkExpiredTitle: "Ez a hivatkozás nem érvényes",
  linkExpired:
    "Ez a hivatkozás ismeretlen vagy már nem érvényes. Ha segítségre van szüksége, válaszoljon valamelyik e-mailünkre, vagy írjon nekünk újra.",

  formText: "Adja meg azt az e-mail-címet, amelyről írt nekünk. Hivatkozást csak erre a címre küldünk.",
  formAddress: "E-mail-cím",
  formTicket: "Jegyszám (nem kötelező)",
  formTicketHint: "Az e-mailjeink tárgyában található. Nélküle minden jelenlegi jegyéhez kap egy hivatkozást.",
  formButton: "Hivatkozás küldése",
  formErrors: "Kérjük, ellenőrizze a megadott adatokat",
  formAddressError: "Adjon meg egy e-mail-címet, például: name@example.com.",
  formTicketError: "Adja meg a jegyszámot úgy, ahogy az e-mailjeink tárgyában szerepel, vagy hagyja üresen a mezőt.",
  formRequested:
    "Ha van olyan jegy, amelyhez hivatkozást küldhetünk, egy e-mail már úton van erre a címre. Eltarthat néhány percig, amíg megérkezik. Kérjük, nézze meg a levélszemét mappát is.",
  formUnavailable: "Jelenleg nem küldhető hivatkozás. Kérjük, próbálja meg újra néhány perc múlva.",
  formForbidden:
    "A böngésző nem erősítette meg, hogy a gombot az oldalunkon nyomta meg. Kérjük, engedélyezze a sütiket ezen az oldalon, és próbálja meg újra.",

  rateLimitedTitle: "Kérjük, várjon egy kicsit",
  rateLimitedText:
    "Nemrég már kértek új hivatkozást. Kérjük, nézze meg a postafiókját és a levélszemét mappát, vagy próbálja meg később.",
  tooManyRequests: "Túl sok kérés érkezett az Ön hálózatából. Kérjük, próbálja meg később.",
  unavailableTitle: "Hamarosan visszatérünk",
  unavailableText:
    "A jegy jelenleg nem nyitható meg. A hivatkozása érvényes marad: kérjük, próbálja újra néhány perc múlva.",
  forbiddenTitle: "Kérjük, nyissa meg újra a hivatkozást",
  forbiddenText:
    "A böngészője nem erősítette meg, hogy a gombot a mi oldalunkon nyomta meg. Kérjük, nyissa meg újra az e-mailben lévő hivatkozást, és engedélyezze a sütiket ezen az oldalon.",
  pressAgain:
    "Kérjük, nyomja meg még egyszer a gombot. Az oldal túl sokáig volt nyitva, vagy a böngésző sütijeit törölték.",
  tooManyCookiesTitle: "A böngészője túl sok sütit küld",
  tooManyCookiesText:
    "A böngészője által ehhez a címhez tárolt sütik túl nagyok. Kérjük, törölje őket, vagy nyissa meg az e-mailben lévő hivatkozást egy másik böngészőben vagy privát ablakban.",
  notFoundTitle: "Az oldal nem található",
  notFoundText:
    "Ezen a címen nincs semmi. Kérjük, ellenőrizze, hogy az e-mailben lévő hivatkozást teljes egészében másolta-e ki.",
};
