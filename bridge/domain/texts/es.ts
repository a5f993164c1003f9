import type { Texts } from "./en.ts";

export const es: Texts = {
  language: "es",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) => `Este ticket se fusionó con el ticket ${ticketNumber}, que se abre en su lugar.`,
  openText: "Abra su ticket con un solo clic. No necesita contraseña.",
  sentTo: (maskedAddress) => `Este enlace se envió a ${maskedAddress} y funciona una sola vez.`,
  sentToKnown: (maskedAddress) => `Este enlace se envió a ${maskedAddress}.`,
  worksUntil: (until) => `Es válido hasta el ${until}.`,
  openButton: "Abrir el ticket",
  ownBrowser: "Este es mi propio dispositivo",
  ownBrowserHint: (period) =>
    `Sus enlaces se abrirán de nuevo en este navegador después de usarse (${period}). No lo marque en un dispositivo compartido.`,
  knownBrowser: "Usted indicó que este dispositivo es suyo.",
  forgetBrowser: "Olvidar este dispositivo",
  pressOnceMore: "Pulse el botón una vez más. Así, los programas que revisan correos no gastan su enlace.",
  decoyButton: "Este botón es para programas. Por favor, no lo pulse.",
  robotTitle: "Un programa pulsó un botón",
  robotText:
    "Parece que un programa que revisa correos pulsó botones en esta página. Su enlace no se usó. Ábralo de nuevo dentro de unos minutos.",

  codeTitle: "Introduzca el código de su correo",
  codeText: (maskedAddress) =>
    `Este navegador es nuevo para nosotros. Hemos enviado un código de seis cifras a ${maskedAddress}. Es válido durante diez minutos y solo en este navegador.`,
  codeLabel: "Código",
  codeWrong: "Este no es el código de nuestro último correo. Compruébelo e introdúzcalo de nuevo.",
  codeGone: "Este código ya no es válido. Solicite uno nuevo.",
  codeLimited: "Se han solicitado demasiados códigos. Inténtelo de nuevo dentro de una hora.",
  codeFailed: "No se ha podido enviar el código. Inténtelo de nuevo en unos minutos.",
  noCode: "¿No ha recibido el correo? Mire también en la carpeta de correo no deseado.",
  newCodeButton: "Enviar un código nuevo",
  reportTitle: "¿No ha sido usted?",
  reportText:
    "Alguien ha abierto un enlace a su ticket y, por seguridad, le hemos enviado un código. Si no ha sido usted, anule aquí todos los enlaces a este ticket. Informaremos a nuestro equipo.",
  reportButton: "Anular todos los enlaces",
  reportAgain: "Pulse el botón una vez más para que sepamos que no es un programa que revisa correos.",
  reportedTitle: "Gracias",
  reportedText:
    "Los enlaces a este ticket ya no funcionan y nuestro equipo está informado. Para obtener un enlace nuevo, responda a uno de nuestros correos.",
  reportedNotInformed:
    "Los enlaces a este ticket ya no funcionan. No hemos podido informar a nuestro equipo: responda a uno de nuestros correos sobre este ticket.",

  leasedTitle: "Un momento, por favor",
  leasedText: "Su ticket se está abriendo. Si no aparece, vuelva a pulsar el botón dentro de un minuto.",

  wrongLinkTitle: "Hay un enlace más reciente",
  wrongLink:
    "Este enlace ha sido sustituido por otro más reciente. Utilice el enlace del último correo sobre este ticket.",

  usedTitle: "Este enlace ya se ha utilizado",
  usedText: "Para proteger su ticket, cada enlace funciona una sola vez.",
  signedIn: "Parece que su sesión sigue abierta en este navegador. En ese caso no necesita un nuevo enlace.",
  toTicket: "Ir al ticket",

  inertTitle: "Solicitar un enlace",
  inertText: "Por su seguridad, esta dirección por sí sola no abre el ticket.",

  renewText: "Podemos enviar un enlace nuevo a la dirección de correo registrada para este ticket.",
  renewButton: "Enviarme un enlace nuevo",

  newLinkTitle: "Revise su correo",
  newLink:
    "Hemos enviado un enlace nuevo a la dirección de correo registrada para este ticket. Puede tardar unos minutos en llegar.",
  linkRequested:
    "Si este ticket todavía se puede abrir, hemos enviado un enlace nuevo a la dirección de correo registrada. Puede tardar unos minutos en llegar.",

  refreshFailedTitle: "No se ha podido enviar ningún enlace",
  refreshFailed: "No se ha podido generar un enlace a su ticket. Responda a uno de nuestros correos y le ayudaremos.",

  linkExpiredTitle: "Este enlace no es válido",
  linkExpired:
    "Este enlace es desconocido o ya no es válido. Si necesita nuestra ayuda, responda a uno de nuestros correos o escríbanos de nuevo.",

  formText:
    "Introduzca la dirección de correo electrónico desde la que nos escribió. Los enlaces solo se envían a esa dirección.",
  formAddress: "Dirección de correo electrónico",
  formTicket: "Número de ticket (opcional)",
  formTicketHint:
    "Está en el asunto de nuestros correos. Sin él recibirá un enlace a cada uno de sus tickets actuales.",
  formButton: "Enviarme mi enlace",
  formErrors: "Compruebe los datos introducidos",
  formAddressError: "Introduzca una dirección de correo electrónico, por ejemplo name@example.com.",
  formTicketError:
    "Introduzca el número de ticket tal como aparece en el asunto de nuestros correos o deje el campo vacío.",
  formRequested:
    "Si hay un ticket al que podamos enviarle un enlace, un correo electrónico está en camino a esa dirección. Puede tardar unos minutos en llegar. Compruebe también la carpeta de correo no deseado.",
  formUnavailable: "En este momento no se puede enviar ningún enlace. Vuelva a intentarlo dentro de unos minutos.",
  formForbidden:
    "Su navegador no confirmó que usted pulsara el botón de nuestra página. Permita las cookies para esta página e inténtelo de nuevo.",

  rateLimitedTitle: "Espere un momento",
  rateLimitedText:
    "Hace muy poco que se ha solicitado un enlace nuevo. Revise su buzón y la carpeta de correo no deseado, o inténtelo más tarde.",
  tooManyRequests: "Han llegado demasiadas solicitudes desde su red. Vuelva a intentarlo más tarde.",
  unavailableTitle: "Volvemos enseguida",
  unavailableText:
    "En este momento no se puede abrir su ticket. Su enlace sigue siendo válido: inténtelo de nuevo en unos minutos.",
  forbiddenTitle: "Abra el enlace de nuevo",
  forbiddenText:
    "Su navegador no ha confirmado que usted pulsó el botón de nuestra página. Abra de nuevo el enlace de su correo y permita las cookies para esta página.",
  pressAgain:
    "Pulse el botón una vez más. La página llevaba demasiado tiempo abierta o se borraron las cookies de su navegador.",
  tooManyCookiesTitle: "Su navegador envía demasiadas cookies",
  tooManyCookiesText:
    "Las cookies que su navegador guarda para esta dirección son demasiado grandes. Bórrelas o abra el enlace de su correo en otro navegador o en una ventana privada.",
  notFoundTitle: "Página no encontrada",
  notFoundText: "No hay nada en esta dirección. Compruebe que ha copiado completo el enlace de su correo.",
};
