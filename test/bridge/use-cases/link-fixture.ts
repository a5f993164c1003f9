import { randomBytes } from "node:crypto";
import { createRedisBrowserStore } from "../../../bridge/adapters/redis/browser-store.ts";
import { createRedisCodeStore } from "../../../bridge/adapters/redis/code-store.ts";
import { createLimitCounts } from "../../../bridge/adapters/redis/limit-counts.ts";
import { createRedisLinkStore } from "../../../bridge/adapters/redis/link-store.ts";
import { mintLinkId } from "../../../bridge/domain/link-id.ts";
import { defaultLimits } from "../../../bridge/domain/limits.ts";
import type { Ticket } from "../../../bridge/domain/ticket.ts";
import type { CodeMail, CountLink, Limiter, LinkStore, Log, Otobo } from "../../../bridge/ports.ts";
import { createActivateLink, type LinkActivated, type MailWithLinks } from "../../../bridge/use-cases/activate-link.ts";
import { createSyncTicket } from "../../../bridge/use-cases/sync-ticket.ts";
import { createConfirmBrowser } from "../../../bridge/use-cases/confirm-browser.ts";
import { createForgetBrowser } from "../../../bridge/use-cases/forget-browser.ts";
import { createInspectLink, createNoteLinkSeen } from "../../../bridge/use-cases/inspect-link.ts";
import { createListLinks } from "../../../bridge/use-cases/list-links.ts";
import { createLookUpLink, type LinkAddress } from "../../../bridge/use-cases/look-up-link.ts";
import { createOpenLink, type LinkOpened, type OpeningVisitor } from "../../../bridge/use-cases/open-link.ts";
import { createIssueLink } from "../../../bridge/use-cases/issue-link.ts";
import { createRedeemGrant, type GrantToRedeem } from "../../../bridge/use-cases/redeem-grant.ts";
import { createReportMisuse } from "../../../bridge/use-cases/report-misuse.ts";
import { createRenewLink } from "../../../bridge/use-cases/renew-link.ts";
import { createStoredLinks } from "../../../bridge/use-cases/stored-links.ts";
import { createSweepTokens } from "../../../bridge/use-cases/sweep-tokens.ts";

import { connectPatiently } from "../../support/connect-patiently.ts";
import { otoboSettings } from "../../support/otobo-settings.ts";
import { silentLog } from "../../support/silent-log.ts";
import { fakeLimiter } from "../fake-limiter.ts";
import { sha256 } from "../../support/sha256.ts";

export { sha256 };

/** A fake of the parts of OTOBO that links need: tickets that a test puts in, and the mails it was asked to send. */
export const createOtoboFake = () => {
  const state = {
    tickets: [] as Ticket[],
    mails: [] as { ticketNumber: string; login: string }[],
    codes: [] as CodeMail[],
    reports: [] as string[],
    scheduled: [] as { ticketNumber: string; linkId: string }[],
    calls: [] as string[][],
    answer: { result: "sent" as "sent" | "refused" | "failed", reason: "" },
    failure: undefined as Error | undefined,
  };
  /** `done`: what OTOBO does unless it fails. */
  const reply = async <Answer>(done: () => Answer): Promise<Answer> => {
    await Promise.resolve();
    if (state.failure) throw state.failure;
    return done();
  };
  const mail = <Mail>(mails: Mail[], one: Mail) =>
    reply(() => {
      mails.push(one);
      return state.answer;
    });
  const note = <Asked>(all: Asked[], one: Asked) =>
    reply(() => {
      all.push(one);
    });
  const otobo: Pick<Otobo, "ticketsByNumber" | "linkMailSend" | "linkMailSchedule" | "codeMailSend" | "misuseReport"> =
    {
      ticketsByNumber: (numbers) => {
        state.calls.push(numbers);
        return reply(() => state.tickets.filter(({ ticketNumber }) => numbers.includes(ticketNumber)));
      },
      linkMailSend: (ticketNumber, login) => mail(state.mails, { ticketNumber, login }),
      codeMailSend: (one) => mail(state.codes, one),
      misuseReport: (ticketNumber, login) => note(state.reports, `${ticketNumber} ${login}`),
      linkMailSchedule: (ticketNumber, linkId) => note(state.scheduled, { ticketNumber, linkId }),
    };
  return Object.assign(state, otobo);
};

export interface LinkFixtureOptions {
  keys?: Buffer[];
  store?: LinkStore;
  log?: Log;
  limiter?: Limiter;
}

/** What a browser says of being the customer's own. */
type Own = Omit<OpeningVisitor, "browserCookie">;

export const day = 86_400;
export const noon = 1_763_812_800;

/** All use cases of links over one Redis, with a clock, settings and an OTOBO that the test moves. */
export const createLinkFixture = async (url: string, options: LinkFixtureOptions = {}) => {
  const log = options.log ?? silentLog;
  const redis = await connectPatiently(url, log);
  const state = { now: noon, settings: otoboSettings(), settingsRead: 0, milliseconds: 0 };
  const otobo = createOtoboFake();
  const keys = options.keys ?? [Buffer.alloc(32, 1)];
  const store = options.store ?? createRedisLinkStore(redis, log);
  const limiter = fakeLimiter();
  const counted: string[] = [];
  const countLink: CountLink = (event, _linkId, domain) => {
    counted.push(`${event} ${domain}`);
  };
  const base = {
    store,
    keys,
    otobo,
    log,
    random: randomBytes,
    clock: () => state.now,
    stopwatch: () => state.milliseconds,
    getSettings: () => {
      state.settingsRead += 1;
      return Promise.resolve(state.settings);
    },
    publicUrl: "https://help.example/ota",
    limiter: options.limiter ?? limiter,
    limits: { ...defaultLimits },
    countLink,
  };
  const browsers = createRedisBrowserStore(redis);
  const lookUpLink = createLookUpLink({ ...base, browsers });
  const codes = createRedisCodeStore(redis);
  const confirmBrowser = createConfirmBrowser({ ...base, codes });
  const openLink = createOpenLink({ ...base, lookUpLink, confirmBrowser });
  const renewLink = createRenewLink({ ...base, lookUpLink });
  const inspectLink = createInspectLink({ ...base, lookUpLink });
  const limitCounts = createLimitCounts({ ...base, redis });
  const storedLinks = createStoredLinks({ ...base, browsers, limitCounts });
  const syncTicket = createSyncTicket(base);
  return {
    state,
    redis,
    store,
    keys,
    otobo,
    issueLink: createIssueLink(base),
    activateLink: createActivateLink(base),
    browsers,
    openLinkWhole: openLink,
    /** What the page says. */
    inspectLink: async (address: LinkAddress, browserCookie?: string, own: Own = {}) =>
      (await inspectLink(address, browserCookie === undefined ? undefined : { browserCookie, ...own })).view,
    inspectLinkWhole: inspectLink,
    noteLinkSeen: createNoteLinkSeen(base),
    storedLinks,
    listLinks: createListLinks({ ...base, storedLinks }),
    openLink: (address: LinkAddress, browserCookie: string, own: Own = {}) =>
      openLink(address, { browserCookie, ...own }),
    reportMisuse: createReportMisuse({ ...base, browsers }),
    forgetBrowser: createForgetBrowser({ lookUpLink, browsers }),
    redeemGrant: createRedeemGrant({ ...base, browsers }),
    /** What became of it. */
    renewLink: async (address: LinkAddress) => (await renewLink(address)).outcome,
    limits: base.limits,
    /** Unless the test brought its own. */
    limiter,
    renewLinkWhole: renewLink,
    /** What was counted, `<event> <domain>`. */
    counted,
    syncTicket,
    sweepTokens: createSweepTokens({ ...base, syncTicket }),
  };
};

export type LinkFixture = Awaited<ReturnType<typeof createLinkFixture>>;

export const ticket = {
  ticketId: 7,
  ticketNumber: "2026112210000017",
  login: "jane@customer.example",
};

/** A ticket as OTOBO would tell it; open unless said otherwise. */
export const otoboTicket = (changes: Partial<Ticket> = {}): Ticket => ({
  ticketId: ticket.ticketId,
  ticketNumber: ticket.ticketNumber,
  stateType: "open",
  stateSince: noon - day,
  customerUserLogin: ticket.login,
  customerUserExists: true,
  mergedInto: undefined,
  firstArticle: undefined,
  ...changes,
});

/** A mail to the customer with these links. */
export const mailWith = (linkIds: string[], changes: Partial<MailWithLinks> = {}): MailWithLinks => ({
  ticketNumber: ticket.ticketNumber,
  linkIds,
  secretHash: sha256("a".repeat(24)),
  recipients: [ticket.login],
  login: ticket.login,
  email: ticket.login,
  language: "de",
  stateType: "open",
  stateSince: noon - day,
  ignoreSenders: [],
  isMisplaced: false,
  isRenewal: false,
  accessDays: 14,
  activeLinks: 3,
  linkMaxAgeDays: 0,
  ...changes,
});

/** The id of a new inert link. */
export const issueId = (fixture: LinkFixture, of: { ticketNumber?: string; login?: string } = {}): string =>
  mintLinkId(fixture.keys, randomBytes, { ...ticket, ...of, now: fixture.state.now });

/** Issues a link, activates it with a secret of its own and answers where it leads. */
export const sendLink = async (
  fixture: LinkFixture,
  changes: Partial<MailWithLinks> = {},
): Promise<LinkAddress & { linkId: string; answer: LinkActivated }> => {
  const { ticketNumber, login } = { ...ticket, ...changes };
  const linkId = issueId(fixture, { ticketNumber, login });
  const secret = randomBytes(12).toString("hex");
  const mail = mailWith([linkId], { email: login, recipients: [login], secretHash: sha256(secret), ...changes });
  return { ticketNumber, linkId, segment: `${linkId}${secret}`, answer: await fixture.activateLink(mail) };
};

/** The values of two browsers' cookies. */
export const hers = "H".repeat(43);
export const another = "A".repeat(43);

/** An opened link and the cookie of the browser that opened it. */
export type Opening = Extract<LinkOpened, { opened: true }> & { browserCookie: string };

/** What OTOBO's login presents for an opened link. */
export const presented = (opened: Opening, changes: Partial<GrantToRedeem> = {}): GrantToRedeem => ({
  ticketNumber: opened.user.split(".")[0] ?? "",
  linkId: opened.user.split(".")[1] ?? "",
  grantHash: sha256(opened.grant),
  browserHash: sha256(opened.browserCookie),
  login: ticket.login,
  email: ticket.login,
  stateType: "open",
  stateSince: noon - day,
  mergedInto: undefined,
  accessDays: 14,
  ...changes,
});

/** Opens a link that has to open. */
export const openLink = async (
  fixture: LinkFixture,
  address: LinkAddress,
  browserCookie = hers,
  own: Own = {},
): Promise<Opening> => {
  const opened = await fixture.openLink(address, browserCookie, own);
  if (!opened.opened) throw new Error(`the link is ${opened.view.state}`);
  return { ...opened, browserCookie };
};
