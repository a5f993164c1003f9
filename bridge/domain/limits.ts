/** Limits of anonymous actions. Each is set by a variable of its name, such as `LIMIT_CLIENT_OPENS_PER_MINUTE`. */

/**
 * Counted within a window of time. The defaults are more than an office behind one address clicks, a person gets mails, or a
 * helpdesk gets new customers.
 */
const windowLimits = {
  /** Of one client address. */
  clientOpensPerMinute: 60,
  clientWrongLinksPerHour: 100,
  clientRenewalsPerHour: 60,
  /** A program pressed the hidden button of a link: how often, until nobody opens that link from this address or in this browser. */
  clientDecoysPerMinute: 1,
  browserDecoysPerHour: 1,
  /** With the form that asks for an address: of one client, for one address, and of all clients together. */
  clientRequestsPerHour: 30,
  addressRequestsPerHour: 5,
  addressRequestsPerDay: 15,
  linkRequestsPerHour: 1000,
  /** Of one customer user, for all tickets together. */
  customerRenewalsPerHour: 10,
  customerRenewalsPerDay: 30,
  /** Mailed for new browsers, to one customer user. */
  customerCodesPerHour: 10,
  /** Activated for one address. */
  customerLinksPerHour: 30,
  /** Of the whole helpdesk. */
  newCustomerUsersPerHour: 1000,
};

/** Counted with the ticket, in the store. */
const ticketLimits = {
  /** By the hour it is a setting of OTOBO. */
  ticketRenewalsPerDay: 20,
  /** Over the life of the ticket, by an inert link: with the secret of a link only the limit per day applies. */
  ticketRenewals: 300,
};

export const defaultLimits = { ...windowLimits, ...ticketLimits };
export type Limits = typeof defaultLimits;

/** How many renewals of a ticket are remembered. */
export const rememberedRenewals = 1000;

export type LimitName = keyof typeof windowLimits;
export const limitNames = Object.keys(windowLimits) as LimitName[];

/** How long a window is, as the name says it. */
export const secondsOf = (name: LimitName): number => {
  if (name.endsWith("PerMinute")) return 60;
  return name.endsWith("PerHour") ? 3600 : 86_400;
};
