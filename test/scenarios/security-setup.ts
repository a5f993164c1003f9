import { expect } from "chai";
import { linkOf } from "./links.ts";
import { mail } from "./mails.ts";
import { expectOnlyRegistered, watchMails } from "./opened-links.ts";
import { newest } from "./steps.ts";
import type { World } from "./world.ts";

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
export const setScene = async (world: World): Promise<Scene> => {
  const mails = await watchMails(world);
  const [owner, stranger] = [world.freshAddress("tina.owner"), world.freshAddress("stranger")];
  const first = mail({ from: `Tina <${owner}>` });
  const { ticketNumber } = await world.receive(first);
  const confirmation = newest(await world.mailsTo(owner));
  linkOf(confirmation);
  return {
    owner,
    stranger,
    ticketNumber,
    messageIds: [messageIdOf(first), messageIdOf(confirmation?.raw.toString() ?? "")],
    check: async () => {
      await expectOnlyRegistered(world, await mails(), ticketNumber);
      expect((await world.ticket(ticketNumber)).customerUser).to.equal(owner);
    },
  };
};

/** A mail about the ticket did reach the stranger; else nothing was tried. */
export const strangerGetsAnAnswer = async (world: World, { stranger, ticketNumber }: Scene): Promise<void> => {
  const answers = await world.mailsTo(stranger);
  expect(answers.map(({ text }) => text).join()).to.contain(`/t/${ticketNumber}/`);
};
