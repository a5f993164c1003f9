import { type Address, toAddress } from "./address.ts";
import { isTicketNumber } from "./ticket.ts";

/** What may be typed into the fields of the form that asks for an address; anything longer is no address and no ticket number. */
export const maxTypedLengths = { address: 320, ticket: 100 };

export interface TypedRequest {
  /** Undefined: it is none. */
  address: Address | undefined;
  /** Undefined: none was typed, or not as a number looks. */
  ticketNumber: string | undefined;
  /** Something was typed that is no ticket number. */
  isTicketWrong: boolean;
}

/** Characters without width, which come along when something is copied. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const tidy = (typed: string): string => typed.replace(invisible, "").trim();

/** The number in `[Ticket#2026112210000011]`, as subjects have it, or alone. */
const readTicketNumber = (typed: string): string | undefined => {
  const bare = typed.replace(/[[\]()]/gu, "").replace(/^.*[#:]/u, "");
  const number = /^[\d\s]*$/u.test(bare) ? bare.replace(/\s/gu, "") : bare.trim();
  return isTicketNumber(number) && /\d/u.test(number) ? number : undefined;
};

/** Reads what somebody typed. It is judged by its shape alone: it says nothing of whether there is such an address or ticket. */
export const readTypedRequest = (typed: { address: string; ticket: string }): TypedRequest => {
  const address = toAddress(tidy(typed.address));
  const ticket = tidy(typed.ticket);
  const ticketNumber = readTicketNumber(ticket);
  return {
    address: address?.plain ? address : undefined,
    ticketNumber,
    isTicketWrong: ticket !== "" && ticketNumber === undefined,
  };
};
