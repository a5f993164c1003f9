import { domainToASCII } from "node:url";
import { expect } from "chai";
import { linkOf } from "./links.ts";
import { followUpMail, mail, type MailParts } from "./mails.ts";
import { watchMails } from "./opened-links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import { answerWithLink, opens } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** An address that nobody else uses in this domain, as its owner writes it and in ASCII. */
const freshAddresses = (environment: TestEnvironment, domain: string): { written: string; ascii: string } => {
  const [local = ""] = environment.freshAddress("idn").split("@");
  return { written: `${local}@${domain}`, ascii: `${local}@${domainToASCII(domain)}` };
};

/** The mail is answered by one mail, to the address in ASCII alone, with a link that opens its ticket. */
const isAnswered = async (environment: TestEnvironment, received: string, ascii: string): Promise<string> => {
  const sent = await watchMails(environment);
  const { ticketNumber } = await environment.receive(received);
  const answers = await sent();
  expect(
    answers.map(({ envelope }) => envelope.to),
    "answers",
  ).to.deep.equal([[ascii]]);
  expect((await environment.ticket(ticketNumber)).customerUser).to.equal(ascii);
  await opens(linkOf(answers[0]), ticketNumber);
  return ticketNumber;
};

interface Sender {
  name: string;
  domain: string;
  parts?: (address: string) => Partial<MailParts>;
}

const senders: Sender[] = [
  { name: "writes its umlaut as such", domain: "müller.example" },
  { name: "writes its umlaut as such, in capitals", domain: "MÜLLER.Example" },
  { name: "writes it in Cyrillic", domain: "пример.example" },
  { name: "writes it with a sharp s, which is no ss", domain: "straße.example" },
  {
    name: "writes it in Reply-To as well",
    domain: "müller.example",
    parts: (address) => ({ headers: { "Reply-To": `Jané <${address}>` } }),
  },
  {
    name: "writes a text in Latin-1 below",
    domain: "müller.example",
    parts: () => ({ headers: { "Content-Type": "text/plain; charset=iso-8859-1" } }),
  },
];

const answered = senders.map(({ name, domain, parts = () => ({}) }): Scenario => ({
  name: `a sender with an internationalised domain ${name}: one auto response, with a working link, to the address in ASCII`,
  run: async (environment) => {
    const { written, ascii } = freshAddresses(environment, domain);
    await isAnswered(environment, mail({ from: `Jané Doe <${written}>`, ...parts(written) }), ascii);
  },
}));

const later: Scenario = {
  name: "a sender with an internationalised domain writes again, once each way: one customer user, and links in follow-up and answer",
  run: async (environment) => {
    const { written, ascii } = freshAddresses(environment, "müller.example");
    const ticketNumber = await isAnswered(environment, mail({ from: written }), ascii);
    await isAnswered(environment, followUpMail(ticketNumber, { from: `Jané <${written}>` }), ascii);
    await isAnswered(environment, mail({ from: ascii }), ascii);
    await opens(await answerWithLink(environment, ticketNumber, ascii), ticketNumber);
  },
};

const registered: Scenario = {
  name: "a customer registered with an internationalised domain in Unicode gets a working link at the same mailbox in ASCII",
  run: async (environment) => {
    const { written, ascii } = freshAddresses(environment, "müller.example");
    // Otherwise OTOBO's own screen refuses it; directories hold such addresses all the same.
    await environment.set("CheckEmailAddresses", "0");
    await environment.addCustomerUser({ login: ascii, email: written });
    const { ticketNumber } = await environment.receive(mail({ from: ascii }));
    await opens(await answerWithLink(environment, ticketNumber, ascii), ticketNumber);
  },
};

export const idnSenders: ScenarioGroup = {
  title: "senders with an internationalised domain",
  scenarios: [...answered, later, registered],
};
