import { readFileSync } from "node:fs";
import { expect } from "chai";
import { toAddress } from "../../bridge/domain/address.ts";
import { spellLine } from "../otobo/postmaster/spell-addresses.ts";

/** The package's own test (EmailAddress.t) goes through the same table. */
const { domains, otherDomains, lines } = JSON.parse(
  readFileSync("test/fixtures/internationalised-domains.json", "utf8"),
) as { domains: Record<string, string>; otherDomains: string[]; lines: Record<string, string> };

describe("internationalised domains", () => {
  for (const [domain, ascii] of Object.entries(domains)) {
    it(`${domain} is ${ascii} in the simulated OTOBO and in the bridge`, () => {
      expect(spellLine(`jane@${domain}`)).to.equal(`jane@${ascii}`);
      expect(toAddress(`jane@${domain}`)?.written).to.equal(`jane@${ascii}`);
    });
  }

  for (const domain of otherDomains) {
    it(`${domain} stays somebody else's in the simulated OTOBO and in the bridge`, () => {
      expect(spellLine(`jane@${domain}`)).to.equal(`jane@${domain}`);
      expect(toAddress(`jane@${domain}`)?.plain).not.to.equal(true);
    });
  }

  for (const [line, spelled] of Object.entries(lines)) {
    it(`the header ${line} has its domains in ASCII in the simulated OTOBO`, () => {
      expect(spellLine(line)).to.equal(spelled);
    });
  }
});
