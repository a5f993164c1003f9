import type { Texts } from "./en.ts";

export const pt: Texts = {
  language: "pt",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Ticket ${ticketNumber}`,
  merged: (ticketNumber) => `Este ticket foi unido ao ticket ${ticketNumber}, que é aberto em seu lugar.`,
  openText: "Basta um clique para abrir o seu ticket. Não precisa de palavra-passe.",
  sentTo: (maskedAddress) => `Este link foi enviado para ${maskedAddress} e funciona uma única vez.`,
  sentToKnown: (maskedAddress) => `Este link foi enviado para ${maskedAddress}.`,
  worksUntil: (until) => `É válido até ${until}.`,
  openButton: "Abrir o ticket",
  ownBrowser: "Este é o meu próprio dispositivo",
  ownBrowserHint: (period) =>
    `Os seus links voltam a abrir neste navegador depois de utilizados (${period}). Não assinale num dispositivo partilhado.`,
  knownBrowser: "Indicou que este dispositivo é seu.",
  forgetBrowser: "Esquecer este dispositivo",
  pressOnceMore: "Prima o botão mais uma vez. Assim, os programas que verificam e-mails não gastam a sua ligação.",
  decoyButton: "Este botão é para programas. Não o prima.",
  robotTitle: "Um programa premiu um botão",
  robotText:
    "Parece que um programa que verifica e-mails premiu botões nesta página. A sua ligação não foi utilizada. Abra-a novamente daqui a alguns minutos.",

  codeTitle: "Introduza o código do seu e-mail",
  codeText: (maskedAddress) =>
    `Este navegador é novo para nós. Enviámos um código de seis algarismos para ${maskedAddress}. É válido durante dez minutos e apenas neste navegador.`,
  codeLabel: "Código",
  codeWrong: "Este não é o código do nosso e-mail mais recente. Verifique-o e introduza-o novamente.",
  codeGone: "Este código já não é válido. Peça um novo.",
  codeLimited: "Foram pedidos demasiados códigos. Tente novamente dentro de uma hora.",
  codeFailed: "Não foi possível enviar o código. Tente novamente dentro de alguns minutos.",
  noCode: "Não recebeu o e-mail? Verifique também a pasta de spam.",
  newCodeButton: "Enviar um novo código",
  reportTitle: "Não foi você?",
  reportText:
    "Alguém abriu um link para o seu ticket e, por segurança, enviámos-lhe um código. Se não foi você, anule aqui todos os links para este ticket. A nossa equipa será informada.",
  reportButton: "Anular todos os links",
  reportAgain: "Prima o botão mais uma vez, para sabermos que não é um programa que verifica e-mails.",
  reportedTitle: "Obrigado",
  reportedText:
    "Os links para este ticket já não funcionam e a nossa equipa foi informada. Para obter um novo link, responda a um dos nossos e-mails.",
  reportedNotInformed:
    "Os links para este ticket já não funcionam. Não foi possível informar a nossa equipa: responda a um dos nossos e-mails sobre este ticket.",

  leasedTitle: "Um momento, por favor",
  leasedText: "O seu ticket está a ser aberto. Se não aparecer, prima novamente o botão dentro de um minuto.",

  wrongLinkTitle: "Há um link mais recente",
  wrongLink: "Este link foi substituído por outro mais recente. Utilize o link do último e-mail sobre este ticket.",

  usedTitle: "Este link já foi utilizado",
  usedText: "Para proteger o seu ticket, cada link funciona uma única vez.",
  signedIn: "Parece que ainda tem a sessão iniciada neste navegador. Nesse caso, não precisa de um novo link.",
  toTicket: "Ir para o ticket",

  inertTitle: "Pedir um link",
  inertText: "Para sua proteção, este endereço por si só não abre o ticket.",

  renewText: "Podemos enviar um novo link para o endereço de e-mail registado para este ticket.",
  renewButton: "Enviar-me um novo link",

  newLinkTitle: "Consulte o seu e-mail",
  newLink:
    "Um novo link está a caminho do endereço de e-mail registado para este ticket. Pode demorar alguns minutos a chegar.",
  linkRequested:
    "Se este ticket ainda puder ser aberto, um novo link está a caminho do endereço de e-mail registado. Pode demorar alguns minutos a chegar.",

  refreshFailedTitle: "Não foi possível enviar um link",
  refreshFailed: "Não foi possível gerar um link para o seu ticket. Responda a um dos nossos e-mails e ajudá-lo-emos.",

  linkExpiredTitle: "Este link não é válido",
  linkExpired:
    "Este link é desconhecido ou já não é válido. Se precisar da nossa ajuda, responda a um dos nossos e-mails ou escreva-nos de novo.",

  formText: "Introduza o endereço de e-mail com que nos escreveu. Os links só são enviados para esse endereço.",
  formAddress: "Endereço de e-mail",
  formTicket: "Número do ticket (opcional)",
  formTicketHint: "Está no assunto das nossas mensagens. Sem ele, recebe um link para cada um dos seus tickets atuais.",
  formButton: "Enviar-me o meu link",
  formErrors: "Verifique os dados introduzidos",
  formAddressError: "Introduza um endereço de e-mail, por exemplo name@example.com.",
  formTicketError:
    "Introduza o número do ticket tal como está no assunto das nossas mensagens, ou deixe o campo vazio.",
  formRequested:
    "Se houver um ticket para o qual lhe possamos enviar um link, uma mensagem está a caminho desse endereço. Pode demorar alguns minutos a chegar. Verifique também a pasta de spam.",
  formUnavailable: "De momento não é possível enviar nenhum link. Tente novamente dentro de alguns minutos.",
  formForbidden:
    "O seu navegador não confirmou que premiu o botão na nossa página. Permita cookies para esta página e tente novamente.",

  rateLimitedTitle: "Aguarde um momento",
  rateLimitedText:
    "Um novo link foi pedido há pouco tempo. Verifique a sua caixa de correio e a pasta de spam, ou tente mais tarde.",
  tooManyRequests: "Chegaram demasiados pedidos da sua rede. Tente novamente mais tarde.",
  unavailableTitle: "Voltamos já",
  unavailableText:
    "De momento não é possível abrir o seu ticket. O seu link continua válido: tente novamente dentro de alguns minutos.",
  forbiddenTitle: "Abra o link novamente",
  forbiddenText:
    "O seu navegador não confirmou que premiu o botão na nossa página. Abra novamente o link do seu e-mail e permita cookies para esta página.",
  pressAgain:
    "Prima o botão mais uma vez. A página esteve aberta demasiado tempo ou os cookies do seu navegador foram eliminados.",
  tooManyCookiesTitle: "O seu navegador envia demasiados cookies",
  tooManyCookiesText:
    "Os cookies que o seu navegador guarda para este endereço são demasiado grandes. Elimine-os ou abra o link do seu e-mail noutro navegador ou numa janela privada.",
  notFoundTitle: "Página não encontrada",
  notFoundText: "Não há nada neste endereço. Verifique se o link do seu e-mail foi copiado por inteiro.",
};
