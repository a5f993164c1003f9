/** How the links of one ticket behave, told a second time and without Redis: what the real ones are compared with. */
import { day } from "./token-world.ts";

export const accessDays = 14;
export const activeLinks = 2;
const armableDays = 30;

type State = "prepared" | "active" | "superseded" | "spent" | "burned" | "forgotten";

export interface ModelLink {
  login: string;
  preparedAt: number;
  state: State;
  order: number;
  takenUntil: number;
  takenBy: string;
  /** How often it was armed: a link forgotten with its ticket can be armed anew, with another secret. */
  generation: number;
}

export interface ModelGrant {
  link: ModelLink;
  generation: number;
  expiresAt: number;
  used: boolean;
}

export interface ModelTicket {
  closedAt: number | undefined;
  login: string;
}

export interface Model {
  now: number;
  /** As OTOBO has it. */
  ticket: ModelTicket;
  /** As the store last heard of it. */
  closedAt: number | undefined;
  links: ModelLink[];
  grants: ModelGrant[];
}

export const createModel = (now: number, login: string): Model => ({
  now,
  ticket: { closedAt: undefined, login },
  closedAt: undefined,
  links: [],
  grants: [],
});

const isOver = (closedAt: number | undefined, now: number): boolean =>
  closedAt !== undefined && closedAt + accessDays * day <= now;

const active = (model: Model, login: string): ModelLink[] =>
  model.links.filter((link) => link.state === "active" && link.login === login).sort((a, b) => b.order - a.order);

export const prepare = (model: Model): ModelLink => {
  const link: ModelLink = {
    login: model.ticket.login,
    preparedAt: model.now,
    state: "prepared",
    order: 0,
    takenUntil: 0,
    takenBy: "",
    generation: 0,
  };
  model.links.push(link);
  return link;
};

/** True when the link is armed. */
export const arm = (model: Model, link: ModelLink, honest: boolean): boolean => {
  const age = Math.floor(model.now / day) - Math.floor(link.preparedAt / day);
  if (link.state !== "prepared" || age > armableDays) return false;
  link.state = "burned";
  if (!honest || link.login !== model.ticket.login || isOver(model.ticket.closedAt, model.now)) return false;
  link.order = Math.max(0, ...model.links.map(({ order }) => order)) + 1;
  link.state = "active";
  link.takenUntil = 0;
  link.generation += 1;
  for (const older of active(model, link.login).slice(activeLinks)) older.state = "superseded";
  model.closedAt = model.ticket.closedAt;
  return true;
};

export const viewOf = (model: Model, link: ModelLink): string => {
  if (!["active", "superseded", "spent"].includes(link.state) || isOver(model.closedAt, model.now)) return "expired";
  if (link.state === "active") return "open";
  return active(model, link.login).length > 0 ? "superseded" : "spent";
};

/** The grant, when the link opens in this browser. */
export const open = (model: Model, link: ModelLink, browser: string): ModelGrant | undefined => {
  if (viewOf(model, link) !== "open" || (link.takenUntil > model.now && link.takenBy !== browser)) return undefined;
  link.takenBy = browser;
  link.takenUntil = model.now + 60;
  const grant = { link, generation: link.generation, expiresAt: model.now + 60, used: false };
  model.grants.push(grant);
  return grant;
};

/** True when the grant is redeemed by the ticket's present customer user, in the right browser when `honest`. */
export const redeem = (model: Model, grant: ModelGrant, honest: boolean): boolean => {
  const { link } = grant;
  const alive = !grant.used && grant.expiresAt > model.now && link.state === "active";
  if (!alive || !honest || grant.generation !== link.generation || link.login !== model.ticket.login) return false;
  grant.used = true;
  for (const each of active(model, link.login)) each.state = "spent";
  return true;
};

export const follow = (model: Model): void => {
  model.closedAt = model.ticket.closedAt;
  for (const link of model.links) {
    if (link.state === "active" && link.login !== model.ticket.login) link.state = "superseded";
    const stored = !["prepared", "burned"].includes(link.state);
    if (stored && isOver(model.closedAt, model.now)) link.state = "forgotten";
  }
};

export const forget = (model: Model): void => {
  for (const link of model.links) link.state = "prepared";
};
