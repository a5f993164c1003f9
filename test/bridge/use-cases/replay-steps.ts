/** Plays steps on bridges and on the model of link-model.ts, and compares all that can be seen of both. */
import { randomBytes } from "node:crypto";
import { expect } from "chai";
import * as rules from "./link-model.ts";
import { age, checkStore } from "./store-invariants.ts";
import {
  mailWith,
  noon,
  type Opening,
  otoboTicket,
  issueId,
  presented,
  sha256,
  ticket,
  type LinkFixture,
} from "./link-fixture.ts";

export type Step =
  | { do: "issue" | "mail" | "close" | "merge" | "reopen" | "follow" | "sweep" | "delete" }
  | { do: "send" | "redeem"; which: number; honest: boolean }
  | { do: "open"; which: number; browser: string }
  | { do: "renew" | "finish"; which: number }
  | { do: "assign"; login: string }
  | { do: "set"; settings: rules.ModelSettings }
  | { do: "wait"; seconds: number };

interface RealLink {
  model: rules.ModelLink;
  linkId: string;
  secret: string;
}

interface RealGrant {
  model: rules.ModelGrant;
  opened: Opening;
}

export const maxRecords = 5;
export const standardSettings: rules.ModelSettings = {
  accessDaysAfterClose: 14,
  activeLinksPerTicket: 2,
  linkMaxAgeDays: 0,
  renewalsPerHour: 2,
};
const mainTicket = { ticketId: 9, ticketNumber: "2026112210000031" };

/** Newest first, so that small numbers in a counterexample mean what happened last. */
const pick = <T>(items: T[], index: number): T | undefined =>
  items.length === 0 ? undefined : items[items.length - 1 - (index % items.length)];

const createPlayers = (model: rules.Model) => {
  const links: RealLink[] = [];
  const grants: RealGrant[] = [];
  const secrets: string[] = [];
  const keepSecret = (...words: string[]): void => {
    secrets.push(...words, ...words.map(sha256));
  };
  const addressOf = ({ linkId, secret }: RealLink) => ({ ...ticket, segment: `${linkId}${secret}` });
  const inOtobo = () => {
    const { closedAt, mergedInto } = model.ticket;
    if (closedAt === undefined) return { stateType: "open", stateSince: noon - 86_400 };
    return { stateType: mergedInto === undefined ? "closed" : "merged", stateSince: closedAt };
  };
  const otoboNow = () =>
    otoboTicket({
      ...inOtobo(),
      mergedInto: model.ticket.mergedInto === undefined ? undefined : mainTicket,
      customerUserLogin: model.ticket.login,
    });

  const newLink = (bridge: LinkFixture): RealLink => {
    const linkId = issueId(bridge, { login: model.ticket.login });
    const link = { model: rules.issue(model), linkId, secret: "x".repeat(24) };
    links.push(link);
    return link;
  };

  const send = async (bridge: LinkFixture, link: RealLink, toHerAlone: boolean): Promise<void> => {
    const { login } = model.ticket;
    const { accessDaysAfterClose: accessDays, activeLinksPerTicket: activeLinks, linkMaxAgeDays } = model.settings;
    const secret = randomBytes(12).toString("hex");
    keepSecret(secret);
    const recipients = toHerAlone ? [login] : [login, "stranger@evil.example"];
    const settings = { accessDays, activeLinks, linkMaxAgeDays };
    const mail = { ...inOtobo(), ...settings, login, email: login, recipients, secretHash: sha256(secret) };
    const { activated } = await bridge.activateLink(mailWith([link.linkId], mail));
    expect(activated !== "", "activated").to.equal(rules.activate(model, link.model, toHerAlone));
    if (activated !== "") link.secret = secret;
  };

  const open = async (bridge: LinkFixture, link: RealLink, browserCookie: string): Promise<void> => {
    const answer = await bridge.openLink(addressOf(link), browserCookie);
    const grant = rules.open(model, link.model, browserCookie);
    expect(answer.opened, "opened").to.equal(grant !== undefined);
    if (!answer.opened || !grant) return;
    keepSecret(answer.grant);
    secrets.push(browserCookie);
    expect(answer.ticketNumber, "leads to").to.equal(model.stored?.mergedInto ?? ticket.ticketNumber);
    grants.push({ model: grant, opened: { ...answer, browserCookie } });
  };

  const redeem = async (bridge: LinkFixture, grant: RealGrant, rightBrowser: boolean): Promise<void> => {
    const { login } = model.ticket;
    const browser = rightBrowser ? {} : { browserHash: sha256("a third") };
    const { mergedInto } = model.ticket;
    const ticketNow = { ...inOtobo(), mergedInto, accessDays: model.settings.accessDaysAfterClose };
    const request = presented(grant.opened, { login, email: login, ...browser, ...ticketNow });
    const { redeemed } = await bridge.redeemGrant(request);
    expect(redeemed, "redeemed").to.equal(rules.redeem(model, grant.model, rightBrowser));
  };

  const finish = async (bridge: LinkFixture, link: RealLink): Promise<void> => {
    const isFinished = await bridge.store.finishEntry(ticket.ticketNumber, link.linkId);
    expect(isFinished, "finished").to.equal(rules.finish(model, link.model));
  };

  /** What OTOBO's scheduler does with an inert link: issues a new one, if it is the present customer user's. */
  const issueRequested = async (bridge: LinkFixture, link: RealLink): Promise<string | undefined> => {
    const { ticket: present, settings } = model;
    const renewal = { linkId: link.linkId, ...inOtobo(), accessDays: settings.accessDaysAfterClose };
    const issued = await bridge.issueLink({ ticketNumber: ticket.ticketNumber, login: present.login, renewal });
    expect(issued.link !== "", "a new link").to.equal(rules.isWorthANewLink(model, link.model));
    return issued.link === "" ? undefined : present.login;
  };

  /** OTOBO's mail brings a new link. */
  const renew = async (bridge: LinkFixture, link: RealLink): Promise<void> => {
    const before = bridge.otobo.mails.length;
    const outcome = await bridge.renewLink(addressOf(link));
    expect(outcome, "renewal").to.equal(rules.renew(model, link.model));
    const { login: presentLogin } = model.ticket;
    const mailedTo = outcome === "sent" ? link.model.activatedFor : undefined;
    const mails = outcome === "sent" ? [{ ticketNumber: ticket.ticketNumber, login: mailedTo }] : [];
    expect(bridge.otobo.mails.slice(before)).to.deep.equal(mails);
    const login = outcome === "requested" ? await issueRequested(bridge, link) : mailedTo;
    if (login === presentLogin) await send(bridge, newLink(bridge), true);
  };

  const sweep = async (bridge: LinkFixture): Promise<void> => {
    bridge.otobo.tickets = [otoboNow()];
    for (let cursor = "", more = true; more; more = cursor !== "") ({ cursor } = await bridge.sweepTokens({ cursor }));
    rules.follow(model);
  };

  const follow = async (bridge: LinkFixture): Promise<void> => {
    await bridge.syncTicket(otoboNow());
    rules.follow(model);
  };

  const views = async (bridge: LinkFixture): Promise<string[]> =>
    Promise.all(links.map(async (link) => (await bridge.inspectLink(addressOf(link))).state));

  return { links, grants, secrets, newLink, send, open, redeem, finish, renew, sweep, follow, views };
};

type Players = ReturnType<typeof createPlayers>;

/** What happens in OTOBO, or to time: nobody tells the bridge. */
const happen = (model: rules.Model, next: Step): void => {
  const { ticket: inOtobo, now } = model;
  if (next.do === "close") Object.assign(inOtobo, { closedAt: now, mergedInto: undefined });
  else if (next.do === "merge") Object.assign(inOtobo, { closedAt: now, mergedInto: mainTicket.ticketNumber });
  else if (next.do === "reopen") Object.assign(inOtobo, { closedAt: undefined, mergedInto: undefined });
  else if (next.do === "assign") inOtobo.login = next.login;
  else if (next.do === "set") model.settings = next.settings;
  else if (next.do === "wait") rules.wait(model, next.seconds);
};

const take = async (bridge: LinkFixture, model: rules.Model, players: Players, next: Step): Promise<void> => {
  const link = "which" in next ? pick(players.links, next.which) : undefined;
  const grant = "which" in next ? pick(players.grants, next.which) : undefined;
  if (next.do === "issue") players.newLink(bridge);
  else if (next.do === "mail") await players.send(bridge, players.newLink(bridge), true);
  else if (next.do === "send" && link) await players.send(bridge, link, next.honest);
  else if (next.do === "open" && link) await players.open(bridge, link, next.browser);
  else if (next.do === "redeem" && grant) await players.redeem(bridge, grant, next.honest);
  else if (next.do === "finish" && link) await players.finish(bridge, link);
  else if (next.do === "renew" && link) await players.renew(bridge, link);
  else if (next.do === "follow") await players.follow(bridge);
  else if (next.do === "sweep") await players.sweep(bridge);
  else if (next.do === "wait") await age(bridge, next.seconds);
  else if (next.do === "delete") {
    await bridge.store.remove(ticket.ticketNumber);
    rules.forget(model);
  }
};

/** Runs the steps on the bridges (in turn) and on the model, and compares every answer and, after each step, every link's page and all of Redis. */
export const play = async (bridges: LinkFixture[], steps: Step[]): Promise<void> => {
  const model = rules.createModel(noon, ticket.login, standardSettings, maxRecords);
  const players = createPlayers(model);
  for (const [index, next] of steps.entries()) {
    const bridge = bridges[index % bridges.length]!;
    happen(model, next);
    for (const { state } of bridges) Object.assign(state.settings, model.settings);
    await take(bridge, model, players, next);
    for (const { state } of bridges) state.now = model.now;
    const expected = players.links.map((link) => rules.viewOf(model, link.model));
    expect(await players.views(bridge), `after step ${index}`).to.deep.equal(expected);
    const newest = index === steps.length - 1 ? players.secrets : players.secrets.slice(-4);
    await checkStore(bridge, model, newest);
  }
};
