import { expect } from "chai";
import { toPersonName } from "../../../bridge/domain/person-name.ts";

describe("the name of a sender", () => {
  const names: Record<string, [string, string]> = {
    "Jane Doe": ["Jane", "Doe"],
    "Jane van Doe": ["Jane", "van Doe"],
    "Doe, Jane": ["Jane", "Doe"],
    "Doe,Jane": ["Jane", "Doe"],
    "a, b, c": ["-", "a, b, c"],
    Tina: ["-", "Tina"],
    "'Jane Doe'": ["Jane", "Doe"],
    "=?UTF-8?B?SsO8cmdlbiBNw7xsbGVy?=": ["Jürgen", "Müller"],
    "=?utf-8?Q?Doe=2C_Jane?=": ["Jane", "Doe"],
    "=?utf-8?Q?Jane=0D=0ABcc=3A_x?=": ["-", "Jane Bcc: x"],
    "=?no-such-charset?Q?Jane_Doe?=": ["Jane", "Doe"],
    "Jane \u202egpj.x": ["Jane", "gpj.x"],
    "": ["-", "jane"],
    " \u0007 ": ["-", "jane"],
    "tina@example.com": ["-", "jane"],
    "=?utf-8?Q?tina=40example=2Ecom?=": ["-", "jane"],
    "<OTOBO_OTACustomerTicketLink>": ["-", "OTOBO_OTACustomerTicketLink"],
  };
  for (const [displayName, [firstname, lastname]] of Object.entries(names)) {
    it(`in ${JSON.stringify(displayName)} is ${firstname} | ${lastname}`, () => {
      expect(toPersonName(displayName, "jane")).to.deep.equal({ firstname, lastname });
    });
  }

  it("is cut to what OTOBO stores, between characters", () => {
    const { firstname, lastname } = toPersonName(`${"𝒥".repeat(120)} ${"x".repeat(300)}`, "jane");
    expect(firstname).to.equal("𝒥".repeat(100));
    expect(lastname).to.equal("x".repeat(100));
  });
});
