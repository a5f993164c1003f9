import type { Texts } from "./en.ts";

export const da: Texts = {
  language: "da",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Sag ${ticketNumber}`,
  merged: (ticketNumber) => `Denne sag er lagt sammen med sag ${ticketNumber}, som åbnes i stedet.`,
  openText: "Ét klik åbner din sag. Du behøver ingen adgangskode.",
  sentTo: (maskedAddress) => `Dette link blev sendt til ${maskedAddress} og virker én gang.`,
  sentToKnown: (maskedAddress) => `Dette link blev sendt til ${maskedAddress}.`,
  worksUntil: (until) => `Det virker indtil ${until}.`,
  openButton: "Åbn sagen",
  ownBrowser: "Det er min egen enhed",
  ownBrowserHint: (period) =>
    `Dine links åbner så igen i denne browser, efter at de er brugt (${period}). Sæt ikke flueben på en enhed, som andre bruger.`,
  knownBrowser: "Du har markeret denne enhed som din egen.",
  forgetBrowser: "Glem denne enhed",
  pressOnceMore: "Tryk på knappen en gang til. Så bruger programmer, der tjekker e-mails, ikke dit link op.",
  decoyButton: "Denne knap er til programmer. Tryk ikke på den.",
  robotTitle: "Et program trykkede på en knap",
  robotText:
    "Et program, der tjekker e-mails, ser ud til at have trykket på knapper på denne side. Dit link er ikke brugt. Åbn det igen om nogle minutter.",

  codeTitle: "Indtast koden fra din e-mail",
  codeText: (maskedAddress) =>
    `Vi kender ikke denne browser endnu. Vi har sendt en kode på seks cifre til ${maskedAddress}. Den virker i ti minutter og kun i denne browser.`,
  codeLabel: "Kode",
  codeWrong: "Det er ikke koden fra vores seneste e-mail. Tjek den, og indtast den igen.",
  codeGone: "Denne kode virker ikke længere. Bed om en ny.",
  codeLimited: "Der er bedt om for mange koder. Prøv igen om en time.",
  codeFailed: "Koden kunne ikke sendes. Prøv igen om nogle minutter.",
  noCode: "Ingen e-mail? Tjek også din spammappe.",
  newCodeButton: "Send en ny kode",
  reportTitle: "Var det ikke dig?",
  reportText:
    "Nogen har åbnet et link til din sag, og vi har for en sikkerheds skyld sendt dig en kode. Hvis det ikke var dig, kan du her spærre alle links til sagen. Vores team får besked.",
  reportButton: "Spær alle links",
  reportAgain: "Tryk på knappen en gang til, så vi ved, at du ikke er et program, der tjekker e-mails.",
  reportedTitle: "Tak",
  reportedText:
    "Links til denne sag virker ikke længere, og vores team har fået besked. Svar på en af vores e-mails for at få et nyt link.",
  reportedNotInformed:
    "Links til denne sag virker ikke længere. Vi kunne ikke give vores team besked: Svar på en af vores e-mails om denne sag.",

  leasedTitle: "Et øjeblik",
  leasedText: "Din sag er ved at blive åbnet. Tryk på knappen igen om et minut, hvis den ikke vises.",

  wrongLinkTitle: "Der findes et nyere link",
  wrongLink: "Dette link er erstattet af et nyere. Brug linket i den seneste e-mail om denne sag.",

  usedTitle: "Dette link er allerede brugt",
  usedText: "For at beskytte din sag virker hvert link kun én gang.",
  signedIn: "Du ser stadig ud til at være logget ind i denne browser, så du behøver måske ikke et nyt link.",
  toTicket: "Gå til sagen",

  inertTitle: "Bed om et link",
  inertText: "For din sikkerheds skyld åbner denne adresse alene ikke sagen.",

  renewText: "Vi kan sende et nyt link til den e-mailadresse, der er registreret på denne sag.",
  renewButton: "Send mig et nyt link",

  newLinkTitle: "Tjek din e-mail",
  newLink:
    "Et nyt link er på vej til den e-mailadresse, der er registreret på denne sag. Der kan gå nogle minutter, før det kommer frem.",
  linkRequested:
    "Hvis denne sag stadig kan åbnes, er et nyt link på vej til den e-mailadresse, der er registreret på den. Der kan gå nogle minutter, før det kommer frem.",

  refreshFailedTitle: "Der kunne ikke sendes et link",
  refreshFailed: "Der kunne ikke oprettes et link til din sag. Svar på en af vores e-mails, så hjælper vi dig.",

  linkExpiredTitle: "Dette link er ikke gyldigt",
  linkExpired:
    "Dette link er ukendt eller ikke længere gyldigt. Hvis du har brug for hjælp, kan du svare på en af vores e-mails eller skrive en ny.",

  formText: "Skriv den e-mailadresse, som du skrev til os fra. Links sendes kun til den adresse.",
  formAddress: "E-mailadresse",
  formTicket: "Sagsnummer (valgfrit)",
  formTicketHint: "Det står i emnet på vores e-mails. Uden det får du et link til hver af dine aktuelle sager.",
  formButton: "Send mig mit link",
  formErrors: "Kontrollér, hvad du har skrevet",
  formAddressError: "Skriv en e-mailadresse, for eksempel navn@example.com.",
  formTicketError: "Skriv sagsnummeret, som det står i emnet på vores e-mails, eller lad feltet være tomt.",
  formRequested:
    "Hvis der er en sag, som vi kan sende dig et link til, er en e-mail på vej til denne adresse. Det kan tage nogle minutter. Se også i din spammappe.",
  formUnavailable: "Der kan ikke sendes et link lige nu. Prøv igen om nogle minutter.",
  formForbidden:
    "Din browser bekræftede ikke, at du trykkede på knappen på vores side. Tillad cookies for denne side, og prøv igen.",

  rateLimitedTitle: "Vent et øjeblik",
  rateLimitedText: "Der er for nylig bedt om et nyt link. Tjek din indbakke og din spammappe, eller prøv igen senere.",
  tooManyRequests: "Der kom for mange forespørgsler fra dit netværk. Prøv igen senere.",
  unavailableTitle: "Vi er straks tilbage",
  unavailableText: "Din sag kan ikke åbnes lige nu. Dit link er stadig gyldigt: Prøv igen om nogle minutter.",
  forbiddenTitle: "Åbn linket igen",
  forbiddenText:
    "Din browser bekræftede ikke, at du har trykket på knappen på vores side. Åbn linket i din e-mail igen, og tillad cookies for denne side.",
  pressAgain:
    "Tryk på knappen en gang til. Denne side har været åben for længe, eller din browsers cookies er blevet slettet.",
  tooManyCookiesTitle: "Din browser sender for mange cookies",
  tooManyCookiesText:
    "De cookies, som din browser gemmer for denne adresse, er for store. Slet dem, eller åbn linket fra din e-mail i en anden browser eller i et privat vindue.",
  notFoundTitle: "Siden blev ikke fundet",
  notFoundText: "Der er ikke noget på denne adresse. Tjek, om hele linket fra din e-mail er kopieret.",
};
