import { expect } from "chai";
import type { SentMail } from "../otobo/outbox.ts";
import { post } from "./steps.ts";
import type { TestEnvironment } from "./test-environment.ts";

/** A link that opened its ticket, and everybody who got the mail with it. */
export interface OpenedLink {
  ticketNumber: string;
  receivers: string[];
}

/** Everything in a mail, headers included, that a person could paste into a browser. */
const urlsIn = ({ raw, subject, text, html = "" }: SentMail): string[] => [
  ...new Set([raw.toString(), subject, text, html].join("\n").match(/https?:\/\/[^\s<>"')\]]+/g) ?? []),
];

const openedBy = async (url: string): Promise<string | undefined> => {
  const { status, headers } = await post(url);
  const leadsOn = status === 303 && (headers.get("location") ?? "").includes("OTAToken=");
  return leadsOn ? /\/t\/([\w.-]+)\//.exec(url)?.[1] : undefined;
};

/** Presses the button of every link in these mails, as each of their receivers could. */
export const openAll = async (environment: TestEnvironment, mails: SentMail[]): Promise<OpenedLink[]> => {
  const { origin } = new URL(environment.publicUrl);
  const opened: OpenedLink[] = [];
  for (const mail of mails)
    for (const url of urlsIn(mail).filter((found) => URL.canParse(found) && found.startsWith(origin))) {
      const ticketNumber = await openedBy(url);
      if (ticketNumber !== undefined) opened.push({ ticketNumber, receivers: mail.envelope.to });
    }
  return opened;
};

const registeredAddress = async (environment: TestEnvironment, ticketNumber: string): Promise<string | undefined> =>
  (await environment.customerUser((await environment.ticket(ticketNumber)).customerUser))?.email;

/** All mails that leave from now on. */
export const watchMails = async (environment: TestEnvironment): Promise<() => Promise<SentMail[]>> => {
  const before = (await environment.allMails()).length;
  return async () => (await environment.allMails()).slice(before);
};

/**
 * Fails when a link in one of these mails opens a ticket and was sent to anybody but the registered address of its customer user,
 * or when none opens the ticket of `control`: then nothing was looked at.
 */
export const expectOnlyRegistered = async (
  environment: TestEnvironment,
  mails: SentMail[],
  control: string,
): Promise<void> => {
  const opened = await openAll(environment, mails);
  for (const { ticketNumber, receivers } of opened) {
    const registered = await registeredAddress(environment, ticketNumber);
    expect(receivers, `who got the link to ticket ${ticketNumber}`).to.deep.equal([registered]);
  }
  expect(
    opened.map(({ ticketNumber }) => ticketNumber),
    "tickets opened",
  ).to.include(control);
};
