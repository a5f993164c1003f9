import { expect } from "chai";
import fc from "fast-check";
import { maskAddress, parseLinkSegment } from "../../../bridge/domain/link.ts";

const linkId = "AbC9x0123456789abcdefXYZ";
const secret = "s".repeat(24);

describe("the last part of a link", () => {
  it("is an id", () => {
    expect(parseLinkSegment(linkId)).to.deep.equal({ linkId, secret: undefined });
  });

  it("is an id with a secret", () => {
    expect(parseLinkSegment(linkId + secret)).to.deep.equal({ linkId, secret });
  });

  it("is an id when something other than one whole secret follows", () => {
    for (const rest of [secret.slice(1), `${secret}s`, secret + secret, "s".repeat(1_000)])
      expect(parseLinkSegment(linkId + rest), rest).to.deep.equal({ linkId, secret: undefined });
  });

  const malformed = {
    nothing: "",
    "a short id": linkId.slice(1),
    "an id with a dash": linkId.replace("A", "-"),
    "a secret with punctuation inside": `${linkId}ssssssssssss.ssssssssssss`,
    "a NUL": `${linkId}\u0000`,
    "a line break at the end": `${linkId}\n`,
    "a full-width letter": `${linkId.slice(0, -1)}Ａ`,
    "a slash": `${linkId}/..`,
  };
  for (const [what, segment] of Object.entries(malformed)) {
    it(`is not ${what}`, () => {
      expect(parseLinkSegment(segment)).to.equal(undefined);
    });
  }

  it("never answers anything but an id and a secret of the right alphabet, whatever comes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ minLength: 20, maxLength: 60 })), (segment) => {
        const parsed = parseLinkSegment(segment);
        expect(parsed === undefined || /^[0-9A-Za-z]{24}$/.test(parsed.linkId)).to.equal(true);
      }),
    );
  });
});

describe("the mask of an address", () => {
  const masks = {
    "jane@customer.example": "j…e@c…r.example",
    "j@x.example": "j…@x….example",
    "al@it.example": "a…@i….example",
    "jane.doe@mail.customer.co.uk": "j…e@m…o.uk",
    '"odd@local"@customer.example': '"…"@c…r.example',
    "root@localhost": "r…t@l…t",
    nobody: "n…y",
    "": "…",
  };
  for (const [address, mask] of Object.entries(masks)) {
    it(`of ${address || "nothing"} is ${mask}`, () => {
      expect(maskAddress(address)).to.equal(mask);
    });
  }
});
