import type { Texts } from "./en.ts";

export const cs: Texts = {
  language: "cs",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Tiket ${ticketNumber}`,
  merged: (ticketNumber) => `Tento tiket byl sloučen s tiketem ${ticketNumber}, který se otevře místo něj.`,
  openText: "Svůj tiket otevřete jedním kliknutím. Heslo není potřeba.",
  sentTo: (maskedAddress) => `Tento odkaz byl odeslán na adresu ${maskedAddress} a funguje jednou.`,
  sentToKnown: (maskedAddress) => `Tento odkaz byl odeslán na adresu ${maskedAddress}.`,
  worksUntil: (until) => `Platnost končí: ${until}.`,
  openButton: "Otevřít tiket",
  ownBrowser: "Toto je moje vlastní zařízení",
  ownBrowserHint: (period) =>
    `Vaše odkazy se pak v tomto prohlížeči otevřou znovu i po použití (${period}). Nezaškrtávejte na zařízení, které používají i jiní.`,
  knownBrowser: "Toto zařízení jste označili jako vlastní.",
  forgetBrowser: "Zapomenout toto zařízení",
  pressOnceMore:
    "Stiskněte prosím tlačítko ještě jednou. Programy, které kontrolují e-maily, tak váš odkaz nespotřebují.",
  decoyButton: "Toto tlačítko je určeno programům. Prosíme, netiskněte ho.",
  robotTitle: "Tlačítko stiskl program",
  robotText:
    "Zdá se, že tlačítka na této stránce stiskl program, který kontroluje e-maily. Váš odkaz nebyl použit. Otevřete ho prosím znovu za několik minut.",

  codeTitle: "Zadejte kód z e-mailu",
  codeText: (maskedAddress) =>
    `Tento prohlížeč zatím neznáme. Na adresu ${maskedAddress} jsme odeslali šestimístný kód. Platí deset minut a jen v tomto prohlížeči.`,
  codeLabel: "Kód",
  codeWrong: "Toto není kód z našeho posledního e-mailu. Zkontrolujte ho prosím a zadejte znovu.",
  codeGone: "Tento kód už neplatí. Požádejte prosím o nový.",
  codeLimited: "Bylo vyžádáno příliš mnoho kódů. Zkuste to prosím znovu za hodinu.",
  codeFailed: "Kód se nepodařilo odeslat. Zkuste to prosím znovu za několik minut.",
  noCode: "E-mail nepřišel? Podívejte se prosím i do složky se spamem.",
  newCodeButton: "Odeslat nový kód",
  reportTitle: "Nebyli jste to vy?",
  reportText:
    "Někdo otevřel odkaz na váš tiket, a proto jsme vám pro jistotu poslali kód. Pokud jste to nebyli vy, zrušte zde všechny odkazy na tento tiket. Náš tým bude informován.",
  reportButton: "Zrušit všechny odkazy",
  reportAgain: "Stiskněte prosím tlačítko ještě jednou, abychom věděli, že nejste program, který kontroluje e-maily.",
  reportedTitle: "Děkujeme",
  reportedText:
    "Odkazy na tento tiket už nefungují a náš tým byl informován. Pokud chcete nový odkaz, odpovězte na některý z našich e-mailů.",
  reportedNotInformed:
    "Odkazy na tento tiket už nefungují. Náš tým se nepodařilo informovat: odpovězte prosím na některý z našich e-mailů k tomuto tiketu.",

  leasedTitle: "Okamžik, prosím",
  leasedText: "Váš tiket se právě otevírá. Pokud se nezobrazí, stiskněte prosím tlačítko znovu za minutu.",

  wrongLinkTitle: "Existuje novější odkaz",
  wrongLink: "Tento odkaz byl nahrazen novějším. Použijte prosím odkaz z posledního e-mailu k tomuto tiketu.",

  usedTitle: "Tento odkaz už byl použit",
  usedText: "V zájmu ochrany vašeho tiketu funguje každý odkaz jen jednou.",
  signedIn: "Zdá se, že jste v tomto prohlížeči stále přihlášeni, takže nový odkaz možná nepotřebujete.",
  toTicket: "Přejít na tiket",

  inertTitle: "Požádat o odkaz",
  inertText: "Pro vaši ochranu tato adresa sama o sobě tiket neotevře.",

  renewText: "Nový odkaz můžeme poslat na e-mailovou adresu, která je u tohoto tiketu uvedena.",
  renewButton: "Poslat mi nový odkaz",

  newLinkTitle: "Zkontrolujte prosím svůj e-mail",
  newLink:
    "Nový odkaz je na cestě na e-mailovou adresu, která je u tohoto tiketu uvedena. Může trvat několik minut, než dorazí.",
  linkRequested:
    "Pokud lze tento tiket ještě otevřít, nový odkaz je na cestě na e-mailovou adresu, která je u něj uvedena. Může trvat několik minut, než dorazí.",

  refreshFailedTitle: "Odkaz se nepodařilo odeslat",
  refreshFailed:
    "Odkaz na váš tiket se nepodařilo vytvořit. Odpovězte prosím na některý z našich e-mailů, pomůžeme vám.",

  linkExpiredTitle: "Tento odkaz není platný",
  linkExpired:
    "Tento odkaz je neznámý nebo už neplatí. Pokud potřebujete pomoc, odpovězte prosím na některý z našich e-mailů nebo nám napište nový.",

  formText: "Zadejte e-mailovou adresu, ze které jste nám psali. Odkazy posíláme jen na tuto adresu.",
  formAddress: "E-mailová adresa",
  formTicket: "Číslo tiketu (nepovinné)",
  formTicketHint: "Najdete ho v předmětu našich e-mailů. Bez něj dostanete odkaz na každý ze svých aktuálních tiketů.",
  formButton: "Poslat mi odkaz",
  formErrors: "Zkontrolujte prosím zadané údaje",
  formAddressError: "Zadejte e-mailovou adresu, například jmeno@example.com.",
  formTicketError: "Zadejte číslo tiketu tak, jak je v předmětu našich e-mailů, nebo nechte pole prázdné.",
  formRequested:
    "Pokud existuje tiket, ke kterému vám můžeme poslat odkaz, je na tuto adresu na cestě e-mail. Doručení může trvat několik minut. Zkontrolujte prosím i složku se spamem.",
  formUnavailable: "Odkaz teď nelze odeslat. Zkuste to prosím znovu za několik minut.",
  formForbidden:
    "Váš prohlížeč nepotvrdil, že jste stiskli tlačítko na naší stránce. Povolte prosím této stránce soubory cookie a zkuste to znovu.",

  rateLimitedTitle: "Počkejte prosím chvíli",
  rateLimitedText:
    "O nový odkaz bylo požádáno před malou chvílí. Zkontrolujte prosím svou schránku i složku se spamem, nebo to zkuste později.",
  tooManyRequests: "Z vaší sítě přišlo příliš mnoho požadavků. Zkuste to prosím později.",
  unavailableTitle: "Hned jsme zpět",
  unavailableText:
    "Váš tiket teď nelze otevřít. Váš odkaz zůstává v platnosti: zkuste to prosím znovu za několik minut.",
  forbiddenTitle: "Otevřete prosím odkaz znovu",
  forbiddenText:
    "Váš prohlížeč nepotvrdil, že jste stiskli tlačítko na naší stránce. Otevřete prosím znovu odkaz ze svého e-mailu a povolte pro tuto stránku soubory cookie.",
  pressAgain:
    "Stiskněte prosím tlačítko ještě jednou. Tato stránka byla otevřená příliš dlouho, nebo byly smazány soubory cookie vašeho prohlížeče.",
  tooManyCookiesTitle: "Váš prohlížeč posílá příliš mnoho souborů cookie",
  tooManyCookiesText:
    "Soubory cookie, které váš prohlížeč pro tuto adresu ukládá, jsou příliš velké. Smažte je prosím, nebo otevřete odkaz z e-mailu v jiném prohlížeči či v anonymním okně.",
  notFoundTitle: "Stránka nenalezena",
  notFoundText: "Na této adrese nic není. Zkontrolujte prosím, zda jste odkaz z e-mailu zkopírovali celý.",
};
