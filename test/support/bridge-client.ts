/** What OTOBO and people do to a bridge, each step a request of its own: for tests that send many at once. */
import { randomBytes } from "node:crypto";
import type { Config } from "../../bridge/config.ts";
import { type Answer, sendRaw } from "../bridge/http/serve.ts";
import { buttonHeaders, newBrowser } from "./button-headers.ts";
import { sha256 } from "./sha256.ts";

export interface Ports {
  publicPort: number;
  internalPort: number;
}

/** A link as it stands in a mail. */
export interface SentLink {
  ticketNumber: string;
  address: string;
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

/** Calls a bridge as OTOBO does. */
export const call = async (
  { internalPort }: Ports,
  { credentials }: Pick<Config, "credentials">,
  path: string,
  body: object,
): Promise<{ status: number; body: Record<string, unknown> }> => {
  const authorization = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString("base64")} `;
  const request = { method: "POST", path, headers: { authorization }, body: JSON.stringify(body) };
  const answer = await sendRaw(internalPort, request);
  return { status: answer.status, body: JSON.parse(answer.body) as Record<string, unknown> };
};

/** Activates a link as OTOBO does when a mail leaves; answers the status when it was not activated. */
export const tryToSendLink = async (
  bridge: Ports,
  config: Pick<Config, "credentials">,
  ticketNumber: string,
  address = `customer-${ticketNumber}@customer.example`,
): Promise<{ link: SentLink } | { status: number; body: Record<string, unknown> }> => {
  const ticket = { TicketID: Number(ticketNumber.slice(-6)), TicketNumber: ticketNumber };
  const customer = { CustomerUserLogin: address, CustomerUserEmail: address, CustomerUserLanguage: "en" };
  const prepared = await call(bridge, config, "/otobo/links/issue", { ...ticket, ...customer });
  const { pathname } = new URL(String(prepared.body.Link));
  const secret = randomBytes(12).toString("hex");
  const activated = await call(bridge, config, "/otobo/links/activate", {
    ...ticket,
    ...customer,
    LinkIDs: [pathname.split("/").at(-1)],
    SecretHash: sha256(secret),
    Recipients: [address],
    StateType: "new",
    StateSince: 1_795_368_000,
    AccessDaysAfterClose: 14,
    ActiveLinksPerTicket: 3,
    LinkMaxAgeDays: 0,
  });
  if (!activated.body.Activated) return activated;
  return { link: { ticketNumber, address, path: `${pathname}${secret}` } };
};

/** The same for a link that has to be activated. */
export const sendLink = async (...given: Parameters<typeof tryToSendLink>): Promise<SentLink> => {
  const sent = await tryToSendLink(...given);
  if ("link" in sent) return sent.link;
  throw new Error(`The link was not activated: ${sent.status} ${JSON.stringify(sent.body)}`);
};

/** GET shows the page, POST presses its button. */
export const visit = (
  { publicPort }: Ports,
  method: "GET" | "POST",
  path: string,
  browser = newBrowser(),
): Promise<Answer> => {
  const headers = { ...buttonHeaders(browser), "x-forwarded-for": newClientAddress() };
  return sendRaw(publicPort, { method, path, headers });
};

/** What the redirection to OTOBO's login carries, or undefined when the answer is none. */
export const openedBy = ({ status, headers }: Answer, browser: string): Opened | undefined => {
  if (status !== 303) return undefined;
  const { searchParams } = new URL(headers.location ?? "");
  return { user: searchParams.get("User") ?? "", grant: searchParams.get("OTAToken") ?? "", browser };
};

/** Redeems a grant as OTOBO's login does. */
export const redeem = (
  bridge: Ports,
  config: Pick<Config, "credentials">,
  { address }: SentLink,
  { user, grant, browser }: Opened,
): ReturnType<typeof call> => {
  const [ticketNumber = "", linkId] = user.split(".");
  return call(bridge, config, "/otobo/grants/redeem", {
    TicketID: Number(ticketNumber.slice(-6)),
    TicketNumber: ticketNumber,
    StateType: "open",
    StateSince: 1_795_368_000,
    LinkID: linkId,
    GrantHash: sha256(grant),
    AccessDaysAfterClose: 14,
    BrowserHash: sha256(browser),
    CustomerUserLogin: address,
    CustomerUserEmail: address,
  });
};
