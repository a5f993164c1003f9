import type { Texts } from "./en.ts";

export const tr: Texts = {
  language: "tr",
  direction: "ltr",
  isReviewed: false,

  openTitle: (ticketNumber) => `Talep ${ticketNumber}`,
  merged: (ticketNumber) => `Bu talep ${ticketNumber} numaralı taleple birleştirildi; onun yerine o açılır.`,
  openText: "Talebiniz tek tıklamayla açılır. Parola gerekmez.",
  sentTo: (maskedAddress) => `Bu bağlantı ${maskedAddress} adresine gönderildi ve bir kez çalışır.`,
  sentToKnown: (maskedAddress) => `Bu bağlantı ${maskedAddress} adresine gönderildi.`,
  worksUntil: (until) => `Son geçerlilik zamanı: ${until}.`,
  openButton: "Talebi aç",
  ownBrowser: "Bu benim kendi cihazım",
  ownBrowserHint: (period) =>
    `Bağlantılarınız bu tarayıcıda kullanıldıktan sonra da yeniden açılır (${period}). Başkalarının da kullandığı bir cihazda işaretlemeyin.`,
  knownBrowser: "Bu cihazı kendi cihazınız olarak işaretlediniz.",
  forgetBrowser: "Bu cihazı unut",
  pressOnceMore:
    "Lütfen düğmeye bir kez daha basın. Böylece e-postaları denetleyen programlar bağlantınızı kullanıp bitirmez.",
  decoyButton: "Bu düğme programlar içindir. Lütfen basmayın.",
  robotTitle: "Bir program düğmeye bastı",
  robotText:
    "E-postaları denetleyen bir program bu sayfadaki düğmelere basmış görünüyor. Bağlantınız kullanılmadı. Lütfen birkaç dakika sonra yeniden açın.",

  codeTitle: "E-postanızdaki kodu girin",
  codeText: (maskedAddress) =>
    `Bu tarayıcıyı henüz tanımıyoruz. ${maskedAddress} adresine altı haneli bir kod gönderdik. Kod on dakika boyunca ve yalnızca bu tarayıcıda geçerlidir.`,
  codeLabel: "Kod",
  codeWrong: "Bu, son e-postamızdaki kod değil. Lütfen kontrol edip yeniden girin.",
  codeGone: "Bu kod artık geçerli değil. Lütfen yeni bir kod isteyin.",
  codeLimited: "Çok fazla kod istendi. Lütfen bir saat sonra yeniden deneyin.",
  codeFailed: "Kod gönderilemedi. Lütfen birkaç dakika sonra yeniden deneyin.",
  noCode: "E-posta gelmedi mi? Lütfen spam klasörünüze de bakın.",
  newCodeButton: "Yeni kod gönder",
  reportTitle: "Bu siz değil miydiniz?",
  reportText:
    "Birisi talebinizin bir bağlantısını açtı ve emin olmak için size bir kod gönderdik. Bu siz değildiyseniz bu talebin tüm bağlantılarını buradan iptal edin. Ekibimiz bilgilendirilecektir.",
  reportButton: "Tüm bağlantıları iptal et",
  reportAgain: "Lütfen düğmeye bir kez daha basın; böylece e-postaları denetleyen bir program olmadığınızı anlarız.",
  reportedTitle: "Teşekkürler",
  reportedText:
    "Bu talebin bağlantıları artık çalışmıyor ve ekibimiz bilgilendirildi. Yeni bir bağlantı için e-postalarımızdan birini yanıtlayın.",
  reportedNotInformed:
    "Bu talebin bağlantıları artık çalışmıyor. Ekibimiz bilgilendirilemedi: lütfen bu taleple ilgili e-postalarımızdan birini yanıtlayın.",

  leasedTitle: "Bir dakika lütfen",
  leasedText: "Talebiniz açılıyor. Görünmezse lütfen bir dakika sonra düğmeye yeniden basın.",

  wrongLinkTitle: "Daha yeni bir bağlantı var",
  wrongLink: "Bu bağlantının yerini daha yenisi aldı. Lütfen bu taleple ilgili son e-postadaki bağlantıyı kullanın.",

  usedTitle: "Bu bağlantı daha önce kullanıldı",
  usedText: "Talebinizi korumak için her bağlantı yalnızca bir kez çalışır.",
  signedIn: "Bu tarayıcıda oturumunuz hâlâ açık görünüyor; yeni bir bağlantıya ihtiyacınız olmayabilir.",
  toTicket: "Talebe git",

  inertTitle: "Bağlantı isteyin",
  inertText: "Güvenliğiniz için bu adres tek başına talebi açmaz.",

  renewText: "Bu talep için kayıtlı e-posta adresine yeni bir bağlantı gönderebiliriz.",
  renewButton: "Bana yeni bağlantı gönder",

  newLinkTitle: "Lütfen e-postanızı kontrol edin",
  newLink: "Bu talep için kayıtlı e-posta adresine yeni bir bağlantı gönderiliyor. Ulaşması birkaç dakika sürebilir.",
  linkRequested:
    "Bu talep hâlâ açılabiliyorsa kayıtlı e-posta adresine yeni bir bağlantı gönderiliyor. Ulaşması birkaç dakika sürebilir.",

  refreshFailedTitle: "Bağlantı gönderilemedi",
  refreshFailed:
    "Talebiniz için bağlantı oluşturulamadı. Lütfen e-postalarımızdan birini yanıtlayın, size yardımcı olalım.",

  linkExpiredTitle: "Bu bağlantı geçerli değil",
  linkExpired:
    "Bu bağlantı bilinmiyor veya artık geçerli değil. Yardıma ihtiyacınız varsa lütfen e-postalarımızdan birini yanıtlayın veya bize yeni bir e-posta yazın.",

  formText: "Bize yazdığınız e-posta adresini girin. Bağlantılar yalnızca bu adrese gönderilir.",
  formAddress: "E-posta adresi",
  formTicket: "Talep numarası (isteğe bağlı)",
  formTicketHint:
    "E-postalarımızın konusunda yer alır. Numara olmadan güncel taleplerinizin her biri için bir bağlantı alırsınız.",
  formButton: "Bağlantımı gönder",
  formErrors: "Lütfen girdiklerinizi kontrol edin",
  formAddressError: "Bir e-posta adresi girin, örneğin ad@example.com.",
  formTicketError: "Talep numarasını e-postalarımızın konusundaki gibi girin veya alanı boş bırakın.",
  formRequested:
    "Size bağlantı gönderebileceğimiz bir talep varsa bu adrese bir e-posta yolda. Ulaşması birkaç dakika sürebilir. Lütfen spam klasörünüzü de kontrol edin.",
  formUnavailable: "Şu anda bağlantı gönderilemiyor. Lütfen birkaç dakika sonra yeniden deneyin.",
  formForbidden:
    "Tarayıcınız, sayfamızdaki düğmeye bastığınızı doğrulamadı. Lütfen bu sayfa için çerezlere izin verip yeniden deneyin.",

  rateLimitedTitle: "Lütfen biraz bekleyin",
  rateLimitedText:
    "Kısa süre önce yeni bir bağlantı istendi. Lütfen gelen kutunuza ve spam klasörünüze bakın veya daha sonra yeniden deneyin.",
  tooManyRequests: "Ağınızdan çok fazla istek geldi. Lütfen daha sonra yeniden deneyin.",
  unavailableTitle: "Hemen döneceğiz",
  unavailableText:
    "Talebiniz şu anda açılamıyor. Bağlantınız geçerliliğini koruyor: lütfen birkaç dakika sonra yeniden deneyin.",
  forbiddenTitle: "Lütfen bağlantıyı yeniden açın",
  forbiddenText:
    "Tarayıcınız, sayfamızdaki düğmeye bastığınızı doğrulamadı. Lütfen e-postanızdaki bağlantıyı yeniden açın ve bu sayfa için çerezlere izin verin.",
  pressAgain:
    "Lütfen düğmeye bir kez daha basın. Bu sayfa çok uzun süre açık kaldı veya tarayıcınızın çerezleri silindi.",
  tooManyCookiesTitle: "Tarayıcınız çok fazla çerez gönderiyor",
  tooManyCookiesText:
    "Tarayıcınızın bu adres için sakladığı çerezler çok büyük. Lütfen bunları silin veya e-postanızdaki bağlantıyı başka bir tarayıcıda ya da gizli pencerede açın.",
  notFoundTitle: "Sayfa bulunamadı",
  notFoundText: "Bu adreste bir şey yok. Lütfen e-postanızdaki bağlantının eksiksiz kopyalandığını kontrol edin.",
};
