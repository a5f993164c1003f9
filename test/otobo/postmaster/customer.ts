import { customerUserByLogin, postMasterSearch } from "../customer-users.ts";
import type { State } from "../model.ts";
import { addressOfEach } from "./address.ts";
import type { ControlHeaders } from "./pre-filter.ts";

/** Columns of the ticket table; a longer value makes the database refuse both. */
const longest = { CustomerID: 150, CustomerUserID: 250 };

/**
 * The customer of a new ticket, by OTOBO's rules: the headers first, then the last customer user by login whose address is that
 * of the last part of the From line, then that address itself. Null when there is none or it does not fit.
 */
export const customerOf = (
  state: State,
  from: string,
  headers: ControlHeaders,
): { CustomerUserID: string | null; CustomerID: string | null } => {
  const sender = addressOfEach(from).at(-1) ?? "";
  let login = headers["x-otobo-customeruser"] ?? "";
  let customerId = headers["x-otobo-customerno"] ?? "";
  if (login !== "") customerId ||= customerUserByLogin(state, login)?.UserCustomerID ?? "";
  else {
    const found = postMasterSearch(state, sender.toLowerCase(), { valid: true }).at(-1);
    login = found?.UserLogin ?? "";
    customerId ||= found?.UserCustomerID ?? "";
  }
  const customer = { CustomerUserID: login || sender, CustomerID: customerId || sender };
  const tooLong =
    customer.CustomerID.length > longest.CustomerID || customer.CustomerUserID.length > longest.CustomerUserID;
  return tooLong
    ? { CustomerUserID: null, CustomerID: null }
    : { CustomerUserID: customer.CustomerUserID || null, CustomerID: customer.CustomerID || null };
};
