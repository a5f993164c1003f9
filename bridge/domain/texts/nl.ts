import type { Texts } from "./en.ts";

export const nl: Texts = {
  language: "nl",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) =>
    `Dit ticket is samengevoegd met ticket ${ticketNumber}, dat in plaats daarvan wordt geopend.`,
  openText: "Met één klik opent u uw ticket. U hebt geen wachtwoord nodig.",
  sentTo: (maskedAddress) => `Deze link is naar ${maskedAddress} gestuurd en werkt één keer.`,
  sentToKnown: (maskedAddress) => `Deze link is verzonden naar ${maskedAddress}.`,
  worksUntil: (until) => `De link werkt tot ${until}.`,
  openButton: "Ticket openen",
  ownBrowser: "Dit is mijn eigen apparaat",
  ownBrowserHint: (period) =>
    `Uw links gaan dan in deze browser opnieuw open nadat ze zijn gebruikt (${period}). Vink dit niet aan op een gedeeld apparaat.`,
  knownBrowser: "U hebt dit apparaat als uw eigen apparaat aangemerkt.",
  forgetBrowser: "Dit apparaat vergeten",
  pressOnceMore: "Druk nog een keer op de knop. Zo verbruiken programma’s die e-mails controleren uw link niet.",
  decoyButton: "Deze knop is voor programma’s. Druk er niet op.",
  robotTitle: "Een programma heeft op een knop gedrukt",
  robotText:
    "Een programma dat e-mails controleert, lijkt op knoppen op deze pagina te hebben gedrukt. Uw link is niet gebruikt. Open deze over enkele minuten opnieuw.",

  codeTitle: "Voer de code uit uw e-mail in",
  codeText: (maskedAddress) =>
    `Deze browser is nieuw voor ons. We hebben een code van zes cijfers naar ${maskedAddress} gestuurd. De code geldt tien minuten en alleen in deze browser.`,
  codeLabel: "Code",
  codeWrong: "Dit is niet de code uit onze laatste e-mail. Controleer de code en voer hem opnieuw in.",
  codeGone: "Deze code is niet meer geldig. Vraag een nieuwe aan.",
  codeLimited: "Er zijn te veel codes aangevraagd. Probeer het over een uur opnieuw.",
  codeFailed: "De code kon niet worden verzonden. Probeer het over een paar minuten opnieuw.",
  noCode: "Geen e-mail ontvangen? Kijk ook in uw spammap.",
  newCodeButton: "Nieuwe code sturen",
  reportTitle: "Was u dit niet?",
  reportText:
    "Iemand heeft een link naar uw ticket geopend en voor de zekerheid hebben we u een code gestuurd. Was u dit niet, beëindig dan hier alle links naar dit ticket. Ons team wordt geïnformeerd.",
  reportButton: "Alle links beëindigen",
  reportAgain: "Druk nog één keer op de knop, zodat we weten dat u geen programma bent dat e-mails controleert.",
  reportedTitle: "Bedankt",
  reportedText:
    "De links naar dit ticket werken niet meer en ons team is geïnformeerd. Voor een nieuwe link kunt u een van onze e-mails beantwoorden.",
  reportedNotInformed:
    "De links naar dit ticket werken niet meer. Ons team kon niet worden geïnformeerd: beantwoord alstublieft een van onze e-mails over dit ticket.",

  leasedTitle: "Een ogenblik",
  leasedText:
    "Uw ticket wordt op dit moment geopend. Verschijnt het niet, druk dan over een minuut nog eens op de knop.",

  wrongLinkTitle: "Er is een nieuwere link",
  wrongLink: "Deze link is vervangen door een nieuwere. Gebruik de link in de laatste e-mail over dit ticket.",

  usedTitle: "Deze link is al gebruikt",
  usedText: "Om uw ticket te beschermen werkt elke link maar één keer.",
  signedIn: "In deze browser lijkt u nog aangemeld te zijn. Dan hebt u geen nieuwe link nodig.",
  toTicket: "Naar het ticket",

  inertTitle: "Link aanvragen",
  inertText: "Voor uw veiligheid opent dit adres alleen het ticket niet.",

  renewText: "We kunnen een nieuwe link sturen naar het e-mailadres dat voor dit ticket is geregistreerd.",
  renewButton: "Stuur mij een nieuwe link",

  newLinkTitle: "Kijk in uw mailbox",
  newLink:
    "Er is een nieuwe link onderweg naar het e-mailadres dat voor dit ticket is geregistreerd. Het kan een paar minuten duren voordat hij aankomt.",
  linkRequested:
    "Als dit ticket nog kan worden geopend, is er een nieuwe link onderweg naar het geregistreerde e-mailadres. Het kan een paar minuten duren voordat hij aankomt.",

  refreshFailedTitle: "Er kon geen link worden verstuurd",
  refreshFailed:
    "Er kon geen link naar uw ticket worden gemaakt. Beantwoord een van onze e-mails, dan helpen we u verder.",

  linkExpiredTitle: "Deze link is niet geldig",
  linkExpired:
    "Deze link is onbekend of niet meer geldig. Hebt u onze hulp nodig, beantwoord dan een van onze e-mails of stuur ons een nieuwe.",

  formText: "Vul het e-mailadres in waarmee u ons hebt geschreven. Links worden alleen naar dit adres gestuurd.",
  formAddress: "E-mailadres",
  formTicket: "Ticketnummer (optioneel)",
  formTicketHint:
    "Het staat in het onderwerp van onze e-mails. Zonder dit nummer krijgt u een link naar elk van uw lopende tickets.",
  formButton: "Stuur mij mijn link",
  formErrors: "Controleer wat u hebt ingevuld",
  formAddressError: "Vul een e-mailadres in, bijvoorbeeld name@example.com.",
  formTicketError: "Vul het ticketnummer in zoals het in het onderwerp van onze e-mails staat, of laat het veld leeg.",
  formRequested:
    "Als er een ticket is waarvoor wij u een link kunnen sturen, is een e-mail onderweg naar dit adres. Het kan enkele minuten duren voordat deze aankomt. Kijk ook in uw spammap.",
  formUnavailable: "Op dit moment kan geen link worden gestuurd. Probeer het over enkele minuten opnieuw.",
  formForbidden:
    "Uw browser heeft niet bevestigd dat u op de knop op onze pagina hebt gedrukt. Sta cookies toe voor deze pagina en probeer het opnieuw.",

  rateLimitedTitle: "Een ogenblik geduld",
  rateLimitedText:
    "Er is pas nog een nieuwe link aangevraagd. Kijk in uw mailbox en in de map met ongewenste e-mail, of probeer het later nog eens.",
  tooManyRequests: "Er kwamen te veel verzoeken uit uw netwerk. Probeer het later opnieuw.",
  unavailableTitle: "We zijn zo terug",
  unavailableText:
    "Uw ticket kan op dit moment niet worden geopend. Uw link blijft geldig: probeer het over een paar minuten nog eens.",
  forbiddenTitle: "Open de link nog een keer",
  forbiddenText:
    "Uw browser heeft niet bevestigd dat u op de knop op onze pagina hebt gedrukt. Open de link in uw e-mail nog een keer en sta cookies toe voor deze pagina.",
  pressAgain: "Druk nog een keer op de knop. Deze pagina stond te lang open, of de cookies van uw browser zijn gewist.",
  tooManyCookiesTitle: "Uw browser stuurt te veel cookies",
  tooManyCookiesText:
    "De cookies die uw browser voor dit adres bewaart, zijn te groot. Verwijder ze, of open de link uit uw e-mail in een andere browser of in een privévenster.",
  notFoundTitle: "Pagina niet gevonden",
  notFoundText: "Op dit adres is niets te vinden. Controleer of de link uit uw e-mail volledig is gekopieerd.",
};
