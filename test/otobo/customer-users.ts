import { collationKey, sameForDatabase } from "./collation.ts";
import { ticketOptions } from "./queue-settings.ts";
import type { CustomerUser, State, Ticket } from "./model.ts";

/** The customer user with a login, spelled as the database compares; valid or not. */
export const customerUserByLogin = (state: State, login: string): CustomerUser | undefined =>
  login === "" ? undefined : state.customerUsers.find(({ UserLogin }) => sameForDatabase(UserLogin, login));

/** The values of a record that a PostMasterSearch of its backend looks at. */
export const searchValues = (state: State, customerUser: CustomerUser): string[] => {
  const backend = state.backends.find(({ Name }) => Name === customerUser.Source);
  return (backend?.CustomerUserPostMasterSearchFields ?? ["UserEmail"]).map((field) => customerUser[field]);
};

/**
 * Who a PostMasterSearch for an address finds, in login order. An address with an apostrophe finds nobody, because the search
 * quotes it (recording `from-apostrophe-known`).
 */
export const postMasterSearch = (state: State, address: string, options: { valid: boolean }): CustomerUser[] =>
  address.includes("'")
    ? []
    : state.customerUsers
        .filter(({ Valid }) => Valid || !options.valid)
        .filter((user) => searchValues(state, user).some((value) => collationKey(value) === collationKey(address)))
        .sort((left, right) => (left.UserLogin < right.UserLogin ? -1 : 1));

/** The backends whose customer users may log in by link. */
export const linkBackends = ({ settings }: State): string[] => {
  const chosen = settings["OneTimeAuth::CustomerUserBackends"];
  if (chosen.length > 0) return chosen;
  const job = settings["PostMaster::PreFilterModule###000-CreateCustomerUser"];
  return [job === undefined || job.CustomerUserBackend === "" ? "CustomerUser" : job.CustomerUserBackend];
};

export const lowerAscii = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/**
 * The customer user with a login if it may have links: valid, without a password, of a backend of ours, its login byte for byte
 * (ASCII case aside) this one.
 */
export const customerUserForLinks = (state: State, login: string): CustomerUser | undefined => {
  const found = customerUserByLogin(state, login);
  if (!found?.Valid || found.Password !== undefined || !linkBackends(state).includes(found.Source)) return undefined;
  return lowerAscii(found.UserLogin) === lowerAscii(login) ? found : undefined;
};

/** The ticket's customer user if it may have links, and the ticket's queue has links. */
export const linkCustomerUser = (state: State, ticket: Ticket): CustomerUser | undefined =>
  ticketOptions(state, ticket).Links ? customerUserForLinks(state, ticket.CustomerUserID ?? "") : undefined;
