/** Limits of anonymous actions. */

export interface Limits {
  /** Of one client address. */
  clientOpensPerMinute: number;
  clientWrongLinksPerHour: number;
  clientRenewalsPerHour: number;
  /** Of one ticket; by the hour it is a setting of OTOBO. */
  ticketRenewalsPerDay: number;
  /** Over the life of the ticket, by an inert link: with the secret of a link only the limit per day applies. */
  ticketRenewals: number;
  /** Of one customer user, for all tickets together. */
  customerRenewalsPerHour: number;
  customerRenewalsPerDay: number;
  /** Activated for one address. */
  customerLinksPerHour: number;
  /** Of the whole helpdesk. */
  newCustomerUsersPerHour: number;
}

/** More than an office behind one address clicks, a person gets mails, or a helpdesk gets new customers. */
export const defaultLimits: Limits = {
  clientOpensPerMinute: 60,
  clientWrongLinksPerHour: 100,
  clientRenewalsPerHour: 60,
  ticketRenewalsPerDay: 20,
  ticketRenewals: 300,
  customerRenewalsPerHour: 10,
  customerRenewalsPerDay: 30,
  customerLinksPerHour: 30,
  newCustomerUsersPerHour: 1000,
};

/** How many renewals of a ticket are remembered. */
export const rememberedRenewals = 1000;

/** The limits that count how often something happened within a window of time; those of one ticket are the store's. */
export const limitNames = [
  "clientOpensPerMinute",
  "clientWrongLinksPerHour",
  "clientRenewalsPerHour",
  "customerRenewalsPerHour",
  "customerRenewalsPerDay",
  "customerLinksPerHour",
  "newCustomerUsersPerHour",
] as const satisfies (keyof Limits)[];
export type LimitName = (typeof limitNames)[number];

/** How long a window is, as the name says it. */
export const secondsOf = (name: LimitName): number => {
  if (name.endsWith("PerMinute")) return 60;
  return name.endsWith("PerHour") ? 3600 : 86_400;
};
