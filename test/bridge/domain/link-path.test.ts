import { expect } from "chai";
import fc from "fast-check";
import { readLinkPath } from "../../../bridge/domain/link-path.ts";

const ticketNumber = "2026112210000011";
const id = "00DtpUP1T8z4KHeNiPy5FUVx";
const secret = "kP3xW9aLq0ZtYb7RmN2cVs5D";
const link = id + secret;
const base = `/t/${ticketNumber}`;
const readSegment = (end: string): string | undefined => readLinkPath(`${base}/${end}`)?.segment;

const encode = (text: string): string =>
  Buffer.from(text, "utf8").reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, "0").toUpperCase()}`, "");

/** What mail programs, link makers and people put around a link; sources in the titles of the tests. */
const aroundIt = [
  ...Array.from(".,:;!?'\")]}>*_`|=~-/\\$&@^"),
  "…",
  "“",
  "”",
  "‘",
  "’",
  "„",
  "«",
  "»",
  "‹",
  "›",
  "–",
  "—",
  "。",
  "、",
  "，",
  "：",
  "」",
  "】",
  "）",
  "！",
  "？",
  "؟",
  "،",
  "؛",
  "।",
  "·",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200e",
  "\u202c",
  "\u2028",
  "\u3000",
  "\ufeff",
  "\ufffd",
  "👍",
];

/** What is put into a link where a line was wrapped or a text was shaped. */
const insideIt = [
  "%20",
  "+",
  "%09",
  "%0D%0A",
  "%0A%20%20",
  "=%0D%0A",
  "=",
  "%0D%0A%3E%20",
  "%C2%A0",
  "%A0",
  "%C2%AD",
  "%E2%80%8B",
  "%E2%81%A0",
  "%EF%BB%BF",
  "&shy;",
  "&#8203;",
  "&zwnj;",
  "%26nbsp%3B",
  "%2520",
  "%25C2%25AD",
];

describe("the path of a link", () => {
  it("is a ticket number and a token", () => {
    expect(readLinkPath(`${base}/${link}`)).to.deep.equal({ ticketNumber, segment: link, isRenewal: false });
    expect(readLinkPath(`${base}/${id}`)).to.deep.equal({ ticketNumber, segment: id, isRenewal: false });
  });

  it("asks for a new link with /renew at its end, and with a slash behind that", () => {
    for (const end of ["renew", "renew/"])
      expect(readLinkPath(`${base}/${link}/${end}`)).to.deep.equal({ ticketNumber, segment: link, isRenewal: true });
  });

  it("may have any character behind or before the token that a link maker took along, in any encoding", () => {
    for (const character of aroundIt)
      for (const text of [encode(character), encode(character).toLowerCase(), encodeURIComponent(encode(character))]) {
        expect(readSegment(link + text), `behind: ${text}`).to.equal(link);
        expect(readSegment(id + text), `behind the id: ${text}`).to.equal(id);
        if (character !== "/") expect(readSegment(text + link), `before: ${text}`).to.equal(link);
      }
  });

  it("may end in raw punctuation, several marks, HTML entities and a whole end tag", () => {
    for (const end of [".", ").", "...", "!?", "&gt;", "&quot;&gt;", "&#8221;", "&rdquo;.", "%22%3EOpen%3C/a%3E", "]]"])
      expect(readSegment(link + end), end).to.equal(link);
    expect(readSegment(`&quot;${link}&quot;`)).to.equal(link);
  });

  it("may have white space, soft breaks, invisible characters or marks of quoted lines anywhere inside the token", () => {
    for (const inside of insideIt)
      for (const at of [1, 12, 24, 30, 47]) {
        const wrapped = link.slice(0, at) + inside + link.slice(at);
        expect(readSegment(wrapped), wrapped).to.equal(link);
      }
  });

  it("may be followed by further words behind a space", () => {
    expect(readSegment(`${link}%20Thank%20you`)).to.equal(link);
    expect(readSegment(`${link}+Thank+you`)).to.equal(link);
    expect(readSegment(`${link}%0D%0A%0D%0AKind%20regards`)).to.equal(link);
  });

  it("may be followed by text of a script that needs no spaces", () => {
    expect(readSegment(link + encode("请点击"))).to.equal(link);
  });

  it("may have slashes doubled, behind it, or encoded", () => {
    for (const path of [
      `/${base}/${link}`,
      `//t//${ticketNumber}//${link}//`,
      `${base}/${link}/`,
      `/t%2F${ticketNumber}%2f${link}`,
      `/t%252F${ticketNumber}%252F${link}%252F`,
    ])
      expect(readLinkPath(path)?.segment, path).to.equal(link);
  });

  it("may have a query or a fragment inside the path, encoded by a tracker", () => {
    for (const end of ["%3Futm_source%3Dmail", "&utm_source=mail", "%23top", ";jsessionid=ABC", "%253Fa%253Db"])
      expect(readSegment(link + end), end).to.equal(link);
  });

  it("may be encoded whole, up to three times over", () => {
    let path = `${base}/${link}`.replace(/[0-9A-Za-z]{24}$/, encode);
    for (let round = 0; round < 3; round += 1) {
      expect(readLinkPath(path)?.segment, path.slice(0, 60)).to.equal(link);
      path = path.replaceAll("%", "%25");
    }
  });

  it("may be broken at its slashes", () => {
    for (const path of [`/%20t/${ticketNumber}/${link}`, `/t%0D%0A/${ticketNumber}/${link}`, `${base}/%0D%0A${link}`])
      expect(readLinkPath(path)?.segment, path).to.equal(link);
  });

  it("may have white space in the ticket number", () => {
    expect(readLinkPath(`/t/%2020261122%0D%0A10000011/${link}`)?.ticketNumber).to.equal(ticketNumber);
  });

  it("keeps what is left of a damaged token, so that its id can be recognised", () => {
    expect(readSegment(link.slice(0, 30))).to.equal(link.slice(0, 30));
    expect(readSegment(`${link}Thank`)).to.equal(`${link}Thank`);
    expect(readSegment(`${id}.${secret}`)).to.equal(id);
    expect(readSegment(`${id}?${secret}`)).to.equal(id);
    expect(readSegment(`${id}/${secret}`)).to.equal(id);
  });

  const noPaths = {
    "another address": "/x/1/2",
    "a path without a token": `${base}/`,
    "a token of punctuation": `${base}/...`,
    "a path without a ticket number": `/t/${link}`,
    "a ticket number with strange characters": `/t/1}:x{/${link}`,
    "a ticket number in full-width digits": `/t/${encodeURIComponent("２０２６")}/${link}`,
    "a path with a NUL": `${base}/${link}%00`,
    "a path with an escape character": `${base}/%1b${link}`,
    "a path of parents": `/t/%2e%2e/${link}`,
    "a path with a step to a parent": `/t/1/../${link}`,
    "a path with an encoded step to a parent": `/t/1/%252e%252e%252f${link}`,
    "a path that is too long": `${base}/${"A".repeat(10_000)}`,
  };
  for (const [what, path] of Object.entries(noPaths)) {
    it(`is not ${what}`, () => {
      expect(readLinkPath(path)).to.equal(undefined);
    });
  }

  it("never reads a token that is not in it, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, behind) => {
        const read = readLinkPath(`${base}/${encodeURIComponent(before)}${link.slice(1)}${behind}`);
        expect(read?.segment).not.to.equal(link);
      }),
      { examples: [["", id.slice(0, 1)]] },
    );
  });
});
