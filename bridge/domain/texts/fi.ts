import type { Texts } from "./en.ts";

export const fi: Texts = {
  language: "fi",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Tiketti ${ticketNumber}`,
  merged: (ticketNumber) => `Tämä tiketti on yhdistetty tikettiin ${ticketNumber}, joka avautuu sen sijaan.`,
  openText: "Tikettisi avautuu yhdellä napsautuksella. Et tarvitse salasanaa.",
  sentTo: (maskedAddress) => `Tämä linkki lähetettiin osoitteeseen ${maskedAddress}, ja se toimii kerran.`,
  sentToKnown: (maskedAddress) => `Tämä linkki lähetettiin osoitteeseen ${maskedAddress}.`,
  worksUntil: (until) => `Voimassaolo päättyy: ${until}.`,
  openButton: "Avaa tiketti",
  ownBrowser: "Tämä on oma laitteeni",
  ownBrowserHint: (period) =>
    `Linkkisi avautuvat silloin tässä selaimessa uudelleen käytön jälkeenkin (${period}). Älä valitse tätä laitteella, jota muutkin käyttävät.`,
  knownBrowser: "Olet merkinnyt tämän laitteen omaksesi.",
  forgetBrowser: "Unohda tämä laite",
  pressOnceMore:
    "Paina painiketta vielä kerran. Näin sähköposteja tarkistavat ohjelmat eivät kuluta linkkiäsi loppuun.",
  decoyButton: "Tämä painike on ohjelmia varten. Älä paina sitä.",
  robotTitle: "Ohjelma painoi painiketta",
  robotText:
    "Sähköposteja tarkistava ohjelma on ilmeisesti painanut tämän sivun painikkeita. Linkkiäsi ei ole käytetty. Avaa se uudelleen muutaman minuutin kuluttua.",

  codeTitle: "Anna sähköpostiisi lähetetty koodi",
  codeText: (maskedAddress) =>
    `Tämä selain on meille uusi. Lähetimme kuusinumeroisen koodin osoitteeseen ${maskedAddress}. Se toimii kymmenen minuuttia ja vain tässä selaimessa.`,
  codeLabel: "Koodi",
  codeWrong: "Tämä ei ole uusimman sähköpostimme koodi. Tarkista koodi ja anna se uudelleen.",
  codeGone: "Tämä koodi ei enää toimi. Pyydä uusi koodi.",
  codeLimited: "Koodeja on pyydetty liian monta. Yritä uudelleen tunnin kuluttua.",
  codeFailed: "Koodia ei voitu lähettää. Yritä uudelleen muutaman minuutin kuluttua.",
  noCode: "Eikö sähköposti tullut? Tarkista myös roskapostikansio.",
  newCodeButton: "Lähetä uusi koodi",
  reportTitle: "Etkö se ollut sinä?",
  reportText:
    "Joku avasi linkin tikettiisi, ja lähetimme sinulle varmuuden vuoksi koodin. Jos se et ollut sinä, poista tässä kaikki tämän tiketin linkit käytöstä. Tiimimme saa siitä tiedon.",
  reportButton: "Poista kaikki linkit käytöstä",
  reportAgain: "Paina painiketta vielä kerran, jotta tiedämme, ettet ole sähköposteja tarkistava ohjelma.",
  reportedTitle: "Kiitos",
  reportedText:
    "Tämän tiketin linkit eivät enää toimi, ja tiimimme on saanut siitä tiedon. Saat uuden linkin vastaamalla johonkin sähköposteistamme.",
  reportedNotInformed:
    "Tämän tiketin linkit eivät enää toimi. Tiimillemme ei voitu ilmoittaa asiasta: vastaa johonkin tätä tikettiä koskevista sähköposteistamme.",

  leasedTitle: "Hetkinen",
  leasedText: "Tikettiäsi avataan. Jos se ei tule näkyviin, paina painiketta uudelleen minuutin kuluttua.",

  wrongLinkTitle: "On olemassa uudempi linkki",
  wrongLink: "Tämä linkki on korvattu uudemmalla. Käytä tätä tikettiä koskevan uusimman sähköpostin linkkiä.",

  usedTitle: "Tämä linkki on jo käytetty",
  usedText: "Tikettisi suojaamiseksi jokainen linkki toimii vain kerran.",
  signedIn: "Näytät olevan yhä kirjautuneena tässä selaimessa, joten et ehkä tarvitse uutta linkkiä.",
  toTicket: "Siirry tikettiin",

  inertTitle: "Pyydä linkki",
  inertText: "Turvallisuutesi vuoksi tämä osoite ei yksinään avaa tikettiä.",

  renewText: "Voimme lähettää uuden linkin sähköpostiosoitteeseen, joka on merkitty tälle tiketille.",
  renewButton: "Lähetä minulle uusi linkki",

  newLinkTitle: "Tarkista sähköpostisi",
  newLink:
    "Uusi linkki on matkalla sähköpostiosoitteeseen, joka on merkitty tälle tiketille. Sen saapuminen voi kestää muutaman minuutin.",
  linkRequested:
    "Jos tämän tiketin voi vielä avata, uusi linkki on matkalla sähköpostiosoitteeseen, joka on merkitty tiketille. Sen saapuminen voi kestää muutaman minuutin.",

  refreshFailedTitle: "Linkkiä ei voitu lähettää",
  refreshFailed: "Linkkiä tikettiisi ei voitu luoda. Vastaa johonkin sähköposteistamme, niin autamme sinua.",

  linkExpiredTitle: "Tämä linkki ei kelpaa",
  linkExpired:
    "Tämä linkki on tuntematon tai ei ole enää voimassa. Jos tarvitset apua, vastaa johonkin sähköposteistamme tai kirjoita uusi.",

  formText: "Anna sähköpostiosoite, josta kirjoitit meille. Linkit lähetetään vain tähän osoitteeseen.",
  formAddress: "Sähköpostiosoite",
  formTicket: "Tikettinumero (valinnainen)",
  formTicketHint: "Se on sähköpostiemme aiherivillä. Ilman sitä saat linkin jokaiseen ajankohtaiseen tikettiisi.",
  formButton: "Lähetä minulle linkki",
  formErrors: "Tarkista antamasi tiedot",
  formAddressError: "Anna sähköpostiosoite, esimerkiksi nimi@example.com.",
  formTicketError: "Anna numero sellaisena kuin se on sähköpostiemme aiherivillä, tai jätä kenttä tyhjäksi.",
  formRequested:
    "Jos on tiketti, johon voimme lähettää linkin, sähköposti on matkalla tähän osoitteeseen. Sen saapuminen voi kestää muutaman minuutin. Tarkista myös roskapostikansio.",
  formUnavailable: "Linkkiä ei voida lähettää juuri nyt. Yritä uudelleen muutaman minuutin kuluttua.",
  formForbidden:
    "Selaimesi ei vahvistanut, että painoit sivumme painiketta. Salli evästeet tälle sivulle ja yritä uudelleen.",

  rateLimitedTitle: "Odota hetki",
  rateLimitedText:
    "Uutta linkkiä pyydettiin vähän aikaa sitten. Tarkista postilaatikkosi ja roskapostikansiosi tai yritä myöhemmin uudelleen.",
  tooManyRequests: "Verkostasi tuli liian monta pyyntöä. Yritä myöhemmin uudelleen.",
  unavailableTitle: "Palaamme pian",
  unavailableText:
    "Tikettiäsi ei voi juuri nyt avata. Linkkisi pysyy voimassa: yritä uudelleen muutaman minuutin kuluttua.",
  forbiddenTitle: "Avaa linkki uudelleen",
  forbiddenText:
    "Selaimesi ei vahvistanut, että painoit sivumme painiketta. Avaa sähköpostissasi oleva linkki uudelleen ja salli evästeet tälle sivulle.",
  pressAgain: "Paina painiketta vielä kerran. Tämä sivu oli auki liian kauan, tai selaimesi evästeet on poistettu.",
  tooManyCookiesTitle: "Selaimesi lähettää liikaa evästeitä",
  tooManyCookiesText:
    "Selaimesi tälle osoitteelle tallentamat evästeet ovat liian suuria. Poista ne, tai avaa sähköpostissasi oleva linkki toisessa selaimessa tai yksityisessä ikkunassa.",
  notFoundTitle: "Sivua ei löytynyt",
  notFoundText: "Tässä osoitteessa ei ole mitään. Tarkista, että sähköpostisi linkki on kopioitu kokonaan.",
};
