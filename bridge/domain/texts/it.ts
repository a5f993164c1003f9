import type { Texts } from "./en.ts";

export const it: Texts = {
  language: "it",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) => `Questo ticket è stato unito al ticket ${ticketNumber}, che si apre al suo posto.`,
  openText: "Basta un clic per aprire il suo ticket. Non serve alcuna password.",
  sentTo: (maskedAddress) => `Questo link è stato inviato a ${maskedAddress} e funziona una sola volta.`,
  sentToKnown: (maskedAddress) => `Questo link è stato inviato a ${maskedAddress}.`,
  worksUntil: (until) => `È valido fino a: ${until}.`,
  openButton: "Apri il ticket",
  ownBrowser: "Questo è il mio dispositivo",
  ownBrowserHint: (period) =>
    `I suoi link si apriranno di nuovo in questo browser dopo essere stati usati (${period}). Non selezionare su un dispositivo condiviso.`,
  knownBrowser: "Ha indicato che questo dispositivo è suo.",
  forgetBrowser: "Dimentica questo dispositivo",
  pressOnceMore:
    "Prema ancora una volta il pulsante. In questo modo i programmi che controllano le e-mail non consumano il suo link.",
  decoyButton: "Questo pulsante è per i programmi. Non premerlo.",
  robotTitle: "Un programma ha premuto un pulsante",
  robotText:
    "Sembra che un programma che controlla le e-mail abbia premuto pulsanti in questa pagina. Il suo link non è stato usato. Lo apra di nuovo tra qualche minuto.",

  codeTitle: "Inserisca il codice ricevuto via e-mail",
  codeText: (maskedAddress) =>
    `Questo browser ci è nuovo. Abbiamo inviato un codice di sei cifre a ${maskedAddress}. È valido per dieci minuti e solo in questo browser.`,
  codeLabel: "Codice",
  codeWrong: "Non è il codice della nostra ultima e-mail. Lo controlli e lo inserisca di nuovo.",
  codeGone: "Questo codice non è più valido. Ne richieda uno nuovo.",
  codeLimited: "Sono stati richiesti troppi codici. Riprovi tra un’ora.",
  codeFailed: "Non è stato possibile inviare il codice. Riprovi tra qualche minuto.",
  noCode: "Nessuna e-mail? Controlli anche la cartella dello spam.",
  newCodeButton: "Invia un nuovo codice",
  reportTitle: "Non è stato Lei?",
  reportText:
    "Qualcuno ha aperto un link al Suo ticket e, per sicurezza, Le abbiamo inviato un codice. Se non è stato Lei, disattivi qui tutti i link a questo ticket. Il nostro team verrà informato.",
  reportButton: "Disattiva tutti i link",
  reportAgain: "Prema il pulsante ancora una volta, così sappiamo che non è un programma a controllare le e-mail.",
  reportedTitle: "Grazie",
  reportedText:
    "I link a questo ticket non funzionano più e il nostro team è stato informato. Per ottenere un nuovo link, risponda a una delle nostre e-mail.",
  reportedNotInformed:
    "I link a questo ticket non funzionano più. Non è stato possibile informare il nostro team: risponda a una delle nostre e-mail relative a questo ticket.",

  leasedTitle: "Un momento, per favore",
  leasedText: "Il suo ticket è in fase di apertura. Se non appare, prema di nuovo il pulsante tra un minuto.",

  wrongLinkTitle: "Esiste un link più recente",
  wrongLink:
    "Questo link è stato sostituito da uno più recente. Utilizzi il link contenuto nell’ultima e-mail relativa a questo ticket.",

  usedTitle: "Questo link è già stato utilizzato",
  usedText: "Per proteggere il suo ticket, ogni link funziona una sola volta.",
  signedIn: "In questo browser l’accesso sembra ancora attivo. In tal caso non serve un nuovo link.",
  toTicket: "Vai al ticket",

  inertTitle: "Richiedi un link",
  inertText: "Per la sua sicurezza, questo indirizzo da solo non apre il ticket.",

  renewText: "Possiamo inviare un nuovo link all’indirizzo e-mail registrato per questo ticket.",
  renewButton: "Invia un nuovo link",

  newLinkTitle: "Controlli la sua posta",
  newLink:
    "Un nuovo link è in arrivo all’indirizzo e-mail registrato per questo ticket. Potrebbero volerci alcuni minuti.",
  linkRequested:
    "Se questo ticket può ancora essere aperto, un nuovo link è in arrivo all’indirizzo e-mail registrato. Potrebbero volerci alcuni minuti.",

  refreshFailedTitle: "Non è stato possibile inviare un link",
  refreshFailed:
    "Non è stato possibile generare un link al suo ticket. Risponda a una delle nostre e-mail e la aiuteremo.",

  linkExpiredTitle: "Questo link non è valido",
  linkExpired:
    "Questo link è sconosciuto o non è più valido. Se ha bisogno del nostro aiuto, risponda a una delle nostre e-mail o ci scriva di nuovo.",

  formText: "Inserisca l’indirizzo e-mail da cui ci ha scritto. I link vengono inviati solo a questo indirizzo.",
  formAddress: "Indirizzo e-mail",
  formTicket: "Numero del ticket (facoltativo)",
  formTicketHint:
    "Si trova nell’oggetto delle nostre e-mail. Senza il numero riceverà un link a ciascuno dei suoi ticket attuali.",
  formButton: "Inviami il mio link",
  formErrors: "Verifichi i dati inseriti",
  formAddressError: "Inserisca un indirizzo e-mail, per esempio name@example.com.",
  formTicketError:
    "Inserisca il numero del ticket come appare nell’oggetto delle nostre e-mail, oppure lasci vuoto il campo.",
  formRequested:
    "Se esiste un ticket per il quale possiamo inviarle un link, un’e-mail è in arrivo a questo indirizzo. Potrebbero volerci alcuni minuti. Controlli anche la cartella dello spam.",
  formUnavailable: "Al momento non è possibile inviare alcun link. Riprovi tra qualche minuto.",
  formForbidden:
    "Il suo browser non ha confermato che ha premuto il pulsante sulla nostra pagina. Consenta i cookie per questa pagina e riprovi.",

  rateLimitedTitle: "Attenda un momento",
  rateLimitedText:
    "Un nuovo link è stato richiesto da poco. Controlli la sua casella e la cartella dello spam, oppure riprovi più tardi.",
  tooManyRequests: "Dalla Sua rete sono arrivate troppe richieste. Riprovi più tardi.",
  unavailableTitle: "Torniamo subito",
  unavailableText:
    "Al momento il suo ticket non può essere aperto. Il suo link resta valido: riprovi tra qualche minuto.",
  forbiddenTitle: "Apra di nuovo il link",
  forbiddenText:
    "Il suo browser non ha confermato che lei ha premuto il pulsante nella nostra pagina. Apra di nuovo il link contenuto nella sua e-mail e consenta i cookie per questa pagina.",
  pressAgain:
    "Prema ancora una volta il pulsante. La pagina è rimasta aperta troppo a lungo oppure i cookie del suo browser sono stati cancellati.",
  tooManyCookiesTitle: "Il suo browser invia troppi cookie",
  tooManyCookiesText:
    "I cookie che il suo browser conserva per questo indirizzo sono troppo grandi. Li cancelli oppure apra il link della sua e-mail in un altro browser o in una finestra privata.",
  notFoundTitle: "Pagina non trovata",
  notFoundText: "A questo indirizzo non c’è nulla. Verifichi di aver copiato per intero il link della sua e-mail.",
};
