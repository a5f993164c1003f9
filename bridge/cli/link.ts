import { type Environment, readConfig } from "../config.ts";
import { withLinks, withSendLink } from "../tools.ts";
import type { LinkSent } from "../use-cases/send-link.ts";
import type { ListedTicket } from "../use-cases/stored-links.ts";
import type { Result } from "./result.ts";

export interface LinkOptions {
  ticket: string;
  customerUser?: string;
}

export const toTime = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");

/** One line for the ticket, one for each link. */
export const describeTicket = ({ ticketNumber, closedAt, mergedInto, links }: ListedTicket): string[] => [
  [
    `Ticket ${ticketNumber}`,
    ...(links.length === 0 ? ["no links"] : []),
    ...(closedAt === undefined ? [] : [`closed ${toTime(closedAt)}`]),
    ...(mergedInto === undefined ? [] : [`merged into ${mergedInto}`]),
  ].join(", "),
  ...links.map(({ linkId, state, customerUser, issuedAt, seenAt, openedAt, endedAt, expiresAt }) => {
    const times = Object.entries({
      issued: issuedAt,
      shown: seenAt,
      opened: openedAt,
      ended: endedAt,
      expires: expiresAt,
    });
    const known = times.flatMap(([what, time]) => (time === undefined ? [] : [`${what} ${toTime(time)}`]));
    return `  ${linkId}  ${state.padEnd(10)}  ${customerUser}  ${known.join(", ")}`;
  }),
];

/** The links of a ticket, oldest first. */
export const listLinks = async (environment: Environment, { ticket, customerUser }: LinkOptions): Promise<Result> => {
  const listed = await withLinks(readConfig(environment), (links) => links.list(ticket, customerUser));
  return { isOk: true, data: listed, lines: describeTicket(listed) };
};

/** The active links of a ticket open nothing any more; their pages can send new ones. */
export const revokeLinks = async (environment: Environment, { ticket, customerUser }: LinkOptions): Promise<Result> => {
  const revoked = await withLinks(readConfig(environment), (links) => links.revoke(ticket, customerUser));
  const { links, browsers } = revoked;
  const lines = [`Ticket ${ticket}, active links revoked: ${links}, own browsers forgotten: ${browsers}`];
  return { isOk: true, data: { revoked: links, browsers }, lines };
};

const describeSent = (ticket: string, { result, reason, customerUser }: LinkSent): string => {
  if (result === "sent") return `Ticket ${ticket}: a new link was sent to the registered address of ${customerUser}.`;
  if (result === "inert") return `Ticket ${ticket}: an email was sent to ${customerUser}. ${reason}`;
  return `Ticket ${ticket}: no link was sent. ${reason}`;
};

/** Has OTOBO send a new link to the registered address. */
export const sendLink = async (environment: Environment, { ticket, customerUser }: LinkOptions): Promise<Result> => {
  const sent = await withSendLink(readConfig(environment), (send) => send(ticket, customerUser));
  const lines = [describeSent(ticket, sent)];
  return sent.result === "sent"
    ? { isOk: true, data: sent, lines }
    : { isOk: false, data: sent, lines: [], messages: lines };
};
