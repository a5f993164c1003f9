import { expect } from "chai";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import { newest } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** Somebody's ticket, and a stranger. */
export interface Scene {
  owner: string;
  stranger: string;
  ticketNumber: string;
  /** Message-IDs of the owner's mail and of what OTOBO answered. */
  messageIds: string[];
  /** What every scenario ends with: the owner has a link that opens, nobody else has, and the ticket is still the owner's. */
  check: () => Promise<void>;
}

const messageIdOf = (source: string): string => /^Message-ID:\s*(<[^>]+>)/im.exec(source)?.[1] ?? "";

/** A customer with a ticket and a link to it, and somebody who has neither. */
export const setScene = async (environment: TestEnvironment): Promise<Scene> => {
  const mails = await watchMails(environment);
  const [owner, stranger] = [environment.freshAddress("tina.owner"), environment.freshAddress("stranger")];
  const first = mail({ from: `Tina <${owner}>` });
  const { ticketNumber } = await environment.receive(first);
  const confirmation = newest(await environment.mailsTo(owner));
  linkOf(confirmation);
  return {
    owner,
    stranger,
    ticketNumber,
    messageIds: [messageIdOf(first), messageIdOf(confirmation?.raw.toString() ?? "")],
    check: async () => {
      await expectOnlyRegistered(environment, await mails(), ticketNumber);
      expect((await environment.ticket(ticketNumber)).customerUser).to.equal(owner);
    },
  };
};

/** A mail about the ticket did reach the stranger; else nothing was tried. */
export const strangerGetsAnAnswer = async (
  environment: TestEnvironment,
  { stranger, ticketNumber }: Scene,
): Promise<void> => {
  const answers = await environment.mailsTo(stranger);
  expect(answers.map(({ text }) => text).join()).to.contain(`/t/${ticketNumber}/`);
};
