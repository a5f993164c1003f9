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
    "Jane Doe, PhD": ["Jane", "Doe, PhD"],
    "ACME, Inc.": ["-", "ACME, Inc."],
    "Smith, John, Jr.": ["John", "Smith, Jr."],
    "de la Cruz, María": ["María", "de la Cruz"],
    "Dr. Jane M. Doe-Smith III": ["Dr. Jane M.", "Doe-Smith III"],
    "Jane Doe via Customers": ["Jane", "Doe"],
    "'Jane Doe' via Support": ["Jane", "Doe"],
    "[EXT] Jane Doe": ["Jane", "Doe"],
    "[EXTERNAL] Doe, Jane": ["Jane", "Doe"],
    "Doe, Jane (Ext)": ["Jane", "Doe"],
    "Jane Doe [COMPANY/ AREA:]": ["Jane", "Doe"],
    "Jane Doe :: Doe Industries": ["Jane", "Doe"],
    "Jane Doe | Sales": ["Jane", "Doe"],
    "Jane Doe - ACME GmbH": ["Jane", "Doe"],
    "ACME: Support": ["-", "ACME: Support"],
    "ACME: Sales; Berlin": ["-", "ACME: Sales; Berlin"],
    "Support Team": ["-", "Support Team"],
    "Jane :) Doe": ["Jane", "Doe"],
    "Jane <3 Doe": ["Jane", "Doe"],
    "Jane 😀 Doe": ["Jane", "Doe"],
    "Jane Doe (Head of Logistics Dep": ["Jane", "Doe"],
    "שלום עולם": ["שלום", "עולם"],
    山田太郎: ["-", "山田太郎"],
    "山田 太郎": ["-", "山田 太郎"],
    "JANE DOE": ["Jane", "Doe"],
    "DOE Jane": ["Jane", "Doe"],
    "Jane DOE": ["Jane", "DOE"],
    "- ]": ["-", "jane"],
    "...": ["-", "jane"],
    "=?utf-8?B?8J+YgA==?=": ["-", "jane"],
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
