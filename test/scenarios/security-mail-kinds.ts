import { expect } from "chai";
import { linkOf, opensSomething } from "./links.ts";
import { mail } from "./mails.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { mailIn, newest, opens, tag } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

type Headers = Record<string, string>;

interface Nobody {
  from: (environment: TestEnvironment) => Promise<string> | string;
  headers?: Record<string, string>;
}

const nobodies: Record<string, Nobody> = {
  "a report of a mail system without a null return path": {
    from: (environment) => environment.freshAddress("reported"),
    headers: { "Content-Type": "multipart/report; report-type=delivery-status; boundary=x" },
  },
  "a report of Exchange": {
    from: (environment) => environment.freshAddress("MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e"),
    headers: { "X-MS-Exchange-Message-Is-Ndr": "" },
  },
  "a report of Gmail": {
    from: (environment) => environment.freshAddress("daemon"),
    headers: { "X-Failed-Recipients": "jane@customer.example" },
  },
  "an automatic reply": {
    from: (environment) => environment.freshAddress("vacation"),
    headers: { "Auto-Submitted": "auto-replied" },
  },
  "an automatic reply of an old program": {
    from: (environment) => environment.freshAddress("holiday"),
    headers: { "X-Autoreply": "yes" },
  },
  "a mail of a program that wants no answer at all": {
    from: (environment) => environment.freshAddress("program"),
    headers: { "X-Auto-Response-Suppress": "All" },
  },
  "a mailing list that put itself into From": {
    from: (environment) => environment.freshAddress("list"),
    headers: { "List-Post": "{sender}", "List-Id": "Customers <customers.lists.example>" },
  },
  "a group that put itself into From": {
    from: (environment) => environment.freshAddress("group"),
    headers: { "X-Original-From": "Jane Doe <jane@customer.example>", "X-Google-Group-Id": "123" },
  },
  "an address that cannot answer, as delivered": { from: (environment) => environment.freshAddress("no-reply") },
  "a postmaster, as delivered": {
    from: (environment) => `postmaster@${environment.freshAddress("x").replace("@", ".")}`,
  },
  "a sender whom OneTimeAuth::AllowedSenders does not name": {
    from: async (environment) => {
      await environment.set("OneTimeAuth::AllowedSenders", ["@partner\\.example$"]);
      return environment.freshAddress("unasked");
    },
  },
  "a mail system": { from: (environment) => `MAILER-DAEMON@${environment.freshAddress("x").replace("@", ".")}` },
  "one of OTOBO's own addresses": {
    from: async (environment) => {
      const address = environment.freshAddress("asks.first");
      await mailIn(environment, address);
      // Not the envelope's: OTOBO's auto responses leave without a return path.
      return /[^\s<>"]+@[^\s<>"]+/.exec(newest(await environment.mailsTo(address))?.from ?? "")?.[0] ?? "";
    },
  },
  "a sender whom OneTimeAuth::IgnoreSenders names": {
    from: async (environment) => {
      await environment.set("OneTimeAuth::IgnoreSenders", ["^no-?reply"]);
      return environment.freshAddress("NO-REPLY");
    },
  },
};

const intake: Scenario[] = Object.entries(nobodies).map(([what, { from, headers = {} }]) => ({
  name: `nobody is created for ${what}: the mail is a ticket, and gets no link`,
  run: async (environment) => {
    const sender = await from(environment);
    expect(sender).to.contain("@");
    const before = (await environment.mailsTo(sender)).length;
    const entries = Object.entries(headers).map(([name, value]) => [
      name,
      value.replace("{sender}", `<mailto:${sender}>`),
    ]);
    const { ticketNumber } = await environment.receive(
      mail({ from: sender, headers: Object.fromEntries(entries) as Headers }),
    );
    await environment.settle();
    expect(await environment.customerUser(sender.toLowerCase())).to.equal(undefined);
    expect((await environment.ticket(ticketNumber)).articles[0]?.plain).to.contain("Please help!");
    const sent = (await environment.mailsTo(sender)).slice(before);
    expect(sent.flatMap(({ links }) => links)).to.deep.equal([]);
  },
}));

const people: Record<string, Headers> = {
  "whose provider sends a null return path": { "Return-Path": "<>" },
  "who writes through a list under the own address": {
    "List-Id": "Customers <customers.lists.example>",
    "List-Post": "<mailto:customers@lists.example>",
  },
  "whose Exchange asks for no reports and no absence notices": { "X-Auto-Response-Suppress": "DR, RN, NRN, OOF" },
};

const persons: Scenario[] = Object.entries(people).map(([what, headers]) => ({
  name: `a person ${what} is a customer like any other and gets a link that opens`,
  run: async (environment) => {
    const address = environment.freshAddress("person");
    const { ticketNumber } = await environment.receive(mail({ from: `Jane Doe <${address}>`, headers }));
    expect(await environment.customerUser(address)).to.include({ login: address, firstname: "Jane", lastname: "Doe" });
    await opens(linkOf(newest(await environment.mailsTo(address))), ticketNumber);
  },
}));

const listWithRecord: Scenario = {
  name: "a list that an agent made a customer user of: its mails are nobody's, and no link goes to everybody on it",
  run: async (environment) => {
    const list = environment.freshAddress("customers");
    await environment.addCustomerUser({ login: list, email: list });
    const headers = { "List-Post": `<mailto:${list}>`, Precedence: "list" };
    const { ticketNumber } = await environment.receive(mail({ from: `Jane Doe via Customers <${list}>`, headers }));
    await environment.settle();
    expect((await environment.ticket(ticketNumber)).customerUser).to.equal("?");
    await environment.send(ticketNumber, { to: list, text: await environment.render(ticketNumber, `Here: ${tag}`) });
    expect((await environment.mailsTo(list)).filter(opensSomething)).to.deep.equal([]);
  },
};

const cannotAnswer: Scenario = {
  name: "an address that cannot answer, of which an agent made a customer user, gets its mails with a link that opens nothing",
  run: async (environment) => {
    const address = environment.freshAddress("no-reply");
    await environment.addCustomerUser({ login: address, email: address });
    const { ticketNumber } = await environment.receive(mail({ from: `Shop <${address}>` }));
    await environment.settle();
    expect((await environment.ticket(ticketNumber)).customerUser).to.equal(address);
    const sent = await environment.mailsTo(address);
    expect(sent.flatMap(({ links }) => links)).not.to.deep.equal([]);
    expect(sent.filter(opensSomething)).to.deep.equal([]);
    const { history } = await environment.ticket(ticketNumber);
    expect(history.join("\n")).to.contain("OneTimeAuth::IgnoreSenders matches the address.");
  },
};

export const securityMailKinds: ScenarioGroup = {
  title: "security: which mails make a customer user",
  scenarios: [...intake, ...persons, listWithRecord, cannotAnswer],
};
