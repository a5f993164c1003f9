import { expect } from "chai";
import { mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import type { ScenarioGroup, Scenario } from "./scenario.ts";
import type { TestEnvironment } from "./test-environment.ts";

interface Names {
  /** A customer user who writes nothing; `tina.kiss….@customer.example`. */
  victim: string;
  stranger: string;
}

/** What the mail's header lines are, and whose the ticket becomes; undefined: nobody's who has a record. */
interface Forgery {
  /** One mail for each. */
  from: (names: Names) => string | string[];
  headers?: (names: Names) => Record<string, string>;
  becomes?: (names: Names) => string;
}

const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const quotedWord = (text: string): string =>
  `=?utf-8?Q?${[...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")}?=`;

/** Addresses that some database, directory or reader takes for the victim's. */
const lookAlikes: Record<string, (victim: string) => string> = {
  "an accent": (victim) => victim.replace("tina", "tína"),
  "an accent of its own": (victim) => victim.replace("tina", "ti\u0301na"),
  "a full-width letter": (victim) => victim.replace("tina", "ｔina"),
  "a letter without a dot": (victim) => victim.replace("tina", "tına"),
  "a sharp s": (victim) => victim.replace("kiss", "kiß"),
  "the Kelvin sign": (victim) => victim.replace("kiss", "\u212aiss"),
  "a soft hyphen": (victim) => victim.replace("tina", "ti\u00adna"),
  "a zero-width joiner": (victim) => victim.replace("tina", "ti\u200dna"),
  "a wildcard": (victim) => victim.replace("tina", "t%"),
  "an accent in the domain": (victim) => victim.replace("customer", "custómer"),
  "a Cyrillic letter in the domain": (victim) => victim.replace("customer", "\u0441ustomer"),
  "a full-width letter in the domain": (victim) => victim.replace("customer", "ｃustomer"),
  "an ideographic full stop in the domain": (victim) => victim.replace(".example", "\u3002example"),
  "the domain in front of another": (victim) => `${victim}.evil.example`,
};

const lookingAlike = (alike: (victim: string) => string): Forgery => ({
  from: ({ victim }) => [`Tina <${alike(victim)}>`, alike(victim)],
});

const becomesStranger = ({ stranger }: Names): string => stranger;

/** From lines that say several things. The last address counts, as OTOBO has it, but none that an encoded word brings in. */
const senders: Record<string, Forgery> = {
  "names the victim, then himself": {
    from: ({ victim, stranger }) => `${victim}, ${stranger}`,
    becomes: becomesStranger,
  },
  "names the victim and himself by name": {
    from: ({ victim, stranger }) => `Tina <${victim}>, Stranger <${stranger}>`,
    becomes: becomesStranger,
  },
  "has two From lines, his own the last": {
    from: ({ victim, stranger }) => `${victim}\nFrom: ${stranger}`,
    becomes: becomesStranger,
  },
  "names a group of the victim, then himself": {
    from: ({ victim, stranger }) => `Friends: ${victim};, ${stranger}`,
    becomes: becomesStranger,
  },
  "has the victim's address for a name": {
    from: ({ victim, stranger }) => `"${victim}" <${stranger}>`,
    becomes: becomesStranger,
  },
  "has the victim's address for a name without quotes": {
    from: ({ victim, stranger }) => `${victim} <${stranger}>`,
  },
  "has the victim in a comment": {
    from: ({ victim, stranger }) => `${stranger} (<${victim}>)`,
    becomes: becomesStranger,
  },
  "has the victim behind the brackets": { from: ({ victim, stranger }) => `<${stranger}> <${victim}` },
  "splits the victim over two pairs of brackets": {
    from: ({ victim }) => {
      const [local = "", domain = ""] = victim.split("@");
      return [
        `Mallory <${local}@> x <${domain}>`,
        `<${local}@> <${domain}>`,
        `Mallory <${local}@><${domain}>`,
        `mallory@evil.example <${local}@> x <${domain}>`,
        `Mallory <${local.slice(0, 2)}> x <${local.slice(2)}@${domain}>`,
      ];
    },
  },
  "names the victim and himself in two pairs of brackets": {
    from: ({ victim, stranger }) => [
      `<${stranger}> <${victim}>`,
      `<${victim}> <${stranger}>`,
      `<${stranger}> ${victim}`,
    ],
  },
  "puts the victim behind a comment that nothing closes": {
    from: ({ victim, stranger }) => `<${stranger}> (<${victim}>`,
  },
  "hides a comma and the victim in an encoded word behind his address": {
    from: ({ victim, stranger }) => `${stranger} ${quotedWord(`, ${victim}`)}`,
  },
  "hides his address and a comma in an encoded name": {
    from: ({ victim, stranger }) => `${quotedWord(`"x" <${victim}>, Tina`)} <${stranger}>`,
    becomes: becomesStranger,
  },
  "hides the victim in an encoded name": {
    from: ({ victim, stranger }) => `${encodedWord(`<${victim}>`)} <${stranger}>`,
    becomes: becomesStranger,
  },
  "hides the victim in an encoded comment": {
    from: ({ victim, stranger }) => `${stranger} (${encodedWord(`), ${victim} (`)})`,
    becomes: becomesStranger,
  },
  "encodes the victim as the whole line": { from: ({ victim }) => encodedWord(victim) },
  "encodes the victim in brackets as the whole line": { from: ({ victim }) => quotedWord(`Tina <${victim}>`) },
  "encodes the victim inside the brackets": { from: ({ victim }) => `Tina <${encodedWord(victim)}>` },
  "encodes the victim's local part": {
    from: ({ victim }) => `Tina <${quotedWord(victim.split("@")[0] ?? "")}@${victim.split("@")[1] ?? ""}>`,
  },
  "encodes the victim as the local part of his address": {
    from: ({ victim }) => `Tina <${quotedWord(`${victim}>, <x`)}@evil.example>`,
  },
  "looks like the victim behind a longer name than anybody reads": {
    from: ({ victim }) => `${"Tina \n ".repeat(3000)}<${victim.replace("tina", "tína")}>`,
  },
  "looks like the victim in the last of many From lines": {
    from: ({ victim, stranger }) => `${`${stranger}\nFrom: `.repeat(101)}${victim.replace("tina", "tína")}`,
  },
  "writes no From but the victim in Reply-To and Sender": {
    from: () => "",
    headers: ({ victim }) => ({ "Reply-To": victim, Sender: victim, "Resent-From": victim, "X-Sender": victim }),
  },
  "writes as himself, with the victim in Reply-To and Sender": {
    from: ({ stranger }) => stranger,
    headers: ({ victim }) => ({ "Reply-To": victim, Sender: victim, "Resent-From": victim, "X-Sender": victim }),
    becomes: becomesStranger,
  },
};

const checkForgery = async (environment: TestEnvironment, { from, headers, becomes }: Forgery): Promise<void> => {
  const mails = await watchMails(environment);
  const names = { victim: environment.freshAddress("tina.kiss"), stranger: environment.freshAddress("stranger") };
  const { ticketNumber: control } = await environment.receive(mail({ from: names.victim }));
  for (const line of [from(names)].flat()) {
    const { ticketNumber } = await environment.receive(mail({ from: line, headers: headers?.(names) ?? {} }));
    const ticket = await environment.ticket(ticketNumber);
    expect([ticket.customerUser, ticket.customerId], line).not.to.include(names.victim);
    if (becomes) expect(ticket).to.include({ customerUser: becomes(names), customerId: becomes(names) });
    await environment.settle();
    expect(await environment.ticket(ticketNumber), line).to.include({ customerUser: ticket.customerUser });
  }
  await expectOnlyRegistered(environment, await mails(), control);
};

const forged = (what: string, forgery: Forgery): Scenario => ({
  name: `a sender who ${what} gets neither a ticket of that customer nor a link to one`,
  run: (environment) => checkForgery(environment, forgery),
});

export const securitySenders: ScenarioGroup = {
  title: "security: who is the sender",
  scenarios: [
    ...Object.entries(lookAlikes).map(([what, alike]) => [`differs by ${what}`, lookingAlike(alike)] as const),
    ...Object.entries(senders),
  ].map(([what, forgery]) => forged(what, forgery)),
};
