import type { Texts } from "./en.ts";

export const de: Texts = {
  language: "de",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) =>
    `Dieses Ticket wurde mit Ticket ${ticketNumber} zusammengeführt, das stattdessen geöffnet wird.`,
  openText: "Mit einem Klick öffnen Sie Ihr Ticket. Sie brauchen dafür kein Passwort.",
  sentTo: (maskedAddress) => `Dieser Link wurde an ${maskedAddress} gesendet und kann einmal benutzt werden.`,
  sentToKnown: (maskedAddress) => `Dieser Link wurde an ${maskedAddress} gesendet.`,
  worksUntil: (until) => `Er gilt bis ${until}.`,
  openButton: "Ticket öffnen",
  ownBrowser: "Das ist mein eigenes Gerät",
  ownBrowserHint: (period) =>
    `Ihre Links öffnen sich dann in diesem Browser auch, nachdem sie benutzt wurden (${period}). Nicht auf Geräten ankreuzen, die auch andere benutzen.`,
  knownBrowser: "Sie haben dieses Gerät als Ihr eigenes markiert.",
  forgetBrowser: "Dieses Gerät vergessen",
  pressOnceMore:
    "Bitte drücken Sie die Schaltfläche noch einmal. So verbrauchen Programme, die E-Mails prüfen, Ihren Link nicht.",
  decoyButton: "Diese Schaltfläche ist für Programme. Bitte nicht drücken.",
  robotTitle: "Ein Programm hat eine Schaltfläche gedrückt",
  robotText:
    "Ein Programm, das E-Mails prüft, hat anscheinend Schaltflächen auf dieser Seite gedrückt. Ihr Link wurde nicht benutzt. Bitte öffnen Sie ihn in einigen Minuten noch einmal.",

  codeTitle: "Code aus Ihrer E-Mail eingeben",
  codeText: (maskedAddress) =>
    `Dieser Browser ist uns neu. Wir haben einen Code aus sechs Ziffern an ${maskedAddress} gesendet. Er gilt zehn Minuten und nur in diesem Browser.`,
  codeLabel: "Code",
  codeWrong:
    "Das ist nicht der Code aus unserer neuesten E-Mail. Bitte prüfen Sie ihn und geben Sie ihn noch einmal ein.",
  codeGone: "Dieser Code gilt nicht mehr. Bitte fordern Sie einen neuen an.",
  codeLimited: "Es wurden zu viele Codes angefordert. Bitte versuchen Sie es in einer Stunde noch einmal.",
  codeFailed: "Der Code konnte nicht gesendet werden. Bitte versuchen Sie es in ein paar Minuten noch einmal.",
  noCode: "Keine E-Mail erhalten? Bitte sehen Sie auch im Spam-Ordner nach.",
  newCodeButton: "Neuen Code senden",
  reportTitle: "Waren das nicht Sie?",
  reportText:
    "Jemand hat einen Link zu Ihrem Ticket geöffnet, und wir haben Ihnen zur Sicherheit einen Code gesendet. Wenn das nicht Sie waren, beenden Sie hier alle Links zu diesem Ticket. Unser Team wird informiert.",
  reportButton: "Alle Links beenden",
  reportAgain:
    "Bitte drücken Sie die Schaltfläche noch einmal, damit wir wissen, dass Sie kein Programm sind, das E-Mails prüft.",
  reportedTitle: "Vielen Dank",
  reportedText:
    "Die Links zu diesem Ticket funktionieren nicht mehr, und unser Team ist informiert. Für einen neuen Link antworten Sie auf eine unserer E-Mails.",
  reportedNotInformed:
    "Die Links zu diesem Ticket funktionieren nicht mehr. Unser Team konnte nicht informiert werden: Bitte antworten Sie auf eine unserer E-Mails zu diesem Ticket.",

  leasedTitle: "Einen Moment bitte",
  leasedText:
    "Ihr Ticket wird gerade geöffnet. Falls es nicht erscheint, drücken Sie die Schaltfläche bitte in einer Minute noch einmal.",

  wrongLinkTitle: "Es gibt einen neueren Link",
  wrongLink:
    "Dieser Link wurde durch einen neueren ersetzt. Bitte verwenden Sie den Link aus der letzten E-Mail zu diesem Ticket.",

  usedTitle: "Dieser Link wurde schon benutzt",
  usedText: "Zum Schutz Ihres Tickets gilt jeder Link nur einmal.",
  signedIn: "In diesem Browser scheinen Sie noch angemeldet zu sein. Dann brauchen Sie keinen neuen Link.",
  toTicket: "Weiter zum Ticket",

  inertTitle: "Link anfordern",
  inertText: "Zu Ihrem Schutz öffnet diese Adresse allein das Ticket nicht.",

  renewText: "Wir können einen neuen Link an die E-Mail-Adresse senden, die für dieses Ticket hinterlegt ist.",
  renewButton: "Neuen Link senden",

  newLinkTitle: "Bitte sehen Sie in Ihr Postfach",
  newLink:
    "Ein neuer Link ist unterwegs an die E-Mail-Adresse, die für dieses Ticket hinterlegt ist. Bis er ankommt, können einige Minuten vergehen.",
  linkRequested:
    "Wenn sich dieses Ticket noch öffnen lässt, ist ein neuer Link unterwegs an die E-Mail-Adresse, die dafür hinterlegt ist. Bis er ankommt, können einige Minuten vergehen.",

  refreshFailedTitle: "Es konnte kein Link gesendet werden",
  refreshFailed:
    "Ein Link zu Ihrem Ticket konnte nicht erzeugt werden. Bitte antworten Sie auf eine unserer E-Mails, wir helfen Ihnen gern.",

  linkExpiredTitle: "Dieser Link ist nicht gültig",
  linkExpired:
    "Dieser Link ist unbekannt oder nicht mehr gültig. Wenn Sie unsere Hilfe brauchen, antworten Sie bitte auf eine unserer E-Mails oder schreiben Sie uns neu.",

  formText:
    "Geben Sie die E-Mail-Adresse ein, mit der Sie uns geschrieben haben. Links werden nur an diese Adresse gesendet.",
  formAddress: "E-Mail-Adresse",
  formTicket: "Ticketnummer (optional)",
  formTicketHint:
    "Sie steht im Betreff unserer E-Mails. Ohne sie erhalten Sie zu jedem Ihrer aktuellen Tickets einen Link.",
  formButton: "Link zusenden",
  formErrors: "Bitte prüfen Sie Ihre Eingaben",
  formAddressError: "Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.",
  formTicketError:
    "Geben Sie die Ticketnummer so ein, wie sie im Betreff unserer E-Mails steht, oder lassen Sie das Feld leer.",
  formRequested:
    "Wenn es ein Ticket gibt, zu dem wir Ihnen einen Link senden können, ist eine E-Mail an diese Adresse unterwegs. Es kann einige Minuten dauern, bis sie ankommt. Bitte sehen Sie auch im Spam-Ordner nach.",
  formUnavailable: "Zurzeit kann kein Link gesendet werden. Bitte versuchen Sie es in einigen Minuten noch einmal.",
  formForbidden:
    "Ihr Browser hat nicht bestätigt, dass Sie die Schaltfläche auf unserer Seite gedrückt haben. Bitte erlauben Sie Cookies für diese Seite und versuchen Sie es noch einmal.",

  rateLimitedTitle: "Bitte warten Sie einen Moment",
  rateLimitedText:
    "Ein neuer Link wurde erst vor Kurzem angefordert. Bitte sehen Sie in Ihr Postfach und den Spam-Ordner, oder versuchen Sie es später noch einmal.",
  tooManyRequests: "Aus Ihrem Netz kamen zu viele Anfragen. Bitte versuchen Sie es später noch einmal.",
  unavailableTitle: "Wir sind gleich zurück",
  unavailableText:
    "Ihr Ticket lässt sich im Moment nicht öffnen. Ihr Link bleibt gültig: Bitte versuchen Sie es in ein paar Minuten noch einmal.",
  forbiddenTitle: "Bitte öffnen Sie den Link noch einmal",
  forbiddenText:
    "Ihr Browser hat nicht bestätigt, dass Sie die Schaltfläche auf unserer Seite gedrückt haben. Bitte öffnen Sie den Link in Ihrer E-Mail noch einmal und erlauben Sie Cookies für diese Seite.",
  pressAgain:
    "Bitte drücken Sie die Schaltfläche noch einmal. Diese Seite war zu lange geöffnet, oder die Cookies Ihres Browsers wurden gelöscht.",
  tooManyCookiesTitle: "Ihr Browser sendet zu viele Cookies",
  tooManyCookiesText:
    "Die Cookies, die Ihr Browser für diese Adresse aufbewahrt, sind zu groß. Bitte löschen Sie sie, oder öffnen Sie den Link aus Ihrer E-Mail in einem anderen Browser oder in einem privaten Fenster.",
  notFoundTitle: "Seite nicht gefunden",
  notFoundText:
    "Unter dieser Adresse gibt es nichts. Bitte prüfen Sie, ob der Link aus Ihrer E-Mail vollständig kopiert wurde.",
};
