import type { Texts } from "./en.ts";

export const pl: Texts = {
  language: "pl",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Zgłoszenie ${ticketNumber}`,
  merged: (ticketNumber) => `To zgłoszenie połączono ze zgłoszeniem ${ticketNumber}, które otworzy się zamiast niego.`,
  openText: "Zgłoszenie można otworzyć jednym kliknięciem. Hasło nie jest potrzebne.",
  sentTo: (maskedAddress) => `Ten link został wysłany na adres ${maskedAddress} i działa jeden raz.`,
  sentToKnown: (maskedAddress) => `Ten link wysłano na adres ${maskedAddress}.`,
  worksUntil: (until) => `Jest ważny do: ${until}.`,
  openButton: "Otwórz zgłoszenie",
  ownBrowser: "To jest moje własne urządzenie",
  ownBrowserHint: (period) =>
    `Linki będą się wtedy otwierać w tej przeglądarce także po ich użyciu (${period}). Nie zaznaczaj na urządzeniu, z którego korzystają inni.`,
  knownBrowser: "To urządzenie zostało oznaczone jako własne.",
  forgetBrowser: "Zapomnij to urządzenie",
  pressOnceMore: "Proszę nacisnąć przycisk jeszcze raz. Dzięki temu programy sprawdzające wiadomości nie zużyją linku.",
  decoyButton: "Ten przycisk jest dla programów. Proszę go nie naciskać.",
  robotTitle: "Program nacisnął przycisk",
  robotText:
    "Wygląda na to, że program sprawdzający wiadomości nacisnął przyciski na tej stronie. Link nie został użyty. Proszę otworzyć go ponownie za kilka minut.",

  codeTitle: "Proszę wpisać kod z wiadomości e-mail",
  codeText: (maskedAddress) =>
    `Nie znamy jeszcze tej przeglądarki. Wysłaliśmy kod złożony z sześciu cyfr na adres ${maskedAddress}. Jest on ważny przez dziesięć minut i tylko w tej przeglądarce.`,
  codeLabel: "Kod",
  codeWrong: "To nie jest kod z naszej ostatniej wiadomości. Proszę go sprawdzić i wpisać ponownie.",
  codeGone: "Ten kod już nie działa. Proszę poprosić o nowy.",
  codeLimited: "Zażądano zbyt wielu kodów. Proszę spróbować ponownie za godzinę.",
  codeFailed: "Nie udało się wysłać kodu. Proszę spróbować ponownie za kilka minut.",
  noCode: "Wiadomość nie dotarła? Proszę sprawdzić także folder ze spamem.",
  newCodeButton: "Wyślij nowy kod",
  reportTitle: "To nie Państwo?",
  reportText:
    "Ktoś otworzył link do Państwa zgłoszenia, dlatego dla bezpieczeństwa wysłaliśmy kod. Jeśli to nie Państwo, proszę tutaj unieważnić wszystkie linki do tego zgłoszenia. Nasz zespół zostanie poinformowany.",
  reportButton: "Unieważnij wszystkie linki",
  reportAgain:
    "Proszę nacisnąć przycisk jeszcze raz, abyśmy wiedzieli, że nie robi tego program sprawdzający wiadomości.",
  reportedTitle: "Dziękujemy",
  reportedText:
    "Linki do tego zgłoszenia już nie działają, a nasz zespół został poinformowany. Aby otrzymać nowy link, proszę odpowiedzieć na jedną z naszych wiadomości.",
  reportedNotInformed:
    "Linki do tego zgłoszenia już nie działają. Nie udało się poinformować naszego zespołu: proszę odpowiedzieć na jedną z naszych wiadomości dotyczących tego zgłoszenia.",

  leasedTitle: "Chwileczkę",
  leasedText: "Zgłoszenie jest właśnie otwierane. Jeśli się nie pojawi, prosimy ponownie nacisnąć przycisk za minutę.",

  wrongLinkTitle: "Istnieje nowszy link",
  wrongLink:
    "Ten link został zastąpiony nowszym. Prosimy skorzystać z linku z ostatniej wiadomości dotyczącej tego zgłoszenia.",

  usedTitle: "Ten link został już wykorzystany",
  usedText: "Dla ochrony zgłoszenia każdy link działa tylko raz.",
  signedIn: "W tej przeglądarce sesja wydaje się nadal aktywna. W takim przypadku nowy link nie jest potrzebny.",
  toTicket: "Przejdź do zgłoszenia",

  inertTitle: "Poproś o link",
  inertText: "Ze względów bezpieczeństwa sam ten adres nie otwiera zgłoszenia.",

  renewText: "Możemy wysłać nowy link na adres e-mail zapisany dla tego zgłoszenia.",
  renewButton: "Wyślij nowy link",

  newLinkTitle: "Prosimy sprawdzić pocztę",
  newLink: "Nowy link jest w drodze na adres e-mail zapisany dla tego zgłoszenia. Może to potrwać kilka minut.",
  linkRequested:
    "Jeśli to zgłoszenie można jeszcze otworzyć, nowy link jest w drodze na zapisany adres e-mail. Może to potrwać kilka minut.",

  refreshFailedTitle: "Nie udało się wysłać linku",
  refreshFailed:
    "Nie udało się utworzyć linku do zgłoszenia. Prosimy odpowiedzieć na jedną z naszych wiadomości, a pomożemy.",

  linkExpiredTitle: "Ten link jest nieważny",
  linkExpired:
    "Ten link jest nieznany lub stracił ważność. Jeśli potrzebna jest nasza pomoc, prosimy odpowiedzieć na jedną z naszych wiadomości lub napisać do nas ponownie.",

  formText: "Wpisz adres e-mail, z którego do nas napisano. Linki są wysyłane tylko na ten adres.",
  formAddress: "Adres e-mail",
  formTicket: "Numer zgłoszenia (opcjonalnie)",
  formTicketHint:
    "Znajduje się w temacie naszych wiadomości. Bez numeru otrzymasz link do każdego z bieżących zgłoszeń.",
  formButton: "Wyślij mój link",
  formErrors: "Sprawdź wpisane dane",
  formAddressError: "Wpisz adres e-mail, na przykład name@example.com.",
  formTicketError: "Wpisz numer zgłoszenia tak, jak w temacie naszych wiadomości, lub pozostaw pole puste.",
  formRequested:
    "Jeśli istnieje zgłoszenie, do którego możemy wysłać link, wiadomość jest już w drodze na ten adres. Może dotrzeć dopiero po kilku minutach. Sprawdź też folder ze spamem.",
  formUnavailable: "W tej chwili nie można wysłać linku. Spróbuj ponownie za kilka minut.",
  formForbidden:
    "Przeglądarka nie potwierdziła, że przycisk został naciśnięty na naszej stronie. Zezwól na pliki cookie dla tej strony i spróbuj ponownie.",

  rateLimitedTitle: "Prosimy chwilę poczekać",
  rateLimitedText:
    "Nowy link został zamówiony przed chwilą. Prosimy sprawdzić skrzynkę i folder ze spamem lub spróbować później.",
  tooManyRequests: "Z Państwa sieci nadeszło zbyt wiele żądań. Prosimy spróbować później.",
  unavailableTitle: "Zaraz wracamy",
  unavailableText:
    "W tej chwili nie można otworzyć zgłoszenia. Link pozostaje ważny: prosimy spróbować ponownie za kilka minut.",
  forbiddenTitle: "Prosimy otworzyć link ponownie",
  forbiddenText:
    "Przeglądarka nie potwierdziła, że przycisk został naciśnięty na naszej stronie. Prosimy ponownie otworzyć link z wiadomości i zezwolić tej stronie na pliki cookie.",
  pressAgain:
    "Prosimy nacisnąć przycisk jeszcze raz. Strona była otwarta zbyt długo lub pliki cookie przeglądarki zostały usunięte.",
  tooManyCookiesTitle: "Przeglądarka wysyła zbyt wiele plików cookie",
  tooManyCookiesText:
    "Pliki cookie, które przeglądarka przechowuje dla tego adresu, są zbyt duże. Prosimy je usunąć albo otworzyć link z wiadomości w innej przeglądarce lub w oknie prywatnym.",
  notFoundTitle: "Nie znaleziono strony",
  notFoundText: "Pod tym adresem nic nie ma. Prosimy sprawdzić, czy link z wiadomości został skopiowany w całości.",
};
