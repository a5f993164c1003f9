import type { Texts } from "./en.ts";

export const nb: Texts = {
  language: "nb",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Sak ${ticketNumber}`,
  merged: (ticketNumber) => `Denne saken er slått sammen med sak ${ticketNumber}, som åpnes i stedet.`,
  openText: "Ett klikk åpner saken din. Du trenger ikke passord.",
  sentTo: (maskedAddress) => `Denne lenken ble sendt til ${maskedAddress} og virker én gang.`,
  sentToKnown: (maskedAddress) => `Denne lenken ble sendt til ${maskedAddress}.`,
  worksUntil: (until) => `Den virker til ${until}.`,
  openButton: "Åpne saken",
  ownBrowser: "Dette er min egen enhet",
  ownBrowserHint: (period) =>
    `Lenkene dine kan da åpnes igjen i denne nettleseren etter at de er brukt (${period}). Ikke kryss av på en enhet som andre bruker.`,
  knownBrowser: "Du har merket denne enheten som din egen.",
  forgetBrowser: "Glem denne enheten",
  pressOnceMore:
    "Trykk på knappen en gang til. Da blir ikke lenken din brukt opp av programmer som kontrollerer e-post.",
  decoyButton: "Denne knappen er for programmer. Ikke trykk på den.",
  robotTitle: "Et program trykket på en knapp",
  robotText:
    "Et program som kontrollerer e-post, ser ut til å ha trykket på knapper på denne siden. Lenken din er ikke brukt. Åpne den igjen om noen minutter.",

  codeTitle: "Skriv inn koden fra e-posten",
  codeText: (maskedAddress) =>
    `Denne nettleseren er ny for oss. Vi har sendt en kode på seks sifre til ${maskedAddress}. Den virker i ti minutter, og bare i denne nettleseren.`,
  codeLabel: "Kode",
  codeWrong: "Dette er ikke koden fra den siste e-posten vår. Kontroller den, og skriv den inn på nytt.",
  codeGone: "Denne koden virker ikke lenger. Be om en ny.",
  codeLimited: "Det er bedt om for mange koder. Prøv igjen om en time.",
  codeFailed: "Koden kunne ikke sendes. Prøv igjen om noen minutter.",
  noCode: "Ingen e-post? Se også i søppelposten.",
  newCodeButton: "Send en ny kode",
  reportTitle: "Var ikke dette deg?",
  reportText:
    "Noen åpnet en lenke til saken din, og for sikkerhets skyld sendte vi deg en kode. Hvis det ikke var deg, kan du sperre alle lenker til saken her. Teamet vårt får beskjed.",
  reportButton: "Sperr alle lenker",
  reportAgain: "Trykk på knappen en gang til, så vi vet at du ikke er et program som kontrollerer e-post.",
  reportedTitle: "Takk",
  reportedText:
    "Lenkene til denne saken virker ikke lenger, og teamet vårt har fått beskjed. Svar på en av e-postene våre for å få en ny lenke.",
  reportedNotInformed:
    "Lenkene til denne saken virker ikke lenger. Vi kunne ikke gi beskjed til teamet vårt: Svar på en av e-postene våre om denne saken.",

  leasedTitle: "Et øyeblikk",
  leasedText: "Saken din blir åpnet. Hvis den ikke vises, kan du trykke på knappen igjen om et minutt.",

  wrongLinkTitle: "Det finnes en nyere lenke",
  wrongLink: "Denne lenken er erstattet av en nyere. Bruk lenken i den siste e-posten om denne saken.",

  usedTitle: "Denne lenken er allerede brukt",
  usedText: "For å beskytte saken din virker hver lenke bare én gang.",
  signedIn: "Du ser fortsatt ut til å være logget inn i denne nettleseren, så du trenger kanskje ikke en ny lenke.",
  toTicket: "Gå til saken",

  inertTitle: "Be om en lenke",
  inertText: "For din sikkerhet er ikke denne adressen alene nok til å åpne saken.",

  renewText: "Vi kan sende en ny lenke til e-postadressen som er registrert på denne saken.",
  renewButton: "Send meg en ny lenke",

  newLinkTitle: "Sjekk e-posten din",
  newLink:
    "En ny lenke er på vei til e-postadressen som er registrert på denne saken. Det kan ta noen minutter før den kommer frem.",
  linkRequested:
    "Hvis denne saken fortsatt kan åpnes, er en ny lenke på vei til e-postadressen som er registrert på den. Det kan ta noen minutter før den kommer frem.",

  refreshFailedTitle: "Det gikk ikke å sende en lenke",
  refreshFailed: "Det gikk ikke å lage en lenke til saken din. Svar på en av e-postene våre, så hjelper vi deg.",

  linkExpiredTitle: "Denne lenken er ikke gyldig",
  linkExpired:
    "Denne lenken er ukjent eller ikke lenger gyldig. Hvis du trenger hjelp, kan du svare på en av e-postene våre eller skrive en ny.",

  formText: "Skriv inn e-postadressen du skrev til oss fra. Lenker sendes bare til denne adressen.",
  formAddress: "E-postadresse",
  formTicket: "Saksnummer (valgfritt)",
  formTicketHint: "Det står i emnefeltet i e-postene våre. Uten det får du en lenke til hver av dine aktuelle saker.",
  formButton: "Send meg lenken min",
  formErrors: "Kontroller det du skrev",
  formAddressError: "Skriv inn en e-postadresse, for eksempel navn@example.com.",
  formTicketError: "Skriv inn saksnummeret slik det står i emnefeltet i e-postene våre, eller la feltet stå tomt.",
  formRequested:
    "Hvis det finnes en sak som vi kan sende deg en lenke til, er en e-post på vei til denne adressen. Det kan ta noen minutter. Se også i søppelpostmappen.",
  formUnavailable: "Ingen lenke kan sendes akkurat nå. Prøv igjen om noen minutter.",
  formForbidden:
    "Nettleseren din bekreftet ikke at du trykket på knappen på siden vår. Tillat informasjonskapsler for denne siden og prøv igjen.",

  rateLimitedTitle: "Vent et øyeblikk",
  rateLimitedText: "Det ble nylig bedt om en ny lenke. Se i innboksen og søppelposten din, eller prøv igjen senere.",
  tooManyRequests: "Det kom for mange forespørsler fra nettverket ditt. Prøv igjen senere.",
  unavailableTitle: "Vi er straks tilbake",
  unavailableText: "Saken din kan ikke åpnes akkurat nå. Lenken din er fortsatt gyldig: Prøv igjen om noen minutter.",
  forbiddenTitle: "Åpne lenken på nytt",
  forbiddenText:
    "Nettleseren din bekreftet ikke at du trykket på knappen på siden vår. Åpne lenken i e-posten på nytt, og tillat informasjonskapsler for denne siden.",
  pressAgain:
    "Trykk på knappen en gang til. Denne siden har vært åpen for lenge, eller nettleserens informasjonskapsler er slettet.",
  tooManyCookiesTitle: "Nettleseren din sender for mange informasjonskapsler",
  tooManyCookiesText:
    "Informasjonskapslene som nettleseren din lagrer for denne adressen, er for store. Slett dem, eller åpne lenken fra e-posten i en annen nettleser eller i et privat vindu.",
  notFoundTitle: "Fant ikke siden",
  notFoundText: "Det er ingenting på denne adressen. Kontroller at hele lenken fra e-posten er kopiert.",
};
