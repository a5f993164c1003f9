/** Senders as mail programs and people really write them: from reports about products that read mails. */
import { expect } from "chai";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { mailIn, newest, opens } from "./steps.ts";

interface Written {
  from: (address: string) => string;
  /** Default: Jane | Doe. */
  name?: [firstname: string, lastname: string];
  headers?: Record<string, string>;
}

const written: Record<string, Written> = {
  "puts the address in single quotes, as Outlook does": {
    from: (address) => `"'${address}'" <'${address}'>`,
    name: ["-", "LOCAL"],
  },
  "writes nothing but the address in single quotes": { from: (address) => `'${address}'`, name: ["-", "LOCAL"] },
  "quotes a local part that needs no quotes": { from: (address) => `Jane Doe <${address.replace(/^[^@]+/, '"$&"')}>` },
  "leaves a parenthesis open in the name": { from: (address) => `Jane Doe (Head of Logistics Dep <${address}>` },
  "leaves a quotation mark open in the name": { from: (address) => `Jane "Doe <${address}>` },
  "has a heart in the name": { from: (address) => `Jane <3 Doe <${address}>` },
  "has a nickname in brackets": { from: (address) => `Jane <JD> Doe <${address}>` },
  "doubles the brackets": { from: (address) => `Jane Doe <<${address}>>` },
  "writes no space before the bracket, and a semicolon at the end": { from: (address) => `Jane Doe<${address}>;` },
  "has a comment behind the address": { from: (address) => `Jane Doe <${address}> (on the road)` },
  "has a colon in the name": { from: (address) => `Jane Doe [COMPANY/ AREA:] <${address}>` },
  "has a company for a name": { from: (address) => `"ACME, Inc." <${address}>`, name: ["-", "ACME, Inc."] },
  "has a title behind the name": { from: (address) => `"Jane Doe, PhD" <${address}>`, name: ["Jane", "Doe, PhD"] },
  "writes the last name first": { from: (address) => `"Doe, Jane" <${address}>` },
  "has a raw comma in an encoded word": {
    from: (address) => `=?iso-8859-1?Q?B=FCrle, =20Bob?= <${address}>`,
    name: ["Bob", "Bürle"],
  },
  "has a name in ISO-2022-JP": {
    from: (address) => `=?ISO-2022-JP?B?GyRCOzNFRBsoQiAbJEJCQE86GyhC?= <${address}>`,
    name: ["-", "山田 太郎"],
  },
  "has a name in no charset at all": {
    from: (address) => `=?unknown-8bit?Q?J=FCrgen?= <${address}>`,
    name: ["-", "Jürgen"],
  },
  "has a provider that sends a null return path": {
    from: (address) => `Jane Doe <${address}>`,
    headers: { "Return-Path": "<>" },
  },
  "names nobody in Reply-To": { from: (address) => `Jane Doe <${address}>`, headers: { "Reply-To": "Jane Doe" } },
};

const localPart = (address: string): string => address.slice(0, address.indexOf("@"));

const understood: Scenario[] = Object.entries(written).map(
  ([what, { from, name = ["Jane", "Doe"], headers = {} }]) => ({
    name: `a sender who ${what} becomes a customer user and gets a link that opens`,
    run: async (environment) => {
      const address = environment.freshAddress("as.written");
      const { ticketNumber } = await environment.receive(mail({ from: from(address), headers }));
      const [firstname, lastname] = name.map((part) => (part === "LOCAL" ? localPart(address) : part));
      expect(await environment.customerUser(address)).to.include({
        login: address,
        email: address,
        firstname,
        lastname,
      });
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
      await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
    },
  }),
);

const known: Scenario[] = [
  {
    name: "a known customer who quotes a local part that needs no quotes gets the ticket and a link that opens",
    run: async (environment) => {
      const address = environment.freshAddress("known.quoted");
      await mailIn(environment, address);
      const { ticketNumber } = await environment.receive(
        mail({ from: `Jane Doe <${address.replace(/^[^@]+/, '"$&"')}>` }),
      );
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
      await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
    },
  },
];

export const sendersAsWritten: ScenarioGroup = {
  title: "senders as mail programs write them",
  scenarios: [...understood, ...known],
};
