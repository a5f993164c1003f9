/** What OTOBO and people do to a bridge, each step a request of its own. */
import { randomBytes } from "node:crypto";
import type { Config } from "../../bridge/config.ts";
import { type Answer, sendRaw } from "../bridge/http/serve.ts";
import { buttonHeaders, newBrowser } from "./button-headers.ts";
import { sha256 } from "./sha256.ts";

export interface Ports {
  publicPort: number;
  internalPort: number;
}

type Credentials = Pick<Config, "credentials">;

/** A link as it stands in a mail. */
export interface SentLink {
  ticketNumber: string;
  /** Of the customer user; the login, too. */
  address: string;
  linkId: string;
  secret: string;
  /** Path with the secret. */
  path: string;
}

/** A link that was opened: what OTOBO's login gets. */
export interface Opened {
  user: string;
  grant: string;
  /** The cookie's value. */
  browser: string;
}

export { newBrowser };

let addresses = 0;
const newClientAddress = (): string => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`;

export const basic = ({ user, password }: Config["credentials"]): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

interface JsonAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** Calls a bridge as OTOBO does. */
export const call = async (
  { internalPort }: Ports,
  { credentials }: Credentials,
  path: string,
  body: object,
): Promise<JsonAnswer> => {
  const headers = { authorization: `${basic(credentials)} ` };
  const answer = await sendRaw(internalPort, { method: "POST", path, headers, body: JSON.stringify(body) });
  return { status: answer.status, body: JSON.parse(answer.body) as Record<string, unknown> };
};

const ticketOf = (ticketNumber: string) => ({
  TicketID: Number(ticketNumber.slice(-6)),
  TicketNumber: ticketNumber,
});
const customerOf = (address: string) => ({ CustomerUserLogin: address, CustomerUserEmail: address });
const state = { StateSince: 1_795_368_000, AccessDaysAfterClose: 14 };

/** An inert link, with the secret that it may get. */
export const issueLink = async (
  bridge: Ports,
  config: Credentials,
  ticketNumber: string,
  address = `customer-${ticketNumber}@customer.example`,
): Promise<SentLink> => {
  const request = { ...ticketOf(ticketNumber), CustomerUserLogin: address };
  const { body } = await call(bridge, config, "/otobo/links/issue", request);
  const { pathname } = new URL(String(body.Link));
  const secret = randomBytes(12).toString("hex");
  return { ticketNumber, address, linkId: pathname.slice(-24), secret, path: `${pathname}${secret}` };
};

/** Activates a link as OTOBO does when a mail leaves. */
export const activateLink = (bridge: Ports, config: Credentials, link: SentLink): Promise<JsonAnswer> =>
  call(bridge, config, "/otobo/links/activate", {
    ...ticketOf(link.ticketNumber),
    ...customerOf(link.address),
    ...state,
    StateType: "new",
    LinkIDs: [link.linkId],
    SecretHash: sha256(link.secret),
    Recipients: [link.address],
    CustomerUserLanguage: "en",
    ActiveLinksPerTicket: 3,
    LinkMaxAgeDays: 0,
  });

/** Issues a link and activates it, which has to succeed. */
export const sendLink = async (...given: Parameters<typeof issueLink>): Promise<SentLink> => {
  const [bridge, config] = given;
  const link = await issueLink(...given);
  const { status, body } = await activateLink(bridge, config, link);
  if (body.Activated !== link.linkId) throw new Error(`Not activated: ${status} ${JSON.stringify(body)}`);
  return link;
};

/** GET shows the page, POST presses its button; over a proxy that names the client. */
export const visit = (
  { publicPort }: Ports,
  method: "GET" | "HEAD" | "POST",
  path: string,
  browser = newBrowser(),
  client = newClientAddress(),
): Promise<Answer> =>
  sendRaw(publicPort, { method, path, headers: { ...buttonHeaders(browser), "x-forwarded-for": client } });

/** What the redirection to OTOBO's login carries, or undefined when the answer is none. */
export const openedBy = ({ status, headers }: Answer, browser: string): Opened | undefined => {
  if (status !== 303) return undefined;
  const { searchParams } = new URL(headers.location ?? "");
  return { user: searchParams.get("User") ?? "", grant: searchParams.get("OTAToken") ?? "", browser };
};

/** What OTOBO's login asks. */
export const redemption = ({ address }: SentLink, { user, grant, browser }: Opened) => {
  const [ticketNumber = "", linkId] = user.split(".");
  return {
    ...ticketOf(ticketNumber),
    ...customerOf(address),
    ...state,
    StateType: "open",
    LinkID: linkId,
    GrantHash: sha256(grant),
    BrowserHash: sha256(browser),
  };
};

/** Redeems a grant as OTOBO's login does. */
export const redeem = (bridge: Ports, config: Credentials, link: SentLink, opened: Opened): Promise<JsonAnswer> =>
  call(bridge, config, "/otobo/grants/redeem", redemption(link, opened));
