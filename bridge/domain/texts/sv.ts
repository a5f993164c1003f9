import type { Texts } from "./en.ts";

export const sv: Texts = {
  language: "sv",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ärende ${ticketNumber}`,
  merged: (ticketNumber) => `Det här ärendet har slagits ihop med ärende ${ticketNumber}, som öppnas i stället.`,
  openText: "Ett klick öppnar ditt ärende. Du behöver inget lösenord.",
  sentTo: (maskedAddress) => `Länken skickades till ${maskedAddress} och fungerar en gång.`,
  sentToKnown: (maskedAddress) => `Länken skickades till ${maskedAddress}.`,
  worksUntil: (until) => `Den fungerar till ${until}.`,
  openButton: "Öppna ärendet",
  ownBrowser: "Det här är min egen enhet",
  ownBrowserHint: (period) =>
    `Dina länkar går då att öppna igen i den här webbläsaren efter att de har använts (${period}). Kryssa inte i rutan på en enhet som andra använder.`,
  knownBrowser: "Du har markerat den här enheten som din egen.",
  forgetBrowser: "Glöm den här enheten",
  pressOnceMore: "Tryck på knappen en gång till. Då förbrukar program som kontrollerar mejl inte din länk.",
  decoyButton: "Den här knappen är till för program. Tryck inte på den.",
  robotTitle: "Ett program tryckte på en knapp",
  robotText:
    "Ett program som kontrollerar mejl verkar ha tryckt på knappar på den här sidan. Din länk har inte använts. Öppna den igen om några minuter.",

  codeTitle: "Ange koden från ditt mejl",
  codeText: (maskedAddress) =>
    `Vi känner inte igen den här webbläsaren. Vi har skickat en sexsiffrig kod till ${maskedAddress}. Den gäller i tio minuter och bara i den här webbläsaren.`,
  codeLabel: "Kod",
  codeWrong: "Det här är inte koden från vårt senaste mejl. Kontrollera den och ange den igen.",
  codeGone: "Den här koden gäller inte längre. Begär en ny.",
  codeLimited: "För många koder har begärts. Försök igen om en timme.",
  codeFailed: "Koden kunde inte skickas. Försök igen om några minuter.",
  noCode: "Inget mejl? Titta även i din skräppost.",
  newCodeButton: "Skicka en ny kod",
  reportTitle: "Var det inte du?",
  reportText:
    "Någon öppnade en länk till ditt ärende, och för säkerhets skull skickade vi en kod till dig. Om det inte var du kan du spärra alla länkar till ärendet här. Vårt team informeras.",
  reportButton: "Spärra alla länkar",
  reportAgain: "Tryck på knappen en gång till, så att vi vet att du inte är ett program som kontrollerar mejl.",
  reportedTitle: "Tack",
  reportedText:
    "Länkarna till det här ärendet fungerar inte längre, och vårt team har informerats. Svara på något av våra mejl för att få en ny länk.",
  reportedNotInformed:
    "Länkarna till det här ärendet fungerar inte längre. Vårt team kunde inte informeras: svara på något av våra mejl om ärendet.",

  leasedTitle: "Ett ögonblick",
  leasedText: "Ditt ärende håller på att öppnas. Om det inte visas kan du trycka på knappen igen om en minut.",

  wrongLinkTitle: "Det finns en nyare länk",
  wrongLink: "Den här länken har ersatts av en nyare. Använd länken i det senaste mejlet om ärendet.",

  usedTitle: "Den här länken har redan använts",
  usedText: "För att skydda ditt ärende fungerar varje länk bara en gång.",
  signedIn: "Du verkar fortfarande vara inloggad i den här webbläsaren, så du kanske inte behöver en ny länk.",
  toTicket: "Gå till ärendet",

  inertTitle: "Begär en länk",
  inertText: "För din säkerhet räcker inte den här adressen för att öppna ärendet.",

  renewText: "Vi kan skicka en ny länk till den e-postadress som är registrerad för ärendet.",
  renewButton: "Skicka en ny länk till mig",

  newLinkTitle: "Titta i din e-post",
  newLink:
    "En ny länk är på väg till den e-postadress som är registrerad för ärendet. Det kan ta några minuter innan den kommer fram.",
  linkRequested:
    "Om ärendet fortfarande går att öppna är en ny länk på väg till den e-postadress som är registrerad för det. Det kan ta några minuter innan den kommer fram.",

  refreshFailedTitle: "Det gick inte att skicka någon länk",
  refreshFailed: "Det gick inte att skapa en länk till ditt ärende. Svara på något av våra mejl så hjälper vi dig.",

  linkExpiredTitle: "Den här länken är inte giltig",
  linkExpired:
    "Den här länken är okänd eller gäller inte längre. Om du behöver hjälp kan du svara på något av våra mejl eller skriva ett nytt.",

  formText: "Ange den e-postadress som du skrev till oss från. Länkar skickas bara till den adressen.",
  formAddress: "E-postadress",
  formTicket: "Ärendenummer (valfritt)",
  formTicketHint:
    "Det står i ämnesraden i våra mejl. Utan det får du en länk till vart och ett av dina aktuella ärenden.",
  formButton: "Skicka min länk",
  formErrors: "Kontrollera det du skrev",
  formAddressError: "Ange en e-postadress, till exempel namn@example.com.",
  formTicketError: "Ange ärendenumret som det står i ämnesraden i våra mejl, eller lämna fältet tomt.",
  formRequested:
    "Om det finns ett ärende som vi kan skicka en länk till är ett mejl på väg till den här adressen. Det kan ta några minuter. Titta också i skräpposten.",
  formUnavailable: "Ingen länk kan skickas just nu. Försök igen om några minuter.",
  formForbidden:
    "Din webbläsare bekräftade inte att du tryckte på knappen på vår sida. Tillåt kakor för den här sidan och försök igen.",

  rateLimitedTitle: "Vänta ett ögonblick",
  rateLimitedText: "En ny länk begärdes nyligen. Titta i din inkorg och din skräppost, eller försök igen senare.",
  tooManyRequests: "För många förfrågningar kom från ditt nätverk. Försök igen senare.",
  unavailableTitle: "Vi är snart tillbaka",
  unavailableText: "Ditt ärende kan inte öppnas just nu. Din länk gäller fortfarande: försök igen om några minuter.",
  forbiddenTitle: "Öppna länken igen",
  forbiddenText:
    "Din webbläsare bekräftade inte att du tryckte på knappen på vår sida. Öppna länken i ditt mejl igen och tillåt kakor för den här sidan.",
  pressAgain:
    "Tryck på knappen en gång till. Sidan har varit öppen för länge, eller så har din webbläsares kakor tagits bort.",
  tooManyCookiesTitle: "Din webbläsare skickar för många kakor",
  tooManyCookiesText:
    "De kakor som din webbläsare sparar för den här adressen är för stora. Ta bort dem, eller öppna länken från ditt mejl i en annan webbläsare eller i ett privat fönster.",
  notFoundTitle: "Sidan hittades inte",
  notFoundText: "Det finns inget på den här adressen. Kontrollera att hela länken från ditt mejl har kopierats.",
};
