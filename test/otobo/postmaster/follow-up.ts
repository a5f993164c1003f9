import type { SysConfig, Ticket } from "../model.ts";
import { numberPatterns } from "../ticket-number.ts";
import { isMerged, type Tickets } from "../tickets.ts";
import type { IncomingMail } from "./parse.ts";

const bySubject = (subject: string, settings: SysConfig, tickets: Tickets): Ticket | undefined => {
  const number = numberPatterns(settings.SystemID)[settings["Ticket::NumberGenerator"]];
  const match =
    new RegExp(String.raw`Ticket#(${number})`, "i").exec(subject) ??
    new RegExp(String.raw`Ticket#:\s{0,2}(${number})`, "i").exec(subject);
  return match?.[1] === undefined ? undefined : tickets.byNumber(match[1]);
};

/**
 * The ticket that a mail is a follow-up to: by its number in the subject, a Message-ID it refers to, or one of a message it
 * brings back; the number of a merged ticket leads to the main ticket. Whoever sends it.
 */
export const followedTicket = (mail: IncomingMail, settings: SysConfig, tickets: Tickets): Ticket | undefined => {
  let found =
    bySubject(mail.subject, settings, tickets) ??
    [...mail.references, ...mail.returnedMessageIds]
      .map((messageId) => tickets.byMessageId(messageId))
      .find((ticket) => ticket !== undefined);
  while (found && isMerged(found) && found.MergedInto !== undefined) found = tickets.byId(found.MergedInto);
  return found;
};
