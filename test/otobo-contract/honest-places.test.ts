import { expect } from "chai";
import { completeLinks, honestPlaces } from "../otobo/honest-places.ts";

const publicUrl = "https://support.example.com/ota";
const link = `${publicUrl}/t/2026112210000011/AAECAwQFBgcIqrvM3e7xABEi`;

const completed = (body: string, contentType: "text/plain" | "text/html"): string =>
  completeLinks(body, honestPlaces(body, contentType, publicUrl), "S").replaceAll(link, "LINK");

const table: { contentType: "text/plain" | "text/html"; body: string; becomes: string }[] = [
  { contentType: "text/plain", body: `Here: ${link}\nBye`, becomes: "Here: LINKS\nBye" },
  { contentType: "text/plain", body: `Use ${link}. Then wait.`, becomes: "Use LINKS. Then wait." },
  { contentType: "text/plain", body: `<${link}>`, becomes: "<LINKS>" },
  { contentType: "text/plain", body: `https://evil.example/?to=${link}`, becomes: "https://evil.example/?to=LINK" },
  { contentType: "text/plain", body: `${link}/more`, becomes: "LINK/more" },
  { contentType: "text/plain", body: `${link}abc`, becomes: "LINKabc" },
  { contentType: "text/html", body: `<a href="${link}">${link}</a>`, becomes: '<a href="LINKS">LINKS</a>' },
  { contentType: "text/html", body: `<a href='${link}'>Open</a>`, becomes: "<a href='LINKS'>Open</a>" },
  { contentType: "text/html", body: `<p>${link}</p>`, becomes: "<p>LINK</p>" },
  {
    contentType: "text/html",
    body: `<a href="//evil/?${link}">${link}</a>`,
    becomes: '<a href="//evil/?LINK">LINK</a>',
  },
  { contentType: "text/html", body: `<!-- <a href="${link}"> -->`, becomes: '<!-- <a href="LINK"> -->' },
  { contentType: "text/html", body: `<img src="${link}">`, becomes: '<img src="LINK">' },
];

describe("the honest places of a link", () => {
  for (const { contentType, body, becomes } of table)
    it(`${contentType}: ${body.replaceAll(link, "LINK")}`, () => {
      expect(completed(body, contentType)).to.equal(becomes);
    });
});
