import { toKey } from "./address.ts";

/** A customer user as OTOBO knows it now. */
export interface CustomerUser {
  login: string;
  email: string;
  customerId: string;
  /** The backend it belongs to: `CustomerUser`, `CustomerUser1`, … */
  source: string;
  valid: boolean;
  /** Its values in the backend's CustomerUserPostMasterSearchFields. */
  searchValues: string[];
}

/** A customer user to be created for a sender: login, address and CustomerID are the same. */
export interface NewCustomerUser {
  backend: string;
  address: string;
  firstname: string;
  lastname: string;
}

/** True when login and address both are `key`, byte for byte but for ASCII case and the spelling of an international domain. */
export const isNamedAfter = (customerUser: CustomerUser, key: string): boolean =>
  toKey(customerUser.login) === key && toKey(customerUser.email) === key;

/**
 * The customer user an address belongs to: the first valid one in OTOBO's order, else the first invalid one. What the
 * database found counts only if it is equal byte for byte but for ASCII case and the spelling of the domain: collations think `tína@` is `tina@`.
 */
export const matchCustomerUser = (customerUsers: CustomerUser[], key: string): CustomerUser | undefined => {
  const matches = customerUsers.filter(
    (customerUser) =>
      isNamedAfter(customerUser, key) || customerUser.searchValues.some((value) => toKey(value) === key),
  );
  return matches.find(({ valid }) => valid) ?? matches[0];
};
