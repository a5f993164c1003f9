import { expect } from "chai";
import { type NumberSettings, readNumbers } from "../../../bridge/domain/settings.ts";

const texts = { accessDaysAfterClose: "14", activeLinksPerTicket: "3", linkMaxAgeDays: "0", renewalsPerHour: "5" };
const standard: NumberSettings = {
  accessDaysAfterClose: 14,
  activeLinksPerTicket: 3,
  linkMaxAgeDays: 0,
  renewalsPerHour: 5,
};

describe("the numbers among the settings", () => {
  it("are read from the text that OTOBO stores", () => {
    const { numbers, problems } = readNumbers({ ...texts, accessDaysAfterClose: " 3650 " }, {});
    expect(numbers).to.deep.equal({ ...standard, accessDaysAfterClose: 3650 });
    expect(problems).to.deep.equal({});
  });

  it("may be empty: links then work until the ticket is closed, the rest is as delivered", () => {
    const empty = { accessDaysAfterClose: "", activeLinksPerTicket: "", linkMaxAgeDays: "", renewalsPerHour: "" };
    expect(readNumbers(empty, {}).numbers).to.deep.equal({ ...standard, accessDaysAfterClose: 0 });
  });

  for (const nonsense of ["two weeks", "-1", "1.5", "1e3", "999999999", "0x10"]) {
    it(`stay the last good ones while "${nonsense}" stands there, and the problem names the setting`, () => {
      const given = { ...texts, accessDaysAfterClose: nonsense };
      const lastGood = { ...standard, accessDaysAfterClose: 30 };
      expect(readNumbers(given, lastGood).numbers.accessDaysAfterClose).to.equal(30);
      expect(readNumbers(given, {}).numbers.accessDaysAfterClose).to.equal(14);
      expect(readNumbers(given, {}).problems).to.deep.equal({
        accessDaysAfterClose:
          "OneTimeAuth::AccessDaysAfterClose must be a whole number from 0 to 9999; 14 is used instead",
      });
    });
  }

  it("allow at least one active link", () => {
    expect(readNumbers({ ...texts, activeLinksPerTicket: "0" }, {}).numbers.activeLinksPerTicket).to.equal(3);
    expect(readNumbers({ ...texts, activeLinksPerTicket: "1" }, {}).numbers.activeLinksPerTicket).to.equal(1);
  });
});
