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
