import type { Texts } from "./en.ts";

export const ro: Texts = {
  language: "ro",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Tichetul ${ticketNumber}`,
  merged: (ticketNumber) => `Acest tichet a fost unit cu tichetul ${ticketNumber}, care se deschide în locul lui.`,
  openText: "Un singur clic vă deschide tichetul. Nu aveți nevoie de parolă.",
  sentTo: (maskedAddress) => `Acest link a fost trimis la ${maskedAddress} și funcționează o singură dată.`,
  sentToKnown: (maskedAddress) => `Acest link a fost trimis la ${maskedAddress}.`,
  worksUntil: (until) => `Expiră: ${until}.`,
  openButton: "Deschideți tichetul",
  ownBrowser: "Acesta este dispozitivul meu",
  ownBrowserHint: (period) =>
    `Linkurile dumneavoastră se vor deschide din nou în acest browser și după ce au fost folosite (${period}). Nu bifați pe un dispozitiv folosit și de alții.`,
  knownBrowser: "Ați marcat acest dispozitiv ca fiind al dumneavoastră.",
  forgetBrowser: "Uitați acest dispozitiv",
  pressOnceMore:
    "Vă rugăm să apăsați butonul încă o dată. Astfel, programele care verifică e-mailurile nu vă consumă linkul.",
  decoyButton: "Acest buton este pentru programe. Vă rugăm să nu îl apăsați.",
  robotTitle: "Un program a apăsat un buton",
  robotText:
    "Se pare că un program care verifică e-mailurile a apăsat butoane pe această pagină. Linkul dumneavoastră nu a fost folosit. Vă rugăm să îl deschideți din nou peste câteva minute.",

  codeTitle: "Introduceți codul primit prin e-mail",
  codeText: (maskedAddress) =>
    `Acest browser este nou pentru noi. Am trimis un cod din șase cifre la ${maskedAddress}. Este valabil zece minute, doar în acest browser.`,
  codeLabel: "Cod",
  codeWrong:
    "Acesta nu este codul din cel mai recent e-mail al nostru. Vă rugăm să îl verificați și să îl introduceți din nou.",
  codeGone: "Acest cod nu mai este valabil. Vă rugăm să solicitați unul nou.",
  codeLimited: "Au fost solicitate prea multe coduri. Vă rugăm să încercați din nou peste o oră.",
  codeFailed: "Codul nu a putut fi trimis. Vă rugăm să încercați din nou peste câteva minute.",
  noCode: "Nu ați primit e-mailul? Verificați și dosarul de spam.",
  newCodeButton: "Trimiteți un cod nou",
  reportTitle: "Nu ați fost dumneavoastră?",
  reportText:
    "Cineva a deschis un link către tichetul dumneavoastră și, pentru siguranță, v-am trimis un cod. Dacă nu ați fost dumneavoastră, anulați aici toate linkurile către acest tichet. Echipa noastră va fi informată.",
  reportButton: "Anulați toate linkurile",
  reportAgain:
    "Vă rugăm să apăsați butonul încă o dată, ca să știm că nu sunteți un program care verifică e-mailurile.",
  reportedTitle: "Vă mulțumim",
  reportedText:
    "Linkurile către acest tichet nu mai funcționează, iar echipa noastră a fost informată. Pentru un link nou, răspundeți la unul dintre e-mailurile noastre.",
  reportedNotInformed:
    "Linkurile către acest tichet nu mai funcționează. Echipa noastră nu a putut fi informată: vă rugăm să răspundeți la unul dintre e-mailurile noastre despre acest tichet.",

  leasedTitle: "Un moment, vă rugăm",
  leasedText: "Tichetul dumneavoastră se deschide. Dacă nu apare, vă rugăm să apăsați din nou butonul peste un minut.",

  wrongLinkTitle: "Există un link mai nou",
  wrongLink:
    "Acest link a fost înlocuit cu unul mai nou. Vă rugăm să folosiți linkul din cel mai recent e-mail despre acest tichet.",

  usedTitle: "Acest link a fost deja folosit",
  usedText: "Pentru protecția tichetului, fiecare link funcționează o singură dată.",
  signedIn: "Se pare că sunteți încă autentificat în acest browser, deci s-ar putea să nu aveți nevoie de un link nou.",
  toTicket: "Mergeți la tichet",

  inertTitle: "Solicitați un link",
  inertText: "Pentru protecția dumneavoastră, această adresă nu deschide singură tichetul.",

  renewText: "Putem trimite un link nou la adresa de e-mail înregistrată pentru acest tichet.",
  renewButton: "Trimiteți-mi un link nou",

  newLinkTitle: "Verificați-vă e-mailul",
  newLink:
    "Un link nou este în drum spre adresa de e-mail înregistrată pentru acest tichet. Poate dura câteva minute până ajunge.",
  linkRequested:
    "Dacă acest tichet mai poate fi deschis, un link nou este în drum spre adresa de e-mail înregistrată pentru el. Poate dura câteva minute până ajunge.",

  refreshFailedTitle: "Nu s-a putut trimite niciun link",
  refreshFailed:
    "Nu s-a putut crea un link către tichetul dumneavoastră. Vă rugăm să răspundeți la unul dintre e-mailurile noastre și vă vom ajuta.",

  linkExpiredTitle: "Acest link nu este valabil",
  linkExpired:
    "Acest link este necunoscut sau nu mai este valabil. Dacă aveți nevoie de ajutor, răspundeți la unul dintre e-mailurile noastre sau scrieți-ne unul nou.",

  formText: "Introduceți adresa de e-mail de la care ne-ați scris. Linkurile se trimit numai la această adresă.",
  formAddress: "Adresă de e-mail",
  formTicket: "Numărul tichetului (opțional)",
  formTicketHint:
    "Se află în subiectul e-mailurilor noastre. Fără el primiți câte un link pentru fiecare tichet actual.",
  formButton: "Trimiteți-mi linkul",
  formErrors: "Verificați ce ați introdus",
  formAddressError: "Introduceți o adresă de e-mail, de exemplu nume@example.com.",
  formTicketError:
    "Introduceți numărul tichetului așa cum apare în subiectul e-mailurilor noastre sau lăsați câmpul gol.",
  formRequested:
    "Dacă există un tichet la care vă putem trimite un link, un e-mail este în drum spre această adresă. Poate dura câteva minute. Verificați și dosarul de spam.",
  formUnavailable: "Momentan nu se poate trimite niciun link. Încercați din nou peste câteva minute.",
  formForbidden:
    "Browserul dumneavoastră nu a confirmat că ați apăsat butonul de pe pagina noastră. Permiteți cookie-urile pentru această pagină și încercați din nou.",

  rateLimitedTitle: "Vă rugăm să așteptați puțin",
  rateLimitedText:
    "Un link nou a fost solicitat recent. Verificați-vă căsuța de e-mail și dosarul de spam sau încercați din nou mai târziu.",
  tooManyRequests:
    "Au venit prea multe solicitări din rețeaua dumneavoastră. Vă rugăm să încercați din nou mai târziu.",
  unavailableTitle: "Revenim imediat",
  unavailableText:
    "Tichetul dumneavoastră nu poate fi deschis momentan. Linkul rămâne valabil: vă rugăm să încercați din nou peste câteva minute.",
  forbiddenTitle: "Vă rugăm să deschideți linkul din nou",
  forbiddenText:
    "Browserul dumneavoastră nu a confirmat că ați apăsat butonul de pe pagina noastră. Vă rugăm să deschideți din nou linkul din e-mail și să permiteți modulele cookie pentru această pagină.",
  pressAgain:
    "Vă rugăm să apăsați butonul încă o dată. Pagina a fost deschisă prea mult timp sau modulele cookie din browser au fost șterse.",
  tooManyCookiesTitle: "Browserul dumneavoastră trimite prea multe module cookie",
  tooManyCookiesText:
    "Modulele cookie pe care browserul le păstrează pentru această adresă sunt prea mari. Vă rugăm să le ștergeți sau să deschideți linkul din e-mail în alt browser sau într-o fereastră privată.",
  notFoundTitle: "Pagina nu a fost găsită",
  notFoundText:
    "La această adresă nu există nimic. Vă rugăm să verificați dacă linkul din e-mail a fost copiat complet.",
};
