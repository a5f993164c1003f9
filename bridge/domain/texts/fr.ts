import type { Texts } from "./en.ts";

export const fr: Texts = {
  language: "fr",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) => `Ce ticket a été fusionné avec le ticket ${ticketNumber}, qui s’ouvre à sa place.`,
  openText: "Un clic suffit pour ouvrir votre ticket. Aucun mot de passe n’est nécessaire.",
  sentTo: (maskedAddress) => `Ce lien a été envoyé à ${maskedAddress} et ne sert qu’une fois.`,
  sentToKnown: (maskedAddress) => `Ce lien a été envoyé à ${maskedAddress}.`,
  worksUntil: (until) => `Il est valable jusqu’au ${until}.`,
  openButton: "Ouvrir le ticket",
  ownBrowser: "C’est mon propre appareil",
  ownBrowserHint: (period) =>
    `Vos liens s’ouvrent alors de nouveau dans ce navigateur après leur utilisation (${period}). Ne cochez pas cette case sur un appareil partagé.`,
  knownBrowser: "Vous avez indiqué que cet appareil est le vôtre.",
  forgetBrowser: "Oublier cet appareil",
  pressOnceMore:
    "Veuillez appuyer une fois de plus sur le bouton. Ainsi, les programmes qui vérifient les e-mails n’utilisent pas votre lien.",
  decoyButton: "Ce bouton est destiné aux programmes. Veuillez ne pas appuyer.",
  robotTitle: "Un programme a actionné un bouton",
  robotText:
    "Un programme qui vérifie les e-mails semble avoir actionné des boutons sur cette page. Votre lien n’a pas été utilisé. Veuillez le rouvrir dans quelques minutes.",

  codeTitle: "Saisissez le code reçu par e-mail",
  codeText: (maskedAddress) =>
    `Ce navigateur est nouveau pour nous. Nous avons envoyé un code à six chiffres à ${maskedAddress}. Il est valable dix minutes, dans ce navigateur uniquement.`,
  codeLabel: "Code",
  codeWrong: "Ce n’est pas le code de notre dernier e-mail. Veuillez le vérifier et le saisir à nouveau.",
  codeGone: "Ce code n’est plus valable. Veuillez en demander un nouveau.",
  codeLimited: "Trop de codes ont été demandés. Veuillez réessayer dans une heure.",
  codeFailed: "Le code n’a pas pu être envoyé. Veuillez réessayer dans quelques minutes.",
  noCode: "Pas d’e-mail ? Pensez à vérifier aussi votre dossier de courrier indésirable.",
  newCodeButton: "Envoyer un nouveau code",
  reportTitle: "Ce n’était pas vous ?",
  reportText:
    "Quelqu’un a ouvert un lien vers votre ticket et, par sécurité, nous vous avons envoyé un code. Si ce n’était pas vous, désactivez ici tous les liens vers ce ticket. Notre équipe en sera informée.",
  reportButton: "Désactiver tous les liens",
  reportAgain:
    "Veuillez appuyer encore une fois sur le bouton, pour que nous sachions que vous n’êtes pas un programme qui contrôle les e-mails.",
  reportedTitle: "Merci",
  reportedText:
    "Les liens vers ce ticket ne fonctionnent plus et notre équipe a été informée. Pour obtenir un nouveau lien, répondez à l’un de nos e-mails.",
  reportedNotInformed:
    "Les liens vers ce ticket ne fonctionnent plus. Notre équipe n’a pas pu être informée : veuillez répondre à l’un de nos e-mails concernant ce ticket.",

  leasedTitle: "Un instant, s’il vous plaît",
  leasedText:
    "Votre ticket est en cours d’ouverture. S’il n’apparaît pas, appuyez de nouveau sur le bouton dans une minute.",

  wrongLinkTitle: "Il existe un lien plus récent",
  wrongLink:
    "Ce lien a été remplacé par un plus récent. Veuillez utiliser le lien du dernier e-mail concernant ce ticket.",

  usedTitle: "Ce lien a déjà été utilisé",
  usedText: "Pour protéger votre ticket, chaque lien ne fonctionne qu’une seule fois.",
  signedIn: "Vous semblez être encore connecté dans ce navigateur. Dans ce cas, un nouveau lien n’est pas nécessaire.",
  toTicket: "Aller au ticket",

  inertTitle: "Demander un lien",
  inertText: "Pour votre protection, cette adresse seule n’ouvre pas le ticket.",

  renewText: "Nous pouvons envoyer un nouveau lien à l’adresse e-mail enregistrée pour ce ticket.",
  renewButton: "Envoyer un nouveau lien",

  newLinkTitle: "Consultez votre messagerie",
  newLink:
    "Un nouveau lien est en route vers l’adresse e-mail enregistrée pour ce ticket. Il peut mettre quelques minutes à arriver.",
  linkRequested:
    "Si ce ticket peut encore être ouvert, un nouveau lien est en route vers l’adresse e-mail enregistrée. Il peut mettre quelques minutes à arriver.",

  refreshFailedTitle: "Aucun lien n’a pu être envoyé",
  refreshFailed:
    "Un lien vers votre ticket n’a pas pu être généré. Veuillez répondre à l’un de nos e-mails et nous vous aiderons.",

  linkExpiredTitle: "Ce lien n’est pas valable",
  linkExpired:
    "Ce lien est inconnu ou n’est plus valable. Si vous avez besoin de notre aide, répondez à l’un de nos e-mails ou écrivez-nous à nouveau.",

  formText:
    "Saisissez l’adresse e-mail avec laquelle vous nous avez écrit. Les liens sont envoyés uniquement à cette adresse.",
  formAddress: "Adresse e-mail",
  formTicket: "Numéro du ticket (facultatif)",
  formTicketHint:
    "Il figure dans l’objet de nos e-mails. Sans lui, vous recevez un lien vers chacun de vos tickets en cours.",
  formButton: "M’envoyer mon lien",
  formErrors: "Veuillez vérifier votre saisie",
  formAddressError: "Saisissez une adresse e-mail, par exemple name@example.com.",
  formTicketError:
    "Saisissez le numéro du ticket tel qu’il figure dans l’objet de nos e-mails, ou laissez ce champ vide.",
  formRequested:
    "S’il existe un ticket vers lequel nous pouvons vous envoyer un lien, un e-mail est en route vers cette adresse. Il peut mettre quelques minutes à arriver. Veuillez aussi vérifier votre dossier de courrier indésirable.",
  formUnavailable: "Aucun lien ne peut être envoyé pour le moment. Veuillez réessayer dans quelques minutes.",
  formForbidden:
    "Votre navigateur n’a pas confirmé que vous avez appuyé sur le bouton de notre page. Veuillez autoriser les cookies pour cette page et réessayer.",

  rateLimitedTitle: "Veuillez patienter un instant",
  rateLimitedText:
    "Un nouveau lien vient d’être demandé. Consultez votre messagerie, y compris le dossier des indésirables, ou réessayez plus tard.",
  tooManyRequests: "Trop de demandes sont venues de votre réseau. Veuillez réessayer plus tard.",
  unavailableTitle: "Nous revenons tout de suite",
  unavailableText:
    "Votre ticket ne peut pas être ouvert pour le moment. Votre lien reste valable : veuillez réessayer dans quelques minutes.",
  forbiddenTitle: "Veuillez ouvrir le lien à nouveau",
  forbiddenText:
    "Votre navigateur n’a pas confirmé que vous avez appuyé sur le bouton de notre page. Veuillez ouvrir à nouveau le lien de votre e-mail et autoriser les cookies pour cette page.",
  pressAgain:
    "Veuillez appuyer encore une fois sur le bouton. Cette page est restée ouverte trop longtemps, ou les cookies de votre navigateur ont été supprimés.",
  tooManyCookiesTitle: "Votre navigateur envoie trop de cookies",
  tooManyCookiesText:
    "Les cookies que votre navigateur conserve pour cette adresse sont trop volumineux. Veuillez les supprimer, ou ouvrir le lien de votre e-mail dans un autre navigateur ou dans une fenêtre privée.",
  notFoundTitle: "Page introuvable",
  notFoundText: "Il n’y a rien à cette adresse. Vérifiez que le lien de votre e-mail a été copié en entier.",
};
