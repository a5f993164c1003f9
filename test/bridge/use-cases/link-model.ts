/** How the links of one ticket behave, told a second time and without Redis: what the real ones are compared with. */
import { day } from "./link-fixture.ts";

const activationDays = 30;
const perDay = 20;

/** What an admin can change at any time. */
export interface ModelSettings {
  accessDaysAfterClose: number;
  activeLinksPerTicket: number;
  linkMaxAgeDays: number;
  renewalsPerHour: number;
}

type State = "issued" | "active" | "superseded" | "used" | "void" | "forgotten";

export interface ModelLink {
  login: string;
  /** The login as the ticket spelled it then. */
  activatedFor: string;
  issuedAt: number;
  state: State;
  order: number;
  expiresAt: number | undefined;
  leaseExpiresAt: number;
  leaseHolder: string;
  /** The browser that logged in with it and was not on the ticket yet. */
  enteredBy: string;
  enteredUntil: number;
  /** How often it was activated: a link forgotten with its ticket can be activated anew, with another secret. */
  generation: number;
}

export interface ModelGrant {
  link: ModelLink;
  generation: number;
  browser: string;
  expiresAt: number;
}

export interface ModelTicket {
  closedAt: number | undefined;
  mergedInto: string | undefined;
  login: string;
}

export interface Model {
  now: number;
  /** As OTOBO has it. */
  ticket: ModelTicket;
  /** As the store last heard of it; undefined while it has no link. */
  stored: Omit<ModelTicket, "login"> | undefined;
  /** When the store forgets all that. */
  endsAt: number | undefined;
  settings: ModelSettings;
  /** How many records of the ticket the store keeps. */
  maxRecords: number;
  links: ModelLink[];
  grants: ModelGrant[];
  /** How many links of a customer user may be active, since its last one was activated. */
  mostActive: Map<string, number>;
  renewals: number[];
}

export const createModel = (now: number, login: string, settings: ModelSettings, maxRecords: number): Model => ({
  now,
  ticket: { closedAt: undefined, mergedInto: undefined, login },
  stored: undefined,
  endsAt: undefined,
  settings,
  maxRecords,
  links: [],
  grants: [],
  mostActive: new Map(),
  renewals: [],
});

/** Logins are told apart in any case. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const endOf = ({ settings }: Model, closedAt: number | undefined): number | undefined =>
  closedAt === undefined ? undefined : closedAt + settings.accessDaysAfterClose * day;

const hasPassed = (moment: number | undefined, now: number): boolean => moment !== undefined && moment <= now;

const byAge = (links: ModelLink[]): ModelLink[] => links.sort((a, b) => b.order - a.order);

const active = (model: Model, login: string): ModelLink[] =>
  byAge(model.links.filter((link) => link.state === "active" && isSame(link.login, login)));

export const storedLinks = (model: Model): ModelLink[] =>
  model.links.filter(({ state }) => ["active", "superseded", "used"].includes(state));

/** The ticket is gone from the store, with all that was decided about its links. */
const lapse = (model: Model): void => {
  for (const link of model.links) link.state = "issued";
  model.stored = undefined;
  model.endsAt = undefined;
};

const keepUntil = (model: Model, end: number | undefined): void => {
  model.endsAt = end;
  if (hasPassed(end, model.now)) lapse(model);
};

export const wait = (model: Model, seconds: number): void => {
  model.now += seconds;
  keepUntil(model, model.endsAt);
};

export const issue = (model: Model): ModelLink => {
  const link: ModelLink = {
    login: model.ticket.login,
    activatedFor: "",
    issuedAt: model.now,
    state: "issued",
    order: 0,
    expiresAt: undefined,
    leaseExpiresAt: 0,
    leaseHolder: "",
    enteredBy: "",
    enteredUntil: 0,
    generation: 0,
  };
  model.links.push(link);
  return link;
};

const retire = (link: ModelLink, state: "used" | "superseded"): void => {
  Object.assign(link, { state, leaseExpiresAt: 0, leaseHolder: "" });
};

const markActive = (model: Model, link: ModelLink): void => {
  const { ticket, settings, now } = model;
  link.order = Math.max(0, ...model.links.map(({ order }) => order)) + 1;
  link.state = "active";
  link.activatedFor = ticket.login;
  link.expiresAt = settings.linkMaxAgeDays > 0 ? now + settings.linkMaxAgeDays * day : undefined;
  link.leaseExpiresAt = 0;
  Object.assign(link, { enteredBy: "", enteredUntil: 0 });
  link.generation += 1;
  for (const older of active(model, link.login).slice(settings.activeLinksPerTicket)) retire(older, "superseded");
  model.mostActive.set(link.login.toLowerCase(), settings.activeLinksPerTicket);
};

/** True when the link is activated. */
export const activate = (model: Model, link: ModelLink, honest: boolean): boolean => {
  const age = (model.now - Math.floor(link.issuedAt / 60) * 60) / day;
  if (link.state !== "issued" || age > activationDays) return false;
  const { ticket, now } = model;
  const end = endOf(model, ticket.closedAt);
  const isActivated = honest && isSame(link.login, ticket.login) && !hasPassed(end, now);
  if (isActivated) markActive(model, link);
  else link.state = "void";
  if (model.stored?.closedAt !== ticket.closedAt || !model.stored)
    model.stored = { closedAt: ticket.closedAt, mergedInto: undefined };
  const past = byAge(storedLinks(model).filter(({ state }) => state !== "active")).reverse();
  const excess = storedLinks(model).length - model.maxRecords;
  for (const oldest of past.slice(0, Math.max(0, excess))) oldest.state = "forgotten";
  keepUntil(model, end);
  return isActivated;
};

const isEntryOf = (model: Model, link: ModelLink, browser: string): boolean =>
  link.enteredBy === browser && link.enteredUntil > model.now;

/** As `browser` sees it; empty: one that has not been here. */
export const viewOf = (model: Model, link: ModelLink, browser = ""): string => {
  const { stored, now } = model;
  if (!storedLinks(model).includes(link) || !stored) return "expired";
  if (hasPassed(link.expiresAt, now) || hasPassed(endOf(model, stored.closedAt), now)) return "expired";
  if (link.state === "active" || isEntryOf(model, link, browser)) return "open";
  return active(model, link.login).some(({ expiresAt }) => !hasPassed(expiresAt, now)) ? "superseded" : "used";
};

/** The grant, when the link opens in this browser: the one it has, if enough time is left. */
export const open = (model: Model, link: ModelLink, browser: string): ModelGrant | undefined => {
  if (viewOf(model, link, browser) !== "open") return undefined;
  const isLeased = link.leaseExpiresAt > model.now;
  if (isLeased && link.leaseHolder !== browser) return undefined;
  if (link.leaseExpiresAt < model.now + 30)
    Object.assign(link, { leaseHolder: browser, leaseExpiresAt: model.now + 60 });
  const grant = { link, generation: link.generation, browser, expiresAt: link.leaseExpiresAt };
  model.grants.push(grant);
  return grant;
};

/** True when the grant is redeemed by the ticket's present customer user, in the right browser when `honest`. */
export const redeem = (model: Model, grant: ModelGrant, honest: boolean): boolean => {
  const { link } = grant;
  const isItsLease = grant.expiresAt === link.leaseExpiresAt && grant.browser === link.leaseHolder;
  const alive = isItsLease && grant.expiresAt > model.now && storedLinks(model).includes(link);
  if (!alive || !honest || grant.generation !== link.generation || link.activatedFor !== model.ticket.login)
    return false;
  // OTOBO tells the state along with the grant.
  const { closedAt, mergedInto } = model.ticket;
  if (model.stored?.closedAt !== closedAt || model.stored?.mergedInto !== mergedInto) follow(model);
  if (hasPassed(endOf(model, closedAt), model.now)) return false;
  if (!isEntryOf(model, link, grant.browser))
    Object.assign(link, { enteredBy: grant.browser, enteredUntil: model.now + 3600 });
  for (const each of [link, ...active(model, link.login)]) retire(each, "used");
  return true;
};

/** The browser that logged in with the link was on the ticket. True if it might have logged in again. */
export const finish = (model: Model, link: ModelLink): boolean => {
  if (!storedLinks(model).includes(link) || link.enteredBy === "") return false;
  if (link.leaseHolder === link.enteredBy) Object.assign(link, { leaseHolder: "", leaseExpiresAt: 0 });
  Object.assign(link, { enteredBy: "", enteredUntil: 0 });
  return true;
};

export const follow = (model: Model): void => {
  if (!model.stored) return;
  const { login, ...life } = model.ticket;
  model.stored = life;
  for (const link of model.links)
    if (link.state === "active" && !isSame(link.activatedFor, login)) retire(link, "superseded");
  keepUntil(model, endOf(model, life.closedAt));
};

export const forget = (model: Model): void => {
  lapse(model);
  model.renewals = [];
};

/** A new link that was asked for without a right secret is mailed if it is the present customer user's and worth something. */
export const isWorthANewLink = (model: Model, link: ModelLink): boolean =>
  isSame(link.login, model.ticket.login) && !hasPassed(endOf(model, model.ticket.closedAt), model.now);

/** What becomes of asking for a new link with the secret of this one. */
export const renew = (model: Model, link: ModelLink): string => {
  const { now, settings } = model;
  const newest = model.renewals.at(-1);
  if (newest !== undefined && newest + 365 * day <= now) model.renewals = [];
  const within = (seconds: number): number => model.renewals.filter((time) => now - time < seconds).length;
  if (within(60) > 0 || within(3600) >= settings.renewalsPerHour || within(day) >= perDay) return "rate-limited";
  model.renewals.push(now);
  return viewOf(model, link) === "expired" ? "requested" : "sent";
};
