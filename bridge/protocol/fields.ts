/** Fields that several requests have. */
import { id, optionalId, ticketNumber, whole, word } from "./values.ts";

/** Of the ticket that a call is about. */
export const ticket = {
  TicketID: id.describe("the ticket"),
  TicketNumber: ticketNumber.describe("its number"),
};
export const ticketState = {
  StateType: word.describe("the ticket's state type now, as in `TicketStatesGet`"),
  StateSince: whole.describe("when that state began, in epoch seconds"),
  AccessDaysAfterClose: whole.describe(
    "setting, of the ticket's queue: days for which links work after the ticket was closed",
  ),
};
export const queueId = optionalId.describe("the ticket's queue, whose settings may differ (`SettingsGet`)");
export const linkMaxAgeDays = whole.describe(
  "setting: days for which a link works while the ticket is open; 0: no limit",
);
export const customerUserLogin = word.describe("the ticket's customer user, as the ticket spells the login");
